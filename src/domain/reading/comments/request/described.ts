import type { Element } from '../elements/chains'
import { chainsOf, hasQuote, type Memory, readPlace, readPlaces, type Target, wordingOf } from './targets'

/** A part of a clause that a request describes instead of quoting it. */

const topic = /^(?:关于|有关|涉及).{2,30}$/
/** Behind 第五条的: what stands in it, not the clause itself or something that was said before. */
const inside = /^(?![该此本这全整上其原]|相[关应]|具体|部分|重复|多余|冗余|表格|第)[^，。；：“”（()）]{2,16}$/
const isWhole = /^.?(?:内容|规定|条款|条文|表述|要求|部分|文字|字样|序号|编号|描述|说法)$/
/** …的规定请予: no words of what is described. */
const asksIt = /[应请]?(?:予以?)?\s*$/
const links = /^\s*(?:[中里内]的?|的)\s*/

/** 第十条中关于考核的规定, 第五条的保证金: the words behind a place that name a part of it. Null where they name none. */
const partBehind = (text: string, own: readonly Element[]): string | null => {
  const place = chainsOf(own).at(-1)
  const last = own.findLast(({ kind }) => kind !== 'ask' && kind !== 'whole' && kind !== 'stop')
  const start = place?.span.end ?? own.find(({ kind }) => kind !== 'ask')?.span.start
  if (last === undefined || start === undefined) return null
  const said = text.slice(start, last.span.end)
  const words = said.replace(links, '').replace(asksIt, '').trim()
  if (topic.test(words)) return words
  return place !== undefined && links.test(said) && inside.test(words) && !isWhole.test(words) ? words : null
}

/**
 * What a request that names no words to delete describes: 第十条中关于“考核”的规定, 第五条的保证金. Null where it describes
 * nothing, and the whole place is meant.
 */
export const readDescribed = (text: string, own: readonly Element[], memory: Memory): Target | null => {
  const chains = chainsOf(own)
  const [chain, ...more] = chains
  const last = chain?.parts.at(-1)
  if (chain !== undefined && last?.kind === 'quote' && more.length === 0) {
    const isTopic = /(?:关于|有关|涉及)$/.test(text.slice(0, last.span.start).slice(-2))
    const count = chain.parts.length - 1
    return isTopic
      ? {
          places: count > 0 ? [readPlace(text, chain, count, memory)] : [],
          original: wordingOf(text, { ...chain, parts: [last] }),
        }
      : null
  }
  const original = chains.some(hasQuote) ? null : partBehind(text, own)
  return original === null ? null : { places: readPlaces(text, chains, memory), original }
}
