import type { DutyRole } from '../../consultation/change'
import type { Clause, Duty } from '../../consultation/clause'
import { expandUnits, unitKey } from '../units/unitNames'
import { type DutyStretch, readBareLabels, readBrackets } from './dutyBrackets'

const bodies = '(?:单位|部门|主体|科室|处室)'
const labels: readonly { role: DutyRole; words: string }[] = [
  { role: 'lead', words: `(?:牵头|主办)(?:责任|负责)?${bodies}` },
  { role: 'support', words: `(?:配合|协办|协助|参与|参加|支持|协同)${bodies}` },
  { role: 'responsible', words: `(?:责任|承办|落实|实施|负责)${bodies}` },
]

/** “等部门” ends a list; “各有关部门” without 等 is who is meant. */
const andOthers = '(?:等(?:有关|相关)?(?:单位|部门)?)?'
const byOffice = '(?:分别)?(?:按照?|依)(?:各自)?职[责能](?:分工)?'
const doing = '(?:负责|落实|组织实施|实施|推进|督导|指导|办理|统筹|协调|做好)'

/** What a unit is said to do where no label stands before it; the first that fits counts. */
const verbs: readonly { role: DutyRole; pattern: RegExp }[] = [
  { role: 'lead', pattern: new RegExp(`${andOthers}(?:共同|联合)?(?:负责)?牵头(?:组织)?${doing}*$`) },
  {
    role: 'support',
    pattern: new RegExp(
      `${andOthers}(?:${byOffice})?(?:积极|予以)?(?:配合|参与|参加|协助|协同|支持)(?:做好|落实)?$`,
    ),
  },
  {
    role: 'responsible',
    pattern: new RegExp(`${andOthers}${byOffice}(?:分别|共同)?(?:抓好)?${doing}*$`),
  },
  {
    role: 'responsible',
    pattern: new RegExp(
      `${andOthers}(?:分别|共同|具体|组织|抓好|认真)*(?:负责(?:[^，。；、的]{1,8})?|落实|组织实施)+$`,
    ),
  },
]

const anyLabel = new RegExp(`(?:${labels.map(({ words }) => words).join('|')})\\s*[：:]`)
const hasDuty =
  /(?:单位|部门|主体|科室|处室)\s*[：:]|负责|(?:落实|牵头|配合|参与|督导|组织实施)\s*(?:[。；;，,]|$)|按照?(?:各自)?职[责能]/
const standing =
  /(?:以下|下述|下同|各项|上述|以上|具体)[^。；：]{0,12}均(?:(?:需|须|由|应由)?([^，。；]{3,80}?)(?:负责)?(?:落实|实施|执行|负责)[^。；]{0,8}|涉及([^，。；]{3,80}))[，,]?\s*(?:以下)?(?:不再|不另)(?:一一|逐一|另行|单独)?(?:列出|列明|重复|标注|做分工|分工|单列|赘述)/
const otherLabel = new RegExp(
  `[，,；;。\\s]*(?:完成|办理|推进|起止|时间)?(?:时限|时间|期限|节点|进度|联系人)\\s*[：:][^；;。]*?(?=${anyLabel.source}|[；;。]|$)`,
  'gs',
)
/** How the name of a unit ends: what a bracket without a label must name to be a duty. */
const unitEnding =
  /(?:[委厅局部办会院行区县市省站所处室校社队盟州旗]|政府|公司|集团|海关|中心|单位|部门|小组|机关|协会|企业|乡镇|街道|电网|医院|大学|管委会)$/

/** Splits at full stops and semicolons, before labels, and at commas after a verb. */
const splitDuties = (text: string): string[] =>
  text
    .replaceAll(new RegExp(anyLabel, 'g'), label => `；${label}`)
    .split(/[。；;]|(?<=负责[^，。；、的]{0,8}|牵头|落实|配合|参与|协助|督导|推进|实施|统筹)[，,]/)
    .map(part => part.trim())
    .filter(part => part !== '')

/** Separators inside brackets separate no units: 各县（市、区）人民政府. */
const readUnits = (list: string): string[] => {
  const shielded = list.replaceAll(/[（(][^（()）]*[)）]/g, inner =>
    inner.replaceAll('、', '\u0001').replaceAll('，', '\u0002'),
  )
  return expandUnits(shielded.replace(/^\s*由/, ''))
    .map(name => name.replaceAll('\u0001', '、').replaceAll('\u0002', '，').trim())
    .filter(name => name !== '')
}

/** 各县（区）人民政府（管委会）: what stands in brackets behind a name is part of it. */
const isUnit = (name: string): boolean =>
  name.length <= 30 &&
  unitEnding.test(name.replaceAll(/[（(][^（()）]*[)）]/g, '')) &&
  !/^(?:以[上下]|上述|下述|本|其他|包括|经|按|对)/.test(name)

