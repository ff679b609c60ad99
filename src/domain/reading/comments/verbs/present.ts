import { askedBefore } from '../request/asked'
import type { Request } from '../request/request'
import type { Target } from '../request/targets'
import { asMention } from './renumbering'
import { saidBefore } from './saidBefore'
import { readStated } from './stated'
import { untold } from './verbReader'

/**
 * The present words that the wanted `texts` take the place of, and where they stand: those that the verb takes
 * (`targets`) but for what already reads so, else those that the question or the change before is about, else those
 * that the sentence says without quoting them. `isStated`: several places are said to differ, and are to be made alike.
 */
export const readPresent = (
  request: Request,
  from: number,
  index: number,
  targets: readonly Target[],
  texts: readonly string[],
): { present: readonly Target[]; isStated: boolean } => {
  const [only = ''] = texts
  // “甲”“乙”混用，统一为“甲”
  const stated = texts.length === 1 ? readStated(request, from, index, only) : null
  const changing =
    stated ??
    asMention(request, index, targets, only).filter(({ original }) => texts.length !== 1 || original !== only)
  const asked = askedBefore(request).filter(({ original }) => original !== only)
  const before = asked.length === 1 ? asked : [movedBefore(request)]
  const known = changing.length > 0 ? changing : targets.length > 0 ? targets : before
  const said = saidBefore(request, from, index, texts)
  const isMerged = /合并$/.test(request.text.slice(0, request.elements[index]?.span.start).slice(-2))
  const present = asOneRow(known, texts, isMerged).map(target => ({
    ...target,
    original: target.original ?? said,
  }))
  return { present, isStated: stated !== null }
}

/** Several wordings for one: whole sentences follow each other, words are a row. */
export const inOne = (texts: readonly string[]): string =>
  texts.reduce((said, words) => `${said}${/[。；！？]$/.test(said) ? '' : '、'}${words}`)

/** “甲”“乙”改为“丙”“丁”“戊”, “甲”与“乙”合并为“丙”: a row in the place of a row, which do not go pair by pair. */
const asOneRow = (
  known: readonly Target[],
  texts: readonly string[],
  isMerged: boolean,
): readonly Target[] => {
  const originals = known.flatMap(({ original }) => original ?? [])
  const isRow = (texts.length > 1 || isMerged) && known.length > 1 && texts.length !== known.length
  return isRow && originals.length === known.length
    ? [{ places: known.flatMap(({ places }) => places), original: inOne(originals) }]
    : known
}

/** 将“甲”移至第九条，并修改为“乙”: the words are those of the change before. */
const movedBefore = ({ changes, elements, cursor }: Request): Target => {
  const last = changes.at(-1)
  const goesOn = last?.action === 'restructure' && elements[cursor]?.kind === 'stop'
  return goesOn ? { places: [], original: last.original } : untold
}
