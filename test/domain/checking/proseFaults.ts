import { change, changeFacts, decide, type Fault, labels, lastRows, pickRow } from './faults'
import type { World } from './shapes'

/** One merged decision cell over this row and the one above it, which has the same outcome. */
const decisionInherited: Fault = (world, dice) => {
  const rows = lastRows(world)
  const row = pickRow(world, dice, ({ row: at, noComment, decision }) => {
    const above = rows[at - 2]
    return !noComment && above?.noComment === false && above.decision.disposition === decision.disposition
  })
  const above = row === null ? undefined : rows[row.row - 2]
  return row === null || above === undefined
    ? null
    : {
        world: change(world, new Map([[row.row, { decision: { ...above.decision, inherited: true } }]])),
        expected: [{ code: 'decision-inherited', rows: labels([row]) }],
      }
}

/** Another comment's own words stand as the reason of this one. */
const reasonMisplaced: Fault = (world, dice) => {
  const quoting = /“([^”]{6,})”/
  const row = pickRow(world, dice, ({ decision }) => decision.disposition === 'rejected')
  const other = pickRow(
    world,
    dice,
    ({ noComment, comment, row: at }) => !noComment && quoting.test(comment) && at !== row?.row,
  )
  const passage = quoting.exec(other?.comment ?? '')?.[1]
  if (row === null || other === null || passage === undefined) return null
  const reason = `“${passage}”的提法来自上位法，不宜改动`
  const damage =
    world.shape.reasons === 'column'
      ? { reason }
      : { decision: { ...decide('不采纳'), text: `不采纳。${reason}` } }
  return {
    world: change(world, new Map([[row.row, damage]])),
    expected: [{ code: 'reason-copied', rows: labels([row, other]) }],
  }
}

/** Nearly the same words, in the mouth of another unit, with another outcome. */
const commentAlike: Fault = (world, dice) => {
  const one = pickRow(world, dice, ({ decision }) => decision.disposition === 'accepted')
  const other = pickRow(world, dice, ({ decision }) => decision.disposition === 'rejected')
  if (one === null || other === null) return null
  const plain = one.comment.replace(/理由.*$/, '')
  const comment = dice.pick([`我单位认为，${plain}`, `${plain}请研究。`, `我局${plain}`])
  return {
    world: change(world, new Map([[other.row, { comment }]])),
    expected: [
      {
        code: 'comment-repeated',
        severity: 'error',
        rows: labels([one, other].toSorted((a, b) => a.row - b.row)),
      },
    ],
  }
}

/** The share told in prose is not that of the counts beside it. */
const rateMismatch: Fault = (world, dice) => {
  const facts = world.facts.at(-1)
  if (facts === undefined || facts.rate === null) return null
  const share = Number.parseFloat(facts.rate)
  const rate = share + dice.pick([-7.3, 4.1])
  const withPartial = ((facts.accepted + facts.partial) / facts.comments) * 100
  return rate < 0 || rate > 100 || Math.abs(rate - withPartial) < 0.2
    ? null
    : {
        world: changeFacts(world, () => ({ rate: `${rate.toFixed(1)}%` })),
        expected: [{ code: 'sum-mismatch', rows: [] }],
      }
}

/** A group is asked in the first round and not in the second. */
const roundDiffers: Fault = (world, dice) =>
  world.facts.length < 2
    ? null
    : {
        world: {
          ...world,
          facts: world.facts.map((facts, at) =>
            at === 0 ? { ...facts, alsoAsked: dice.pick(['我局相关科室', '市行业协会', '有关专家']) } : facts,
          ),
        },
        expected: [{ code: 'round-differs', rows: [] }],
      }

/** A unit is on the books of one round and not of the next. */
const rosterDiffers: Fault = (world, dice) => {
  const [first, second] = world.records
  const name = dice.pick(lastRows(world)).unit
  return first === undefined || second === undefined
    ? null
    : {
        world: {
          ...world,
          records: [first, { ...second, asked: second.asked.filter(unit => unit !== name) }],
        },
        expected: [{ code: 'round-differs', rows: [] }],
      }
}

/** The books have another day than the note. */
const recordedDayDiffers: Fault = (world, dice) => {
  const last = world.records.at(-1)
  const damage = dice.pick([{ sentOn: '2024-05-02' }, { dueOn: '2024-05-29' }])
  return last === undefined || last.number !== 2 || world.facts.length === 0
    ? null
    : {
        world: { ...world, records: [...world.records.slice(0, -1), { ...last, ...damage }] },
        expected: [{ code: 'dates-impossible', rows: [] }],
      }
}

/** The project asks for more days than were given. */
const periodUnderSetting: Fault = world => {
  const rounds = Math.max(world.records.length, world.facts.length)
  return rounds === 0
    ? null
    : {
        world: { ...world, settings: { writtenDays: 30 } },
        expected: Array.from({ length: rounds }, () => ({ code: 'period-too-short', rows: [] }) as const),
      }
}

const changeNote = (world: World, changes: Partial<World['note']>): World => ({
  ...world,
  note: { ...world.note, ...changes },
})

/** “五个方面” and four that follow. */
const countVsList: Fault = (world, dice) => {
  const { stated, claim } = world.note
  // “C和D” may be one item: a list one shorter than it says is only told where every item has its mark.
  const by = claim === 'named' ? 1 : dice.pick([-1, 1])
  // “甲、乙等三方面” may mean more than it lists, or less, where an item holds a comma: never told.
  return world.facts.length === 0 || claim === 'before' || stated + by < 2 || stated + by > 10
    ? null
    : {
        world: changeNote(world, { stated: stated + by }),
        expected: [{ code: 'count-vs-list', rows: [] }],
      }
}

const headingRepeated: Fault = (world, dice) => {
  const { headings } = world.note
  const from = dice.below(headings.length)
  const to = (from + 1 + dice.below(headings.length - 1)) % headings.length
  return world.facts.length === 0
    ? null
    : {
        world: changeNote(world, {
          headings: headings.map((heading, at) => (at === to ? (headings[from] ?? heading) : heading)),
        }),
        expected: [{ code: 'heading-repeated', rows: [] }],
      }
}

/** Faults of the prose, of the books, and those that show in two texts side by side. */
export const proseFaults: Readonly<Record<string, Fault>> = {
  decisionInherited,
  reasonMisplaced,
  commentAlike,
  rateMismatch,
  roundDiffers,
  rosterDiffers,
  recordedDayDiffers,
  periodUnderSetting,
  countVsList,
  headingRepeated,
}