/** Names that can only be a unit's: with nothing but these in it, a bracket behind the last sentence says who does it. */
const surelyUnit = /(?:[^施试执推发]行|[委厅局办]|政府|管委会|委员会|集团|公司|海关|法院|检察院)$/

const bareList = (text: string, { start, end, text: inner }: DutyStretch): Duty[] => {
  const isLast = /[。；]\s*$/.test(text.slice(0, start)) && /^\s*。?\s*(?:\n|$)/.test(text.slice(end))
  const units = isLast ? readUnits(inner.replaceAll('\n', '')) : []
  return units.length > 0 && units.every(unit => isUnit(unit) && unit.length >= 3 && surelyUnit.test(unit))
    ? [{ role: 'responsible', units }]
    : []
}

const readPart = (part: string): Duty | null => {
  for (const { role, words } of labels) {
    const match = new RegExp(`^\\s*${words}\\s*[：:]\\s*(.*)$`, 's').exec(part)
    if (match !== null) return { role, units: readUnits(withoutVerb(match[1] ?? '')) }
  }
  for (const { role, pattern } of verbs) {
    if (!pattern.test(part)) continue
    const units = readUnits(part.replace(pattern, ''))
    return units.length > 0 && units.every(isUnit) ? { role, units } : null
  }
  return null
}

const withoutVerb = (list: string): string =>
  verbs.reduce((rest, { pattern }) => rest.replace(pattern, ''), list)

/** Joins duties of one role, each unit once, in the order they are named. */
export const mergeDuties = (duties: readonly Duty[]): Duty[] => {
  const merged = new Map<DutyRole, { units: string[]; standing: string[]; keys: Set<string> }>()
  for (const { role, units, standing: byDefault = [] } of duties) {
    const entry = merged.get(role) ?? { units: [], standing: [], keys: new Set<string>() }
    merged.set(role, entry)
    for (const unit of units) {
      if (entry.keys.has(unitKey(unit))) continue
      entry.keys.add(unitKey(unit))
      entry.units.push(unit)
      if (byDefault.includes(unit)) entry.standing.push(unit)
    }
  }
  return [...merged]
    .filter(([, entry]) => entry.units.length > 0)
    .map(([role, entry]) =>
      entry.standing.length > 0
        ? { role, units: entry.units, standing: entry.standing }
        : { role, units: entry.units },
    )
}

/**
 * Who a clause obliges, from its brackets (（牵头单位：A、B。配合单位：C）, （A牵头；B等按职责分工负责）, 〔A负责〕) or
 * from a line that opens with the label. Prefixes said once are carried; a bracket that names no unit is none.
 * One entry a role, in the order of the text.
 */
export const readDuties = (clauseText: string): Duty[] => {
  const text = clauseText.replaceAll(/\s+/g, found => (found.includes('\n') ? '\n' : ''))
  const all = readBrackets(text)
  const brackets = all.filter(({ text: inner }) => hasDuty.test(inner.replace(/\n/g, '')))
  const bare = readBareLabels(text).filter(
    label => !brackets.some(({ start, end }) => label.start < end && label.end > start),
  )
  const found = [...brackets, ...bare].toSorted((a, b) => a.start - b.start)
  const listed = brackets.length > 0 ? [] : all.flatMap(bracket => bareList(text, bracket))
  return mergeDuties([
    ...found
      .flatMap(({ text: inner }) =>
        splitDuties(inner.replaceAll('\n', '').replace(standing, '').replace(otherLabel, '')),
      )
      .flatMap(part => readPart(part) ?? []),
    ...listed,
  ])
}

/** The duty that a clause lays down for all that follow: 以下均需各县（区）人民政府落实，不再列出. */
export const readStandingDuty = (clauseText: string): Duty | null => {
  const match = standing.exec(clauseText.replaceAll(/\s+/g, ''))
  const units = match === null ? [] : readUnits(match[1] ?? match[2] ?? '')
  return units.length > 0 ? { role: 'responsible', units } : null
}

/** A default that ends with 下同 holds for its own clause too. */
const fromHereOn = /不再[^。]{0,8}[，,]\s*下同/

/** Adds a standing default to every later clause that has duties of its own. */
export const spreadStandingDuties = (clauses: readonly Clause[]): Clause[] => {
  let current: Duty | null = null
  return clauses.map(clause => {
    const own = readStandingDuty(clause.text)
    const said = own !== null && fromHereOn.test(clause.text) ? own : current
    current = own ?? current
    if (said === null || clause.duties.length === 0) return clause
    return { ...clause, duties: mergeDuties([...clause.duties, { ...said, standing: said.units }]) }
  })
}
