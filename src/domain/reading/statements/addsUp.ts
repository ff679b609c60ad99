import type { StatedCounts } from '../../consultation/statement'
import type { Mention } from './mention'
import type { Settled } from './settle'
import { wholeAndParts } from './wholes'
import type { CountField } from './words'

const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0)

const decided: readonly CountField[] = ['accepted', 'partial', 'rejected', 'explained', 'other']

/** Whether the dispositions make the comments (or the merged ones); null where too little is told. */
const decisionsAddUp = (
  counts: StatedCounts,
  mentions: readonly Mention[],
  other: number,
): boolean | null => {
  const parts = [counts.accepted, counts.partial, counts.rejected, counts.explained]
  // 其中有效意见18条: decisions may be on a part that is told apart.
  const apart = mentions.filter(one => one.field === 'comments' && one.sub).map(one => one.value)
  const wholes = [counts.merged, counts.comments, ...apart].filter(value => value !== null)
  if (wholes.length === 0 || parts.every(value => value === null)) return null
  const told = sum(parts) + other
  const inside = sum(
    mentions.filter(one => one.included && decided.includes(one.field)).map(one => one.value),
  )
  if (wholes.some(whole => whole === told || (inside > 0 && whole === told - inside))) return true
  const whole = Math.max(...wholes)
  // 采纳5条，不采纳3条，另外2条为咨询类问题: what became of the 2 is not said in a word of decision.
  const spare = sum(mentions.filter(one => one.field === 'other' && one.weak).map(one => one.value))
  // Without a word on what was not adopted, or on what was, the list may simply stop; more than the whole is wrong anyhow.
  const adopted = counts.accepted !== null || counts.partial !== null
  const closed = adopted && (counts.rejected !== null || counts.explained !== null)
  if (closed && spare > 0 && wholes.some(one => one === told + spare)) return true
  return closed || told - inside > whole ? false : null
}

/** Whether the units asked are those with, without and no answer. What was computed from 其余 proves nothing. */
const unitsAddUp = ({ counts, computed, mentions }: Settled, deemed: boolean): boolean | null => {
  const { consulted, replied, withComments, withoutComments, silent } = counts
  const told = (field: keyof StatedCounts): boolean => counts[field] !== null && !computed.has(field)
  const checks: boolean[] = []
  if (told('replied') && told('withComments') && told('withoutComments')) {
    const answered = sum([withComments, withoutComments])
    checks.push(replied === answered || (deemed && told('silent') && sum([replied, silent]) === answered))
  } else if (told('consulted') && told('withComments') && told('withoutComments')) {
    const answered = sum([withComments, withoutComments])
    // 其余21家无意见: all the others, so that these must make the whole.
    const others = mentions.some(one => one.rest && one.field === 'withoutComments')
    // 均已复函: nobody is silent, so that these must make the whole.
    if (told('silent') || others || computed.has('replied') || answered >= (consulted ?? 0))
      checks.push(consulted === answered + (silent ?? 0) || (deemed && consulted === answered))
  }
  if (told('consulted') && told('replied') && told('silent'))
    checks.push(consulted === sum([replied, silent]))
  if (
    consulted !== null &&
    [replied, withComments, withoutComments, silent].some(part => (part ?? 0) > consulted)
  ) {
    checks.push(false)
  }
  return checks.length === 0 ? null : checks.every(Boolean)
}

/** Whether 22家 and 13家 make the 35家 they are the parts of. */
const partsAddUp = (mentions: readonly Mention[]): boolean | null => {
  const { whole, parts } = wholeAndParts(mentions.filter(mention => mention.field === 'consulted'))
  if (whole === null || parts.length < 2) return null
  return sum(parts.map(part => part.value)) === whole
}

/**
 * Whether the parts make the whole, in comments, in units, in the list of those asked; null where it cannot be told.
 * `deemed`: silence is taken for consent (逾期未反馈视为无意见), so that the silent may be among those without comments.
 */
export const addsUp = (settled: Settled, mentions: readonly Mention[], deemed: boolean): boolean | null => {
  const checks = [
    decisionsAddUp(settled.counts, mentions, settled.other),
    unitsAddUp(settled, deemed),
    partsAddUp(mentions) === false ? false : null,
  ].filter(check => check !== null)
  return checks.length === 0 ? null : checks.every(Boolean)
}
