import type { DutyChange, DutyRole } from '../../consultation/change'
import type { Span } from '../../consultation/statement'
import type { Element } from './chains'
import { readRole } from './words'

/** A request about who does the work, found in one segment of a comment. */
export interface DutyMatch {
  span: Span
  /** One entry for each unit moved; empty where a whole list is replaced. */
  moves: readonly DutyChange[]
  /** The list (or unit) that stood and the one that shall stand, where one is put in the place of another. */
  original: string | null
  proposed: string | null
}

const role = '(?:牵头|主办|主责|责任|负责|配合|协办|参与|参加)(?:责任)?(?:单位|部门)'
/** A unit name: quoted (its characters stand masked, see `mask`) or bare. */
const name = '(?:\uE000+|[^\uE000，,。；;：:、！？!?\\n由将把]{2,40}?)'
const list = `${name}(?:(?:[、和及]|(?<=\uE000)(?=\uE001))${name})*`
const add = '(?:增加|增列|新增|补充|增补|加上|添加|加入)'
const out = '(?:移出|调出|退出|剔除出?|移除|删除|删去|去掉|取消|划出)'
const become = '(?:调整|修改|变更|更改|更正|明确|改|变|规范|替换)(?:为|成)'
const aside = '(?:建议|应当?|宜|拟|统一|可)?'

/**
 * Ways to ask for another division of work. `unit` is who, `from` and `to` are role words (or a fixed role),
 * `was` and `shall` the lists of a replacement.
 */
const patterns: readonly { pattern: RegExp; from?: DutyRole; to?: DutyRole }[] = [
  {
    pattern: new RegExp(
      `(?:将|把)(?<unit>${list})(?:从|由)(?:原)?(?:来的)?(?<from>${role})(?:名单)?(?:${become}|转为|列为)(?<to>${role})`,
      'd',
    ),
  },
  {
    pattern: new RegExp(
      `(?:将|把)?(?<unit>${list})(?:从|由|在)[^，。；\uE000]{0,24}?(?<from>${role})(?:名单|序列|行列)?(?:当?中|里)?${out}`,
      'd',
    ),
  },
  {
    pattern: new RegExp(
      `(?:从|在)?(?<from>${role})(?:名单|序列|行列)?(?:当?中|里)?的?${aside}(?:将|把)(?<unit>${list})${out}`,
      'd',
    ),
  },
  {
    pattern: new RegExp(
      `(?:将|把)?(?<unit>${list})(?:移出|调出|退出|剔除出?|移除出?|不再?列入|不纳入)[^，。；]{0,8}?的?(?<from>${role})`,
      'd',
    ),
  },
  {
    pattern: new RegExp(
      `不(?:宜|应|再|要)?(?:将|把)(?<unit>${list})(?:列为|作为|列入|纳入|确定为)(?<from>${role})`,
      'd',
    ),
  },
  {
    pattern: new RegExp(
      `(?<unit>${list})(?:不|不再|不宜|不应|不宜再|不应再)(?:作为|列为|列入|担任|纳入)(?<from>${role})`,
      'd',
    ),
  },
  {
    pattern: new RegExp(
      `(?:将|把)(?<from>${role})(?<unit>${list})(?:${become}|列为|转为)(?<to>${role})`,
      'd',
    ),
  },
  {
    pattern: new RegExp(
      `(?<list>${role})(?:名单)?[：:]?(?<was>\uE000+)${aside}${become}(?<shall>${list}$)`,
      'd',
    ),
  },
  {
    pattern: new RegExp(`(?<list>${role})(?:名单)?${aside}由(?<was>${list})${become}(?<shall>${list}$)`, 'd'),
  },
  {
    pattern: new RegExp(
      `(?<list>${role})(?:名单)?(?:当?中|里)的?(?<was>${list})${aside}${become}(?<shall>${list}$)`,
      'd',
    ),
  },
  { pattern: new RegExp(`(?<list>${role})(?:名单)?${aside}${become}[：:]?(?<shall>${list}$)`, 'd') },
  { pattern: new RegExp(`${out}(?<from>${role})(?:名单)?(?:当?中|里)?的?(?<unit>${list})(?:$|的)`, 'd') },
  { pattern: new RegExp(`(?<from>${role})(?:名单)?(?:当?中|里)?${aside}${out}(?<unit>${list})$`, 'd') },
  { pattern: new RegExp(`${out}(?<unit>${list})的?(?:作为)?(?<from>${role})`, 'd') },
  { pattern: new RegExp(`${add}(?<unit>${list})(?:为|作为|列为)(?<to>${role})`, 'd') },
  { pattern: new RegExp(`${add}(?:为)?(?<to>${role})[：:]?(?<unit>${list})$`, 'd') },
  { pattern: new RegExp(`(?<to>${role})(?:名单)?(?:当?中|里)?${aside}${add}[：:]?(?<unit>${list})$`, 'd') },
  {
    pattern: new RegExp(
      `(?:将|把)(?<unit>${list})(?:(?:增|补|调|明确|调整)?列|增加|调整|明确|增补|补充|修改|变更|改|作|纳入|列入|增列入)(?:为|入|到)?(?<to>${role})`,
      'd',
    ),
  },
  { pattern: new RegExp(`^(?<unit>${list})(?:作为|列为|为)(?<to>${role})$`, 'd') },
  { pattern: new RegExp(`由(?<unit>${list})(?:具体|总)?牵头(?:负责|办理|组织)?$`, 'd'), to: 'lead' },
  { pattern: new RegExp(`由(?<unit>${list})(?:具体)?负责$`, 'd'), to: 'responsible' },
  { pattern: new RegExp(`由(?<unit>${list})(?:予以|做好)?配合$`, 'd'), to: 'support' },
]
/** Only after another duty in the same sentence: 由甲牵头，乙配合. */
const following: typeof patterns = [
  { pattern: new RegExp(`^(?<unit>${list})等?(?:予以|做好|积极)?配合$`, 'd'), to: 'support' },
  { pattern: new RegExp(`^(?<unit>${list})牵头$`, 'd'), to: 'lead' },
]

