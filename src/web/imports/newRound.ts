import { roundInTitle } from '../../domain/checking/counting/belonging'
import type { ImportPreview } from '../../domain/checking/importing/preview'
import type { Values } from '../forms'
import { nextRoundValues } from '../rounds/pages'
import { dateWords } from '../words'

/** What a new round for a file will likely be: its number from the title, its dates from the prose. */
export const newRoundValues = (
  taken: readonly { number: number }[],
  { table, statements }: Pick<ImportPreview, 'table' | 'statements'>,
): Values => {
  const told = roundInTitle(table?.title ?? '')
  const number = told !== null && !taken.some(round => round.number === told) ? told : null
  const usual = nextRoundValues(number === null ? taken : [{ number: number - 1 }])
  const statement = statements.find(each => each.round === (number ?? usual.number))
  return {
    number: String(number ?? usual.number),
    name: usual.name,
    tableTitle: table?.title ?? '',
    sentOn: dateWords(statement?.sentOn ?? null),
    dueOn: dateWords(statement?.dueOn ?? null),
    silenceMeansNoComment: '',
  }
}
