import type { FindingCode, Severity } from '../../../src/domain/checking/finding'
import { type AdoptionRow, rowLabel } from '../../../src/domain/consultation/adoptionTable'

import { type Dice, footerOf, numberRows, type RoundFacts, type World } from './shapes'
import { dispositionOf } from './tables'

/** A finding that the fault has to raise: code and rows, and nothing else may be raised. */
export interface Expected {
  code: FindingCode
  /** Where it is not the usual one of the code. */
  severity?: Severity
  rows: readonly number[]
}

export interface Mutant {
  world: World
  expected: readonly Expected[]
}

/** Damages a consistent world at a random place; null where the world has no place for it. */
export type Fault = (world: World, dice: Dice) => Mutant | null

export const lastRows = (world: World): readonly AdoptionRow[] => world.tables.at(-1)?.rows ?? []

const withRows = (world: World, rows: readonly AdoptionRow[]): World => ({
  ...world,
  tables: world.tables.map((table, index) =>
    index === world.tables.length - 1 ? { ...table, rows } : table,
  ),
})

export const change = (world: World, changes: ReadonlyMap<number, Partial<AdoptionRow>>): World =>
  withRows(
    world,
    lastRows(world).map(row => ({ ...row, ...changes.get(row.row) })),
  )

export const decide = (text: string) => ({ text, disposition: dispositionOf(text), inherited: false })
export const blank = decide('')

export const pickRow = (
  world: World,
  dice: Dice,
  fits: (row: AdoptionRow) => boolean,
): AdoptionRow | null => {
  const rows = lastRows(world).filter(fits)
  return rows.length === 0 ? null : dice.pick(rows)
}

export const labels = (rows: readonly AdoptionRow[]): number[] => [...new Set(rows.map(rowLabel))]

const decisionMissing: Fault = (world, dice) => {
  const row = pickRow(world, dice, ({ noComment }) => !noComment)
  return row === null
    ? null
    : {
        world: change(world, new Map([[row.row, { decision: blank, reason: null }]])),
        expected: [{ code: 'decision-missing', rows: labels([row]) }],
      }
}

const decisionOnNoComment: Fault = (world, dice) => {
  const row = pickRow(world, dice, ({ noComment }) => noComment)
  return row === null
    ? null
    : {
        world: change(world, new Map([[row.row, { decision: decide('采纳') }]])),
        expected: [{ code: 'decision-on-no-comment', rows: labels([row]) }],
      }
}

/** A run of comments with a no-comment row at its end, up or down; any tail of it may have slipped. */
const decisionShifted: Fault = (world, dice) => {
  const rows = lastRows(world)
  const step = dice.pick([1, -1])
  const end = pickRow(world, dice, row => row.noComment && rows[row.row - 1 - step]?.noComment === false)
  if (end === null) return null
  const run: AdoptionRow[] = []
  for (let at = end.row - 1 - step; rows[at]?.noComment === false; at -= step)
    run.push(...rows.slice(at, at + 1))
  const slipped = run.slice(0, 1 + dice.below(run.length))
  const chain = [end, ...slipped]
  const changes = new Map<number, Partial<AdoptionRow>>()
  chain.forEach((row, index) => {
    const giver = chain[index + 1]
    changes.set(row.row, { decision: giver?.decision ?? blank, reason: giver?.reason ?? null })
  })
  return {
    world: change(world, changes),
    expected: slipped.map((row, index) => ({
      code: 'decision-shifted',
      rows: labels([row, ...chain.slice(index, index + 1)].toSorted((a, b) => a.row - b.row)),
    })),
  }
}

const decisionUnrecognised: Fault = (world, dice) => {
  const row = pickRow(world, dice, ({ noComment }) => !noComment)
  const text = dice.pick(['详见会议纪要', '已反馈给建设单位'])
  return row === null
    ? null
    : {
        world: change(world, new Map([[row.row, { decision: decide(text) }]])),
        expected: [{ code: 'decision-unrecognised', rows: labels([row]) }],
      }
}

const decisionPartlyCovers: Fault = (world, dice) => {
  const row = pickRow(
    world,
    dice,
    ({ noComment, decision }) => !noComment && decision.disposition === 'accepted',
  )
  const parts = [1, 3].map(item => ({ item, disposition: 'accepted' as const }))
  return row === null
    ? null
    : {
        world: change(
          world,
          new Map([[row.row, { items: 3, decision: { ...row.decision, text: '第1、3条采纳', parts } }]]),
        ),
        expected: [{ code: 'decision-partly-covers', rows: labels([row]) }],
      }
}