/** 移出牵头单位，列为配合单位: the same units, now in another role. */
const turn = new RegExp(`^(?:并|改|而是)?(?:列为|作为|调整为|改为|转为|列入|为)(${role})$`)

/** Longest segment searched for a duty; longer ones are running text. */
const longestSegment = 400

/** Every request about duties in a comment, in order. Text in quotations is never taken for the request itself. */
export const findDuties = (text: string, elements: readonly Element[]): DutyMatch[] => {
  const masked = mask(text, elements)
  const found: DutyMatch[] = []
  let start = 0
  let afterDuty = false
  for (const element of [...elements, null]) {
    if (element !== null && element.kind !== 'stop' && element.kind !== 'end') continue
    const end = element?.span.start ?? text.length
    const match: DutyMatch | null =
      end - start <= longestSegment
        ? matchSegment(text, masked.slice(start, end).trimEnd(), start, afterDuty)
        : null
    const last = found.at(-1)
    const turned = match === null && afterDuty ? turn.exec(masked.slice(start, end).trim())?.[1] : undefined
    if (match !== null) found.push(match)
    else if (turned !== undefined && last !== undefined) {
      found[found.length - 1] = {
        ...last,
        span: { ...last.span, end },
        moves: last.moves.map(move => ({ ...move, to: readRole(turned) })),
      }
    }
    if (element === null) break
    afterDuty = element.kind === 'stop' && (match !== null || afterDuty)
    start = element.span.end
  }
  return found
}

/** The text with every quotation made of one sign, so that words in it are not seen. */
const mask = (text: string, elements: readonly Element[]): string => {
  let masked = ''
  let at = 0
  for (const element of elements) {
    if (element.kind !== 'chain') continue
    for (const part of element.parts) {
      if (part.kind !== 'quote') continue
      const length = part.span.end - part.span.start
      masked += `${text.slice(at, part.span.start)}${'\uE000'.repeat(length)}`
      at = part.span.end
    }
  }
  return masked + text.slice(at)
}

const matchSegment = (
  text: string,
  segment: string,
  offset: number,
  afterDuty: boolean,
): DutyMatch | null => {
  if (!/牵头|主办|主责|责任|负责|配合|协办|参与|参加/.test(segment)) return null
  const lead = /^[\s]*(?:同时|另外|此外|并|且|其中)?(?:建议|请)?[：:]?/.exec(segment)?.[0].length ?? 0
  for (const { pattern, from, to } of afterDuty ? [...patterns, ...following] : patterns) {
    const found = pattern.exec(segment.slice(lead))
    if (found === null) continue
    const { from: fromWord = '', to: toWord = '' } = found.groups ?? {}
    const group = (key: string): string | null => {
      const range = found.indices?.groups?.[key]
      return range === undefined ? null : text.slice(offset + lead + range[0], offset + lead + range[1])
    }
    const left = from ?? readRole(fromWord)
    const right = to ?? readRole(toWord)
    const start = offset + lead + found.index
    return {
      span: { start, end: start + found[0].length },
      moves: splitUnits(group('unit') ?? '').map(unit => ({ unit, from: left, to: right })),
      original: unquote(group('was')),
      proposed: unquote(group('shall')),
    }
  }
  return null
}

const marks = '“”„‟"＂‘’\'「」『』'
const unquote = (words: string | null): string | null =>
  words === null
    ? null
    : words
        .trim()
        .replace(new RegExp(`^[${marks}]`), '')
        .replace(new RegExp(`[${marks}]$`), '')

/** “甲、乙”和丙 → 甲, 乙, 丙. */
export const splitUnits = (units: string): string[] =>
  units
    .split(new RegExp(`[${marks}、]+|和(?=[^和]{2})|(?<=[局厅委办部院会司])及(?=[^时其])`))
    .map(unit => unit.trim().replace(/^(?:建议|请|将|把|明确|确定|指定|同意)+|等(?:单位|部门)?$/g, ''))
    .filter(unit => unit !== '')
