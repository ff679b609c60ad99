import { writeDate } from '../../domain/consultation/dates'
import type { Problem } from '../action'

/** What is wrong with the day a reply came in, held against the day its round was sent out; both ISO or unknown. */
export const receivedProblems = (sentOn: string | null, receivedOn: string | null): Problem[] =>
  sentOn !== null && receivedOn !== null && receivedOn < sentOn
    ? [
        {
          field: 'receivedOn',
          message: `收到日期${writeDate(receivedOn)}早于本轮发出日期${writeDate(sentOn)}，请核对。`,
        },
      ]
    : []
