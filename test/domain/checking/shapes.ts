import type { AuditInput, AuditSettings, RosterUnit } from '../../../src/domain/checking/context'
import type { AdoptionRow, AdoptionTable, ColumnRole } from '../../../src/domain/consultation/adoptionTable'
import type { Disposition } from '../../../src/domain/consultation/dispositions'
import { readStatements } from '../../../src/domain/reading/statements'
import { dispositionOf } from './tables'

/** A source of chance that gives the same run for the same seed. */
export interface Dice {
  below: (limit: number) => number
  pick: <T>(list: readonly T[]) => T
  chance: (share: number) => boolean
}

export const rollDice = (seed: number): Dice => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const pick = <T>(list: readonly T[]): T => {
    const [item] = list.slice(below(list.length))
    if (item === undefined) throw new Error('空表里没有可选的。')
    return item
  }
  return { below, pick, chance: share => next() < share }
}

/** What one consistent consultation looks like on paper. */
export interface Shape {
  numbering: 'plain' | 'bracketed' | 'byUnit' | 'none'
  /** Units without comments have rows too. */
  complete: boolean
  reasons: 'column' | 'inDecision' | 'oneColumn'
  footer: 'none' | 'short' | 'full'
  note: 'none' | 'oneRound' | 'twoRounds'
  roster: boolean
}

const numberings = ['plain', 'bracketed', 'byUnit', 'none'] as const
const reasonPlaces = ['column', 'inDecision', 'oneColumn'] as const
const footers = ['none', 'short', 'full'] as const
const notes = ['none', 'oneRound', 'twoRounds'] as const

/** Every combination: 4 × 2 × 3 × 3 × 3 × 2 = 432 shapes. */
export const shapes: readonly Shape[] = numberings.flatMap(numbering =>
  [true, false].flatMap(complete =>
    reasonPlaces.flatMap(reasons =>
      footers.flatMap(footer =>
        notes.flatMap(note =>
          [true, false].map(roster => ({ numbering, complete, reasons, footer, note, roster })),
        ),
      ),
    ),
  ),
)

/** What the prose says about one round. */
export interface RoundFacts {
  round: number
  organs: number
  places: number
  complete: boolean
  comments: number
  accepted: number
  partial: number
  rejected: number
  sentOn: string
  dueOn: string
  openly: boolean
  /** A group asked beside the units, as prose names it; '' for none. */
  alsoAsked: string
  /** 采纳率 in per cent as told; null where the prose tells none. */
  rate: string | null
}

/** A round as the office has it in its books. */
export interface RoundRecord {
  number: number
  sentOn: string
  dueOn: string
  asked: readonly string[]
}

/** What the note says of the document itself: a number of things, the things, and the note's headings. */
export interface NoteText {
  stated: number
  things: readonly string[]
  claim: 'inLine' | 'numbered' | 'before' | 'named'
  headings: readonly string[]
}

/** A consultation that can be made to err; `facts` and `footers` become text only when it is audited. */
export interface World {
  shape: Shape
  tables: AdoptionTable[]
  facts: RoundFacts[]
  roster: RosterUnit[]
  documentName: string
  note: NoteText
  records: RoundRecord[]
  settings: AuditSettings
}

const organs =
  '财政 教育 水利 气象 民政 商务 统计 审计 林业 交通运输 农业农村 自然资源 生态环境 应急管理 市场监管 卫生健康 住房城乡建设 文化旅游 退役军人 医疗保障'
    .split(' ')
    .map(name => `江州市${name}局`)
const places = '桂水 江左 山阴 贺川 临河 玉山 合溪 石门 青阳 丰谷 南屏 北岭 云浦 长汀'
  .split(' ')
  .map(name => `${name}县人民政府`)
const enterprises = ['江州铁路集团有限公司', '江州水务集团有限公司', '江州港务有限公司']

