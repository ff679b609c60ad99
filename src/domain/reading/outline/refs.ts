import { readNumeral } from '../numerals'
import { type Branch, walk } from './branches'

const statuteSigns: Partial<Record<Branch['kind'], string>> = {
  part: '编',
  division: '部分',
  subpart: '分编',
  chapter: '章',
  section: '节',
  article: '条',
  paragraph: '款',
}

/** Numbers below an article are 项 and 目 whatever signs they are printed with. */
const belowArticle = ['项', '目'] as const

const ordinal = (branch: Branch): number =>
  (branch.parent?.children ?? []).filter(other => other.kind === branch.kind).indexOf(branch) + 1

const depthBelowArticle = (branch: Branch): number => {
  let depth = 0
  for (let at: Branch | null = branch; at !== null; at = at.parent) {
    if (at.kind === 'article') return depth
    if (at.kind !== 'paragraph') depth += 1
  }
  return 0
}

/** 第五条之一 is an article put in between: 5条之1. */
const addition = (number: string): string => {
  const written = /条之(.+)$/.exec(number)?.[1]
  return written === undefined ? '' : `之${readNumeral(written) ?? written}`
}

const segment = (branch: Branch): string => {
  const sign = statuteSigns[branch.kind]
  if (branch.kind === 'paragraph') return `${ordinal(branch)}款`
  if (branch.kind === 'subheaded') return `${ordinal(branch)}段`
  // 2.1 under 第二条 of a contract says its whole number itself.
  if (branch.kind === 'dotted') return branch.marker?.number ?? ''
  if (sign !== undefined)
    return `${branch.marker?.value ?? ''}${sign}${addition(branch.marker?.number ?? '')}`
  const below = depthBelowArticle(branch)
  if (below > 0) return `${branch.marker?.value ?? ''}${belowArticle[below - 1] ?? '目'}`
  return branch.marker?.number.replaceAll('(', '（').replaceAll(')', '）') ?? ''
}

/** 条 and 4.2.1 are found by their own number wherever their chapter stands. */
const isAbsolute = (branch: Branch): boolean =>
  branch.kind === 'article' || branch.kind === 'dotted' || branch.kind === 'appendix'

/** Gives every branch its canonical path; a path that comes again is told apart by @2, @3. */
export const giveRefs = (roots: readonly Branch[]): void => {
  const seen = new Map<string, number>()
  for (const branch of walk(roots)) {
    const above = branch.parent === null || isAbsolute(branch) ? branch.scope : branch.parent.ref
    const path = above === '' ? segment(branch) : `${above}/${segment(branch)}`
    const times = (seen.get(path) ?? 0) + 1
    seen.set(path, times)
    branch.ref = times === 1 ? path : `${path}@${times}`
  }
}