/** The cell answers an item that the comment does not have. */
const itemUnknown: Fault = (world, dice) => {
  const row = pickRow(
    world,
    dice,
    ({ noComment, decision }) => !noComment && decision.disposition === 'accepted',
  )
  const parts = [1, 2, 3, 4].map(item => ({ item, disposition: 'accepted' as const }))
  const comment = '一是完善附图；二是增加索引；三是统一术语。'
  return row === null
    ? null
    : {
        world: change(
          world,
          new Map([
            [row.row, { items: 3, comment, decision: { ...row.decision, text: '前四项均采纳', parts } }],
          ]),
        ),
        expected: [{ code: 'decision-partly-covers', rows: labels([row]) }],
      }
}

/** 采纳 beside a reason of refusal, in the column of reasons or behind the verdict. */
const reasonContradictsDecision: Fault = (world, dice) => {
  const row = pickRow(
    world,
    dice,
    ({ noComment, decision }) => !noComment && decision.disposition === 'accepted',
  )
  const damage =
    world.shape.reasons === 'column'
      ? {
          reason: dice.pick([
            '不予采纳，与上位法抵触。',
            '超出本办法调整范围，暂不采纳。',
            '未采纳。省级文件已有统一规定。',
          ]),
        }
      : {
          decision: {
            ...decide('采纳'),
            text: `采纳，因${dice.pick(['与上位法抵触不予采纳', '超出本办法调整范围暂不采纳'])}。`,
          },
        }
  return row === null
    ? null
    : {
        world: change(world, new Map([[row.row, damage]])),
        expected: [{ code: 'reason-contradicts-decision', rows: labels([row]) }],
      }
}

const reasonMissing: Fault = (world, dice) => {
  const row = pickRow(world, dice, ({ decision }) => ['rejected', 'partial'].includes(decision.disposition))
  const text = row?.decision.disposition === 'partial' ? '部分采纳' : '不采纳'
  return row === null
    ? null
    : {
        world: change(world, new Map([[row.row, { reason: null, decision: decide(text) }]])),
        expected: [{ code: 'reason-missing', rows: labels([row]) }],
      }
}

const reasonCopied: Fault = (world, dice) => {
  const rows = lastRows(world).filter(({ decision }) => decision.disposition === 'rejected')
  const [one, other] = [dice.pick([...rows, null]), dice.pick([...rows, null])]
  if (one === null || other === null || one.row === other.row) return null
  const reason = '所提内容由市级专项规划统一安排并向社会公布'
  const damage =
    world.shape.reasons === 'column'
      ? { reason, decision: decide('不采纳') }
      : { decision: { ...decide('不采纳'), text: `不采纳。${reason}` } }
  return {
    world: change(
      world,
      new Map([
        [one.row, damage],
        [other.row, damage],
      ]),
    ),
    expected: [{ code: 'reason-copied', rows: labels([one, other].toSorted((a, b) => a.row - b.row)) }],
  }
}

/** Puts a row in at a random place and numbers the table anew; the prose knows nothing of it. */
const insertRow = (
  world: World,
  row: AdoptionRow,
  at: number,
): { world: World; rows: readonly AdoptionRow[] } => {
  const rows = numberRows(lastRows(world).toSpliced(at, 0, row), world.shape.numbering)
  return { world: withRows(world, rows), rows }
}

const unitRepeated: Fault = (world, dice) => {
  const row = pickRow(world, dice, ({ noComment }) => noComment)
  if (row === null) return null
  const damaged = insertRow(world, { ...row }, dice.below(lastRows(world).length + 1))
  const twice = damaged.rows.filter(({ unit }) => unit === row.unit)
  // Numbered by unit, two neighbouring rows of one unit share a number: one row number, told once.
  return { world: damaged.world, expected: [{ code: 'unit-repeated', rows: labels(twice) }] }
}

const unitContradictsItself: Fault = (world, dice) => {
  const row = pickRow(world, dice, ({ noComment }) => !noComment)
  if (row === null || !world.shape.complete) return null
  const silent = { ...row, comment: '无意见', decision: blank, reason: null, noComment: true, items: 0 }
  const damaged = insertRow(world, silent, dice.below(lastRows(world).length + 1))
  const own = damaged.rows.filter(({ unit }) => unit === row.unit)
  return { world: damaged.world, expected: [{ code: 'unit-contradicts-itself', rows: labels(own) }] }
}

