import { writeNumeral } from '../../../../src/domain/reading/numerals'

/** A repeatable source of chance. */
export interface Chance {
  below: (bound: number) => number
  pick: <T>(options: readonly T[]) => T
  oneIn: (count: number) => boolean
}

export const chance = (seed: number): Chance => {
  let state = seed * 2654435761 + 12345
  const next = (): number => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) | 0
    return (state ^ (state >>> 13)) >>> 0
  }
  const below = (bound: number): number => next() % bound
  const pick = <T>(options: readonly T[]): T => {
    const chosen = options[below(options.length)]
    if (chosen === undefined) throw new Error('nothing to pick from')
    return chosen
  }
  return { below, pick, oneIn: count => below(count) === 0 }
}

const actors = [
  '县级以上人民政府',
  '教育主管部门',
  '托育机构',
  '运营单位',
  '乡镇人民政府',
  '街道办事处',
  '检测机构',
  '行业协会',
  '建设单位',
  '物业服务企业',
]
const duties = [
  '应当建立健全',
  '负责组织实施',
  '应当定期公布',
  '可以委托第三方开展',
  '应当如实记录',
  '不得擅自变更',
  '应当及时更新',
  '按照规定报送',
]
const things = [
  '服务质量评价制度',
  '安全管理台账',
  '设施设备清单',
  '从业人员名册',
  '收费项目目录',
  '应急处置预案',
  '信息公开平台',
  '资金使用计划',
  '巡查检查记录',
  '风险分级标准',
  '培训考核办法',
  '投诉处理流程',
]
const limits = [
  '并在十五日内报送备案',
  '保存期限不少于三年',
  '每季度至少开展一次',
  '接受社会公众监督',
  '所需经费列入本级预算',
  '具体办法另行制定',
  '确保覆盖率不低于90%',
  '逐级签订责任书',
  '于次年一月底前完成',
  '与绩效评价结果挂钩',
]
const verbs = ['加强', '完善', '规范', '推进', '严格', '优化', '健全', '提升', '统筹', '强化']
const places = ['城区', '园区', '校园', '社区', '景区', '港口', '集镇', '工地', '市场', '村屯']

export const newSentence = (random: Chance): string =>
  `${random.pick(places)}${random.pick(actors)}${random.pick(duties)}${random.pick(things)}，${random.pick(verbs)}${random.pick(things)}管理，${random.pick(limits)}。`

export const newPhrase = (random: Chance): string =>
  random.oneIn(2)
    ? `${random.pick(['每年', '每月', '分批', '全程', '统一'])}${random.pick(['抽检', '公示', '登记', '复核', '轮训', '评估'])}${random.pick(things)}`
    : `${random.pick(['第三方', '志愿者', '专家库', '监督员', '公证员'])}${random.pick(['参与', '见证', '跟踪', '回访', '论证'])}`

const units = [
  '教育局',
  '卫生健康局',
  '财政局',
  '住房城乡建设局',
  '市场监管局',
  '民政局',
  '公安局',
  '城市管理局',
  '人力资源社会保障局',
]

export type DraftKind = 'statute' | 'plan' | 'standard'

export interface InventedClause {
  id: number
  heading: string
  paragraphs: string[]
  lead: string | null
  support: string[]
}

export interface InventedDraft {
  kind: DraftKind
  title: string
  chapters: { heading: string; clauses: InventedClause[] }[]
}

let lastId = 0

export const newClause = (random: Chance, kind: DraftKind): InventedClause => {
  lastId += 1
  const count = kind === 'statute' ? 1 + random.below(3) : 1 + random.below(2)
  const [lead, ...support] = [random.pick(units), random.pick(units), random.pick(units)]
  return {
    id: lastId,
    heading: `${random.pick(verbs)}${random.pick(places)}${random.pick(things)}`,
    paragraphs: Array.from({ length: count }, () =>
      Array.from({ length: 1 + random.below(3) }, () => newSentence(random)).join(''),
    ),
    lead: kind === 'plan' && !random.oneIn(4) ? (lead ?? null) : null,
    support: [...new Set(support)].filter(unit => unit !== lead),
  }
}

export const newDraft = (random: Chance): InventedDraft => {
  const kind = random.pick(['statute', 'plan', 'standard'] as const)
  const names = { statute: '托育服务条例', plan: '公共服务提升工作方案', standard: '托育机构服务规范' }
  return {
    kind,
    title: `某市${names[kind]}`,
    chapters: Array.from({ length: 2 + random.below(3) }, (_, at) => ({
      heading: `${random.pick(verbs)}${random.pick(things)}之${writeNumeral(at + 1)}`,
      clauses: Array.from({ length: 2 + random.below(5) }, () => newClause(random, kind)),
    })),
  }
}

const dutyBracket = ({ lead, support }: InventedClause): string =>
  lead === null
    ? ''
    : `（牵头单位：市${lead}。${support.length > 0 ? `配合单位：市${support.join('、')}。` : ''}责任单位：各县（区）人民政府）`

/** How a person names a clause, and a paragraph of it, in a comment. */
export const nameOf = (draft: InventedDraft, id: number, paragraph: number | null): string => {
  let article = 0
  for (const [chapter, { clauses }] of draft.chapters.entries()) {
    for (const [at, clause] of clauses.entries()) {
      article += 1
      if (clause.id !== id) continue
      if (draft.kind === 'statute') {
        const part =
          paragraph === null || clause.paragraphs.length === 1 ? '' : `第${writeNumeral(paragraph + 1)}款`
        return `第${writeNumeral(article)}条${part}`
      }
      if (draft.kind === 'standard') return `${chapter + 4}.${at + 1}`
      return `“${writeNumeral(chapter + 1)}、（${writeNumeral(at + 1)}）${clause.heading}”`
    }
  }
  return ''
}

export const print = (draft: InventedDraft): string => {
  const lines = [draft.title, '', '为了规范管理，提高质量，制定本文件。', '']
  let article = 0
  for (const [chapter, { heading, clauses }] of draft.chapters.entries()) {
    if (draft.kind === 'statute') lines.push(`第${writeNumeral(chapter + 1)}章 ${heading}`)
    if (draft.kind === 'plan') lines.push(`${writeNumeral(chapter + 1)}、${heading}`)
    if (draft.kind === 'standard') lines.push(`${chapter + 4} ${heading}`)
    for (const [at, clause] of clauses.entries()) {
      article += 1
      const [first = '', ...others] = clause.paragraphs
      const tail = dutyBracket(clause)
      const body = [first, ...others]
      body[body.length - 1] = `${body.at(-1) ?? ''}${tail}`
      if (draft.kind === 'statute') lines.push(`第${writeNumeral(article)}条　${body[0]}`, ...body.slice(1))
      if (draft.kind === 'plan')
        lines.push(`（${writeNumeral(at + 1)}）${clause.heading}。${body[0]}`, ...body.slice(1))
      if (draft.kind === 'standard') lines.push(`${chapter + 4}.${at + 1} ${clause.heading}`, ...body)
    }
  }
  return `${lines.join('\n')}\n`
}

/** The same text as a page breaks it: short lines, blank lines between, a space in front. */
export const wrap = (text: string, width: number): string =>
  text
    .split('\n')
    .flatMap(line => (line === '' ? [] : [...(line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [])]))
    .join('\n\n')
