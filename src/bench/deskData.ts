import { action } from '../actions/action'
import { createProject } from '../actions/projects/createProject'
import { createRound } from '../actions/rounds/createRound'
import { createFirstAdministrator } from '../actions/users/createFirstAdministrator'
import type { Db } from '../store/database'
import { insertRow } from '../store/insert'

const things = ['水表', '管网', '再生水', '灌溉渠', '节水器具', '取水口', '供水厂', '泵站', '蓄水池', '雨水']
const deeds = ['安装', '改造', '检查', '登记', '公示', '计量', '维护', '评估', '补助', '验收']
const duties = [
  '由市水利局牵头',
  '由核电企业配合',
  '按照事权和支出责任分担',
  '明确责任单位',
  '按年公示',
  '纳入考核',
]

/** An invented comment; every seventh repeats another, as many units send the same. */
const bodyOf = (at: number): string => {
  const n = at % 7 === 6 ? at - (at % 700) : at
  const what = `${things[n % 10]}${deeds[Math.floor(n / 10) % 10]}`
  return `建议将第${(n % 90) + 1}条“${what}由第${n % 5000}号单位负责”修改为“${what}${duties[n % 6]}，由第${n % 5000}号单位负责”。理由：与第${n % 300}号文件一致。`
}

/** So many comments are written by one statement: its parameters are bounded. */
const portion = 1000

const fill = action(
  async (trx, input: { roundId: number; consultees: readonly number[]; from: number; to: number }, by) => {
    const span = Array.from({ length: input.to - input.from }, (_, each) => input.from + each)
    const comments = await trx
      .insertInto('comment')
      .values(
        span.map(at => ({
          reply_id: input.consultees[at % input.consultees.length] ?? 0,
          position: at,
          body: bodyOf(at),
          import_id: null,
          import_row: null,
          created_by: by.userId,
          created_at: by.at,
          removed_at: null,
          origin_id: null,
          origin_start: null,
          origin_end: null,
        })),
      )
      .returning(['id', 'position as at'])
      .execute()
    await trx
      .insertInto('decision')
      .values(
        comments
          .filter(({ at }) => at % 3 !== 0)
          .map(({ id, at }) => ({
            comment_id: id,
            reply_id: null,
            disposition: at % 3 === 1 ? 'accepted' : 'rejected',
            reason: at % 3 === 1 ? '' : `第${at % 40}号规定已经明确，不再重复。`,
            created_by: by.userId,
            created_at: by.at,
          })),
      )
      .execute()
  },
)

const replies = action(async (trx, input: { roundId: number; count: number }, by): Promise<number[]> => {
  const ids: number[] = []
  for (let at = 1; at <= input.count; at += 1) {
    const name = `第${at}局`
    const unitId = await insertRow(trx, 'unit', { name, key: name, kind: 'organ', created_at: by.at })
    const consultee = { round_id: input.roundId, unit_id: unitId, position: at, asked: 1, created_at: by.at }
    const consulteeId = await insertRow(trx, 'consultee', { ...consultee, removed_at: null })
    ids.push(
      await insertRow(trx, 'reply', {
        consultee_id: consulteeId,
        state: 'with_comments',
        received_on: null,
        position: at,
        import_id: null,
        created_by: by.userId,
        created_at: by.at,
        superseded_by: null,
        superseded_at: null,
      }),
    )
  }
  return ids
})

/** A project with one round of so many comments. Gives where it is. */
export const fillDesk = async (db: Db, size: number) => {
  const at = new Date().toISOString()
  const person = { name: 'bench', displayName: '测量', password: 'bench-bench-bench' }
  const userId = await createFirstAdministrator(db, person, at)
  const by = { userId, at }
  const project = { name: '测量', documentTitle: '某市节约用水办法', draftingUnit: '市水利局' }
  const projectId = await createProject(db, project, by)
  const round = {
    number: 1,
    name: '第一次征求意见',
    draftId: null,
    tableTitle: '',
    sentOn: '2024-01-08',
    dueOn: '2024-01-20',
    letterNumber: '',
    silenceMeansNoComment: true,
  }
  const roundId = await createRound(db, { ...round, projectId }, by)
  const consultees = await replies(db, { roundId, count: 400 }, by)
  for (let from = 0; from < size; from += portion) {
    await fill(db, { roundId, consultees, from, to: Math.min(size, from + portion) }, by)
  }
  return { by, projectId, roundId }
}
