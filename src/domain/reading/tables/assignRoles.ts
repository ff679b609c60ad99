import type { Column, ColumnRole } from '../../consultation/adoptionTable'
import { foldKey } from '../fold'
import { asSimplified } from '../simplified'
import { answerHeader, type HeaderRule, headerRules, longestHeader, longestLatinHeader } from './headerWords'
import { asksByWording, learnComment, learnDecision, learnOriginal } from './learnRoles'

const known = new Map<string, HeaderRule | null>()

/** The rule that knows this header; null for a cell that is no header word. Remembers the short texts it has seen. */
export const matchHeader = (header: string): HeaderRule | null => {
  if (header.length > longestHeader * 4) return null
  const key = normaliseHeader(header)
  if (key === '' || key.length > (/[^ -~]/.test(key) ? longestHeader : longestLatinHeader)) return null
  const before = known.get(key)
  if (before !== undefined) return before
  const bare = key.replaceAll(/[([][^()[\]]*[)\]]/gu, '').replace(/[/:,]{1,3}$/u, '')
  const rule =
    headerRules.find(({ pattern }) => pattern.test(key)) ??
    headerRules.find(({ pattern }) => bare !== '' && bare !== key && pattern.test(bare)) ??
    ruleOfChinese(bare) ??
    null
  if (known.size < 5000) known.set(key, rule)
  return rule
}

/** 提出单位 Organization: the same said in two languages. */
const ruleOfChinese = (key: string): HeaderRule | undefined => {
  const chinese = key.replaceAll(/[a-z.'’/&\- ]{2,}/gu, '')
  return chinese.length > 1 && chinese !== key
    ? headerRules.find(({ pattern }) => pattern.test(chinese))
    : undefined
}

/** 联系人, 反馈日期: a column whose header says for certain that it is none of those that an adoption table is read by. */
export const isBesideTable = (header: string): boolean => {
  const rule = matchHeader(header)
  return (rule?.role === 'other' && rule.otherwise !== 'comment') || rule?.otherwise === 'other'
}

/** A header for comparison: folded, lower case, without marks, footnote signs and numbering around it. */
export const normaliseHeader = (header: string): string =>
  foldKey(asSimplified(header))
    .toLowerCase()
    .replace(/^(?:\d{1,2}[.、)]|[★*※▲])/u, '')
    .replace(/[:,、。;*./]{1,5}$/u, '')

/**
 * The key under which a mapping of these headers can be remembered: the same for the same words in the same
 * order, whatever their spaces, line breaks and widths; '' where no column has a header.
 */
export const headerKey = (headers: readonly string[]): string =>
  headers.every(header => header === '') ? '' : headers.map(normaliseHeader).join('|')

/**
 * Gives each header its role, left to right. `理由` alone is the unit's own where it stands before a decision column
 * or where there is none, and the drafter's where it follows one; so is 修改后. A role is given once (but for place columns,
 * which may be several); the column with the weaker claim takes its second role, or `other`. A table without a
 * comment column takes the wanted text as its comments. `rows`, where given, decide what no header word tells: a
 * column full of decisions under an unknown header.
 */
export const assignRoles = (
  headers: readonly string[],
  rows: readonly (readonly string[])[] = [],
): Column[] => {
  const rules = headers.map(matchHeader)
  const roles: ColumnRole[] = rules.map(rule => rule?.role ?? 'other')
  placeBehind(rules, roles)
  placeQuestions(headers, roles)
  giveOnce(rules, roles, [...answerColumns(headers, roles), ...partsOfComment(headers, roles)])
  const isWording = asksByWording(headers, roles)
  if (!roles.includes('comment') && !isWording) promoteToComment(rules, headers, roles)
  if (!roles.includes('unit')) promoteGroup(rules, roles)
  if (rows.length > 0) {
    if (!roles.includes('comment') && !isWording) learnComment(rules, roles, rows)
    learnOriginal(roles, headers, rows)
    learnDecision(roles, headers, rows)
  }
  return headers.map((header, index) => ({ header: tidyHeader(header), role: roles[index] ?? 'other' }))
}

/** The header as printed, without the line breaks and spaces of a narrow column; Latin words keep one. */
export const tidyHeader = (header: string): string =>
  header
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[^ -~])|(?<=[^ -~]) /gu, '')

/** 理由 behind 采纳情况 is the drafter's, and so is 修改后 where another column says what the unit asks for. */
const placeBehind = (rules: readonly (HeaderRule | null)[], roles: ColumnRole[]): void => {
  const decision = roles.findIndex(role => role === 'decision' || role === 'decisionAndReason')
  if (decision < 0) return
  const asked = roles.slice(0, decision).some(role => role === 'comment' || role === 'proposed')
  rules.forEach((rule, index) => {
    if (rule?.behind === undefined || index < decision || (rule.behind === 'revised' && !asked)) return
    roles[index] = rule.behind
  })
}

/** 问题 | 答复单位 | 答复内容: in a questionnaire the question is the place, and what the unit answers its comment. */
const placeQuestions = (headers: readonly string[], roles: ColumnRole[]): void => {
  const keys = headers.map(header => foldKey(header.slice(0, longestHeader)))
  const asked = keys.findIndex(key => /^(?:问卷|调查)?(?:问题|题目)$/u.test(key))
  const said = keys.findIndex(key => /^(?:答复|回答|填答|作答|答)(?:内容|情况|意见)?$/u.test(key))
  const asksUnits = keys.some(key =>
    /^(?:答复|回答|填答|作答|受访|被调查|答卷)(?:单位|部门|人|者|对象)$/u.test(key),
  )
  if (asked < 0 || said < 0 || !asksUnits) return
  roles[asked] = 'clause'
  roles[said] = 'comment'
}