export const changeFacts = (world: World, changed: (facts: RoundFacts) => Partial<RoundFacts>): World => ({
  ...world,
  facts: world.facts.map((facts, index) =>
    index === world.facts.length - 1 ? { ...facts, ...changed(facts) } : facts,
  ),
})

/** Where every unit happens to have a comment, nobody can tell that the table would show the others. */
export const showsSilent = (world: World): boolean => lastRows(world).some(({ noComment }) => noComment)

const unitCountMismatch: Fault = (world, dice) => {
  if (world.facts.length === 0 || !showsSilent(world)) return null
  const by = dice.pick([-1, 1, 2])
  const damaged = dice.chance(0.5)
    ? changeFacts(world, facts => ({ organs: facts.organs + by }))
    : changeFacts(world, facts => ({ places: facts.places + by }))
  const differs: Expected[] = world.facts.length > 1 ? [{ code: 'round-differs', rows: [] }] : []
  return isTold(damaged)
    ? { world: damaged, expected: [{ code: 'unit-count-mismatch', rows: [] }, ...differs] }
    : null
}

const isTold = ({ facts }: World): boolean => facts.every(({ organs, places }) => organs > 0 && places > 0)

const totalMismatch: Fault = (world, dice) => {
  const by = 1 + dice.below(3)
  const table = world.tables.at(-1)
  if (table?.footer && dice.chance(0.5)) {
    const footer = footerOf(table.rows, world.shape.footer, by)
    return {
      world: { ...world, tables: [...world.tables.slice(0, -1), { ...table, footer }] },
      expected: [{ code: 'total-mismatch', rows: [] }],
    }
  }
  return world.facts.length === 0
    ? null
    : {
        world: changeFacts(world, facts => ({
          comments: facts.comments + by,
          accepted: facts.accepted + by,
          rate: null,
        })),
        expected: [{ code: 'total-mismatch', rows: [] }],
      }
}

/** A 小计 between the rows that counts another number of comments than stand above it. */
const subtotalMismatch: Fault = (world, dice) => {
  const table = world.tables.at(-1)
  if (table === undefined) return null
  const after = 2 + dice.below(table.rows.length - 2)
  const comments = table.rows.slice(0, after).filter(({ noComment }) => !noComment).length
  const subtotals = [{ after, text: `小计：意见${comments + 1 + dice.below(3)}条` }]
  return {
    world: { ...world, tables: [...world.tables.slice(0, -1), { ...table, subtotals }] },
    expected: [{ code: 'total-mismatch', rows: [] }],
  }
}

/** One part is wrong: the sum no longer holds, nor does the count of the table. */
const sumMismatch: Fault = (world, dice) =>
  world.facts.length === 0
    ? null
    : {
        world: changeFacts(world, facts => ({ rejected: facts.rejected + 1 + dice.below(3) })),
        expected: [
          { code: 'sum-mismatch', rows: [] },
          { code: 'total-mismatch', rows: [] },
        ],
      }

const sequenceBroken: Fault = (world, dice) => {
  const rows = lastRows(world)
  if (world.shape.numbering !== 'plain' && world.shape.numbering !== 'bracketed') return null
  const at = 1 + dice.below(rows.length - 2)
  const [before, row] = rows.slice(at - 1, at + 1)
  if (before === undefined || row === undefined) return null
  const damaged = rows.map(each =>
    each.row > at
      ? { ...each, seq: each.seq?.replace(/\d+/, number => String(Number(number) + 1)) ?? null }
      : each,
  )
  return {
    world: withRows(world, damaged),
    expected: [{ code: 'sequence-broken', rows: [rowLabel(before), rowLabel(row) + 1] }],
  }
}

const commentRepeated: Fault = (world, dice) => {
  const one = pickRow(world, dice, ({ noComment }) => !noComment)
  const other = pickRow(world, dice, ({ noComment, row }) => !noComment && row !== one?.row)
  if (one === null || other === null) return null
  return {
    world: change(world, new Map([[other.row, { comment: one.comment }]])),
    expected: [
      {
        code: 'comment-repeated',
        severity: one.decision.disposition === other.decision.disposition ? 'warning' : 'error',
        rows: labels([one, other].toSorted((a, b) => a.row - b.row)),
      },
    ],
  }
}

