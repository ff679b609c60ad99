import { foldKey } from '../../reading/fold'
import type { Version } from '../compare/versions'
import type { Stretch } from './landing'

/** The stage a draft gives itself, folded: (征求意见稿), (草案送审稿), 第二次征求意见稿. */
const stage =
  /[([【〔][^()[\]【】〔〕]{0,20}(?:稿|草案)[)\]】〕]|(?:第.次)?(?:公开)?(?:征求意见|送审|报批|印发|讨论|审议)稿/g

/** Whether a line says nothing but the stage. */
export const isStageLine = (text: string): boolean => foldKey(text).replaceAll(stage, '') === ''

/** Where the title matter of a draft names its stage. From one draft to the next it changes with nobody asking. */
export const findStages = ({ pieces, folded }: Version): Stretch[] => {
  const first = pieces.findIndex(({ kind }) => kind === 'clause')
  const front = first < 0 ? pieces : pieces.slice(0, first)
  return front.flatMap(({ from, to }) =>
    [...folded.text.slice(from, to).matchAll(stage)].map(match => ({
      from: from + match.index,
      to: from + match.index + match[0].length,
    })),
  )
}