const manyAllowed: readonly ColumnRole[] = ['other', 'clause', 'decision']
/** Several places of one comment, and several remarks on it, stand beside each other. */
const manyHold: readonly ColumnRole[] = ['other', 'clause', 'remark']

/** Columns that each offer one answer (采纳 | 部分采纳 | 不采纳) are decision columns together. */
const answerColumns = (headers: readonly string[], roles: readonly ColumnRole[]): number[] => {
  const answers = headers.map(header => answerHeader.exec(foldKey(header.slice(0, 80)))?.[1] ?? null)
  const columns = roles.flatMap((role, index) =>
    role === 'decision' && answers[index] !== null ? [index] : [],
  )
  return new Set(columns.map(index => answers[index])).size > 1 ? columns : []
}

/** 总体意见 | 具体修改意见 | 其他建议: what a unit says, in parts. */
const partsOfComment = (headers: readonly string[], roles: readonly ColumnRole[]): number[] =>
  roles.flatMap((role, index) =>
    role === 'comment' &&
    /^对?(?:总体|整体|具体|其[他它]|综合|宏观|文字)(?!.*(?:单位|部门))/u.test(foldKey(headers[index] ?? ''))
      ? [index]
      : [],
  )

/** Which of two columns of one role keeps it: the one that has no second choice, else the first. */
const giveOnce = (
  rules: readonly (HeaderRule | null)[],
  roles: ColumnRole[],
  together: readonly number[],
): void => {
  for (const role of new Set(roles)) {
    if (manyHold.includes(role)) continue
    const holders = roles.flatMap((one, index) => (one === role ? [index] : []))
    if (holders.length < 2) continue
    const keeper =
      holders.find(index => rules[index]?.strong === true) ??
      holders.find(index => rules[index]?.otherwise === undefined) ??
      holders[0]
    for (const index of holders)
      if (index !== keeper && !together.includes(index)) roles[index] = secondChoice(rules[index], roles)
  }
  reasonsBeside(rules, roles)
  if (roles.includes('decisionAndReason')) {
    roles.forEach((role, index) => {
      if (role === 'decision') roles[index] = secondChoice(rules[index], roles)
    })
  }
}

/** 采纳情况 and, after it, 采纳或不采纳的理由: the second holds the reasons alone. */
const reasonsBeside = (rules: readonly (HeaderRule | null)[], roles: ColumnRole[]): void => {
  const decision = roles.findIndex((role, index) => role === 'decision' && rules[index]?.strong === true)
  const both = roles.indexOf('decisionAndReason')
  if (decision >= 0 && both > decision) roles[both] = secondChoice(rules[both], roles)
}

const secondChoice = (rule: HeaderRule | null | undefined, roles: readonly ColumnRole[]): ColumnRole => {
  const second = rule?.otherwise ?? 'other'
  return manyAllowed.includes(second) || !roles.includes(second) ? second : 'other'
}

const promoteToComment = (
  rules: readonly (HeaderRule | null)[],
  headers: readonly string[],
  roles: ColumnRole[],
): void => {
  const may = roles.flatMap((_, at) => (rules[at]?.otherwise === 'comment' ? [at] : []))
  // 建议标题 | 建议内容: a title is the comment where nothing else is.
  const index = may.find(at => roles[at] !== 'remark') ?? may[0] ?? -1
  const others = roles.filter(
    (role, at) => at !== index && (role === 'decision' || role === 'decisionAndReason'),
  )
  if (index >= 0 && (roles[index] === 'proposed' || others.length > 0)) roles[index] = 'comment'
  if (!roles.includes('comment')) promoteReview(rules, headers, roles)
}

/** 代表团 | 审议意见: where no person is named, the group speaks. */
const promoteGroup = (rules: readonly (HeaderRule | null)[], roles: ColumnRole[]): void => {
  const group = rules.findIndex(rule => rule?.otherwise === 'unit')
  if (group >= 0) roles[group] = 'unit'
}

/** 审查意见 | 设计单位回复 | 是否采纳: beside a plain 采纳 column the first word for 意见 before it says what was raised. */
const reviewHeader = /(?:审查|评审|审核|函审|审议|专家|复核)意见(?:和建议|建议)?$/u

const promoteReview = (
  rules: readonly (HeaderRule | null)[],
  headers: readonly string[],
  roles: ColumnRole[],
): void => {
  const decision = roles.findIndex((role, at) => role === 'decision' && rules[at]?.strong === true)
  const raised = headers.findIndex(
    (header, at) => rules[at]?.role === 'decision' && /意见$/u.test(foldKey(header)),
  )
  if (raised >= 0 && raised < decision) roles[raised] = 'comment'
  // 审查意见 | 修改说明: what the reviewers said, and what was done about it.
  const reviewed = headers.findIndex(header => reviewHeader.test(foldKey(header)))
  const answer = rules.findIndex((rule, at) => at > reviewed && rule?.role === 'decision')
  if (decision >= 0 || reviewed < 0 || answer < 0) return
  roles[reviewed] = 'comment'
  roles[answer] = 'decision'
}

/** True where columns of these roles make an adoption table: comments, and something that says whose or what became of them. */
export const makesTable = (roles: readonly ColumnRole[]): boolean =>
  (roles.includes('comment') || (roles.includes('original') && roles.includes('proposed'))) &&
  roles.some(role => role !== 'comment' && role !== 'other' && role !== 'remark')