/** The same edit in other words, decided otherwise. */
const changeRepeated: Fault = (world, dice) => {
  const one = pickRow(
    world,
    dice,
    ({ noComment, decision }) => !noComment && decision.disposition === 'accepted',
  )
  const other = pickRow(
    world,
    dice,
    ({ noComment, decision }) => !noComment && decision.disposition === 'rejected',
  )
  if (one === null || other === null) return null
  const [first, second] = dice.pick([
    ['建议将第六十条“七日内”修改为“十日内”。', '第六十条中“七日内”建议改为“十日内”。理由：与省里一致。'],
    ['建议删除第六十条第二款。', '第六十条第二款建议删去。'],
    ['建议在第六十条增加“乡镇人民政府”。', '第六十条宜增加“乡镇人民政府”的表述，便于执行。'],
  ] as const)
  return {
    world: change(
      world,
      new Map([
        [one.row, { comment: first }],
        [other.row, { comment: second }],
      ]),
    ),
    expected: [
      {
        code: 'comment-repeated',
        severity: 'error',
        rows: labels([one, other].toSorted((a, b) => a.row - b.row)),
      },
    ],
  }
}

const commentsContradict: Fault = (world, dice) => {
  const one = pickRow(world, dice, ({ noComment }) => !noComment)
  const other = pickRow(world, dice, ({ noComment, row }) => !noComment && row !== one?.row)
  if (one === null || other === null) return null
  const [here, there] = ['实行阶梯式计量收费制度', '实行单一制计量收费制度']
  return {
    world: change(
      world,
      new Map([
        [one.row, { comment: `建议将第九条“${here}”修改为“${there}”` }],
        [
          other.row,
          {
            comment: dice.chance(0.5)
              ? `第九条“${there}”建议修改为“${here}”`
              : `建议删去第九条中的“${here}”。理由：条件尚不具备。`,
          },
        ],
      ]),
    ),
    expected: [{ code: 'comments-contradict', rows: labels([one, other].toSorted((a, b) => a.row - b.row)) }],
  }
}

const titleMismatch: Fault = world => {
  const table = world.tables.at(-1)
  if (table === undefined || world.facts.length === 0) return null
  const title = table.title.replace('管理', '工作管理')
  return {
    world: { ...world, tables: [...world.tables.slice(0, -1), { ...table, title }] },
    expected: [{ code: 'title-mismatch', rows: [] }],
  }
}

const roundWithoutTable: Fault = world =>
  world.tables.length < 2
    ? null
    : {
        world: { ...world, tables: world.tables.slice(1), roster: onlyIn(world) },
        expected: [{ code: 'round-without-table', rows: [] }],
      }

const onlyIn = (world: World) => {
  const units = new Set(lastRows(world).map(({ unit }) => unit))
  return world.roster.filter(({ name }) => units.has(name))
}

const unitsNotConsulted: Fault = (world, dice) => {
  const row = pickRow(world, dice, () => true)
  if (row === null || !world.shape.roster || world.tables.length > 1 || world.roster.length < 2) return null
  const own = lastRows(world).filter(({ unit }) => unit === row.unit)
  return {
    world: { ...world, roster: world.roster.filter(({ name }) => name !== row.unit) },
    expected: [{ code: 'units-not-consulted', rows: labels(own) }],
  }
}

const unitsMissing: Fault = world =>
  world.shape.roster && showsSilent(world) && world.tables.length === 1
    ? {
        world: { ...world, roster: [...world.roster, { name: '江州市供销合作联社' }] },
        expected: [{ code: 'units-missing', rows: [] }],
      }
    : null

const datesImpossible: Fault = world =>
  world.facts.length === 0
    ? null
    : {
        world: {
          ...changeFacts(world, () => ({ sentOn: '2024年7月5日', dueOn: '2024年6月24日' })),
          records: [],
        },
        expected: [{ code: 'dates-impossible', rows: [] }],
      }

const periodTooShort: Fault = world =>
  world.facts.length === 0
    ? null
    : {
        world: changeFacts(world, () => ({ openly: true })),
        expected: [{ code: 'period-too-short', rows: [] }],
      }

/** One entry per code: the mutation test draws from all of them. */
export const faults: Readonly<Record<string, Fault>> = {
  decisionMissing,
  decisionOnNoComment,
  decisionShifted,
  decisionUnrecognised,
  decisionPartlyCovers,
  itemUnknown,
  reasonContradictsDecision,
  reasonMissing,
  reasonCopied,
  unitRepeated,
  unitContradictsItself,
  unitCountMismatch,
  unitsNotConsulted,
  unitsMissing,
  totalMismatch,
  subtotalMismatch,
  sumMismatch,
  sequenceBroken,
  commentRepeated,
  changeRepeated,
  commentsContradict,
  titleMismatch,
  roundWithoutTable,
  datesImpossible,
  periodTooShort,
}