const syllables = [
  ...'源泉渠堤灌溉管网计量监测蓄引排净循环利用定额考核名录台账评估清单宣传设施改造奖励巡查档案',
]

/** An invented phrase that no other comment has. */
const phrase = (dice: Dice, length: number, serial: number): string =>
  Array.from({ length }, () => dice.pick(syllables)).join('') + tag(serial)

const tag = (serial: number): string =>
  [...String(serial)].map(digit => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('')

const requestForms: readonly ((dice: Dice, serial: number) => string)[] = [
  (dice, serial) =>
    `建议：将第${serial + 3}条“${phrase(dice, 8, serial)}”修改为“${phrase(dice, 9, serial)}”。理由：表述更准确。`,
  (dice, serial) => `建议删去第${serial + 3}条第二款中的“${phrase(dice, 7, serial)}”`,
  (dice, serial) => `第${serial + 2}页“${phrase(dice, 6, serial)}”后增加“${phrase(dice, 10, serial)}”表述。`,
  (dice, serial) => `建议进一步研究${phrase(dice, 12, serial)}与${phrase(dice, 8, serial)}的衔接问题。`,
  (dice, serial) => `“${phrase(dice, 9, serial)}”宜改为“${phrase(dice, 6, serial)}”，依据：上位法的提法。`,
]

const reasonForms: readonly ((dice: Dice, serial: number) => string)[] = [
  () => '上位法已有规定',
  (dice, serial) => `${phrase(dice, 6, serial)}不属于本办法调整范围，由${phrase(dice, 4, serial)}另行规定`,
  (dice, serial) => `经与该单位沟通，${phrase(dice, 8, serial)}按原条文执行`,
]

interface Draft {
  unit: string
  comment: string
  disposition: string
  reason: string
}

/** The units of a consultation: the same in all its rounds. */
const pickUnits = (dice: Dice): string[] => [
  ...organs.slice(0, 4 + dice.below(organs.length - 4)),
  ...enterprises.slice(0, dice.below(4)),
  ...places.slice(0, 2 + dice.below(places.length - 2)),
]

const draftRows = (dice: Dice, units: readonly string[], complete: boolean): Draft[] => {
  const share = 0.15 + dice.below(60) / 100
  let serial = 0
  return units.flatMap((unit, at): Draft[] => {
    const speaks = dice.chance(share) || at < 3
    if (!speaks)
      return complete
        ? [{ unit, comment: dice.pick(['无意见', '无意见。']), disposition: '', reason: '' }]
        : []
    return Array.from({ length: 1 + (dice.chance(0.3) ? dice.below(4) : 0) }, (): Draft => {
      serial += 1
      const disposition = dice.pick(['采纳', '采纳', '采纳', '部分采纳', '不采纳', '不采纳'])
      return {
        unit,
        comment: dice.pick(requestForms)(dice, serial),
        disposition,
        reason: disposition === '采纳' ? '' : dice.pick(reasonForms)(dice, serial),
      }
    })
  })
}

const layRow = (draft: Draft, index: number, reasons: Shape['reasons']): AdoptionRow => {
  const inside = reasons !== 'column' && draft.reason !== ''
  const noComment = draft.comment.startsWith('无意见')
  return {
    row: index + 1,
    seq: null,
    unit: draft.unit,
    comment: draft.comment,
    clause: null,
    original: null,
    proposed: null,
    rationale: null,
    decision: {
      text: inside ? `${draft.disposition}。${draft.reason}` : draft.disposition,
      disposition: dispositionOf(draft.disposition),
      inherited: false,
    },
    reason: reasons === 'column' && draft.reason !== '' ? draft.reason : null,
    remark: null,
    noComment,
    items: noComment ? 0 : 1,
  }
}

/** Prints the 序号 column anew and puts the positions right. */
export const numberRows = (rows: readonly AdoptionRow[], numbering: Shape['numbering']): AdoptionRow[] => {
  let entry = 0
  return rows.map((row, index) => {
    const follows = numbering === 'byUnit' && rows[index - 1]?.unit === row.unit
    if (!follows) entry += 1
    const seq = numbering === 'bracketed' ? `（${entry}）` : String(entry)
    return { ...row, row: index + 1, seq: numbering === 'none' ? null : seq }
  })
}

const count = (rows: readonly AdoptionRow[], disposition: Disposition): number =>
  rows.filter(row => !row.noComment && row.decision.disposition === disposition).length

export const footerOf = (rows: readonly AdoptionRow[], kind: Shape['footer'], more = 0): string | null => {
  const comments = rows.filter(row => !row.noComment).length + more
  const accepted = count(rows, 'accepted') + more
  if (kind === 'none') return null
  return kind === 'short'
    ? `合计：反馈意见${comments}条，采纳${accepted}条，部分采纳${count(rows, 'partial')}条，不采纳${count(rows, 'rejected')}条。`
    : `合计：共收到意见${comments}条。其中，采纳${accepted}条、部分采纳${count(rows, 'partial')}条、不采纳${count(rows, 'rejected')}条。`
}

const columnsOf = ({ reasons, numbering }: Shape) => {
  const roles: readonly ColumnRole[] =
    reasons === 'column'
      ? ['seq', 'unit', 'comment', 'decision', 'reason']
      : ['seq', 'unit', 'comment', reasons === 'oneColumn' ? 'decisionAndReason' : 'decision']
  return roles.filter(role => role !== 'seq' || numbering !== 'none').map(role => ({ header: role, role }))
}

const daysOf = (round: number) =>
  round === 1 ? { sentOn: '2024-03-05', dueOn: '2024-03-20' } : { sentOn: '2024-05-06', dueOn: '2024-05-24' }

const inPerCent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(1)}%`

export const factsOf = (
  rows: readonly AdoptionRow[],
  round: number,
  complete: boolean,
  tellsRate = false,
): RoundFacts => {
  const units = [...new Set(rows.map(({ unit }) => unit))]
  const isPlace = (unit: string) => unit.endsWith('县人民政府')
  return {
    round,
    organs: units.filter(unit => !isPlace(unit)).length,
    places: units.filter(isPlace).length,
    complete,
    comments: rows.filter(row => !row.noComment).length,
    accepted: count(rows, 'accepted'),
    partial: count(rows, 'partial'),
    rejected: count(rows, 'rejected'),
    sentOn: round === 1 ? '2024年3月5日' : '2024年5月6日',
    dueOn: round === 1 ? '3月20日' : '5月24日',
    openly: false,
    alsoAsked: '',
    rate: tellsRate ? inPerCent(count(rows, 'accepted'), rows.filter(row => !row.noComment).length) : null,
  }
}

const topics = '适用范围 部门职责 设施建设 运行维护 监督检查 法律责任 经费保障 宣传教育'.split(' ')

const noteOf = (dice: Dice): NoteText => {
  const things = topics.slice(0, 3 + dice.below(topics.length - 3))
  return {
    stated: things.length,
    things,
    claim: dice.pick(['inLine', 'numbered', 'before', 'named']),
    headings: topics.slice(0, 3 + dice.below(3)),
  }
}

/** A consistent consultation of that shape. */
export const buildWorld = (dice: Dice, shape: Shape): World => {
  const documentName = `江州市${dice.pick(['节约用水', '供水管网', '雨水利用'])}管理${dice.pick(['办法', '规定', '实施方案'])}`
  const rounds = shape.note === 'twoRounds' ? [1, 2] : [1]
  const units = pickUnits(dice)
  const tables = rounds.map(round => {
    const rows = numberRows(
      draftRows(dice, units, shape.complete).map((draft, index) => layRow(draft, index, shape.reasons)),
      shape.numbering,
    )
    const ordinal = rounds.length === 1 ? '' : `第${['一', '二'][round - 1]}次`
    return {
      title: `《${documentName}（征求意见稿）》${ordinal}征求意见采纳情况表`,
      columns: columnsOf(shape),
      rows,
      footer: footerOf(rows, shape.footer),
      problems: [],
    }
  })
  const roster = shape.roster ? tables.flatMap(({ rows }) => rows.map(({ unit }) => ({ name: unit }))) : []
  const tellsRate = dice.chance(0.5)
  const facts =
    shape.note === 'none'
      ? []
      : tables.map(({ rows }, index) => factsOf(rows, index + 1, shape.complete, tellsRate))
  return {
    shape,
    tables,
    facts,
    roster: shape.complete ? dedupe(roster) : roster,
    documentName,
    note: noteOf(dice),
    records: shape.roster ? rounds.map(number => ({ number, ...daysOf(number), asked: units })) : [],
    settings: {},
  }
}

const dedupe = (roster: readonly RosterUnit[]): RosterUnit[] => [
  ...new Map(roster.map(unit => [unit.name, unit])).values(),
]

const sentenceOf = (facts: RoundFacts): string => {
  const units = facts.complete
    ? `向江州市财政局等${facts.organs}个市直有关单位、${facts.places}个县人民政府`
    : '向有关单位'
  const asked = facts.alsoAsked === '' ? units : `${units}及${facts.alsoAsked}`
  const again = facts.round === 1 ? '' : '再次'
  const how = facts.openly ? '征求意见，同时在市政府门户网站向社会公开征求意见' : '征求意见'
  const rate = facts.rate === null ? '' : `，采纳率${facts.rate}`
  return (
    `${facts.sentOn}，江州市水务局${again}行文${asked}${how}。截至${facts.dueOn}，` +
    `共提出修改意见${facts.comments}条，采纳${facts.accepted}条，部分采纳${facts.partial}条，不采纳${facts.rejected}条${rate}。`
  )
}

const numerals = '零 一 二 三 四 五 六 七 八 九 十'.split(' ')

const claimLines = ({ stated, things, claim }: NoteText): string[] => {
  const many = numerals[stated] ?? String(stated)
  if (claim === 'inLine')
    return [
      `《办法》主要规定了${many}个方面的内容。${things.map((thing, at) => `${numerals[at + 1]}是明确${thing}`).join('；')}。`,
    ]
  if (claim === 'named')
    return [`《办法》明确了${many}项制度，即${things.slice(0, -1).join('、')}和${things.at(-1)}。`]
  if (claim === 'before') return [`《办法》对${things.join('、')}等${many}方面内容作了规定。`]
  return [
    `《办法》主要规定了以下${many}项内容：`,
    ...things.map((thing, at) => `${at + 1}.${thing}。对${thing}作了规定。`),
  ]
}

const noteTextOf = ({ facts, documentName, note }: World): string =>
  facts.length === 0
    ? ''
    : [
        `${documentName}编制说明`,
        '一、编制背景',
        `为加强管理，我局起草了《${documentName}》（以下简称《办法》）。`,
        '二、编制过程及意见采纳情况',
        ...facts.map(sentenceOf),
        '三、主要内容',
        ...claimLines(note),
        '四、需要说明的问题',
        ...note.headings.flatMap((heading, at) => [
          `（${numerals[at + 1]}）${heading}`,
          `${heading}与上位法一致，${tag(at + 1)}款作了细化。`,
        ]),
      ].join('\n')

/** The world as papers and books: what the audit gets to see. */
export const toInput = (world: World): AuditInput => {
  const noteText = noteTextOf(world)
  return {
    tables: world.tables,
    statements: readStatements(noteText),
    noteText,
    roster: world.shape.roster ? world.roster : undefined,
    recordedRounds: world.records.map(record => ({
      ...record,
      name: `第${numerals[record.number]}轮`,
      isPublic: false,
    })),
    settings: world.settings,
  }
}
