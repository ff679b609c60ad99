import { applyReturn } from '../../actions/exchanges/applyReturn'
import { planOfReturn } from '../../actions/exchanges/planOfReturn'
import { startReturn } from '../../actions/exchanges/startReturn'
import {
  choose,
  exportKeysIn,
  nothingChosen,
  type PlanItem,
  type ReturnPlan,
} from '../../domain/checking/exchange'
import type { Actor } from '../../domain/consultation/actor'
import { dispositions } from '../../domain/consultation/dispositions'
import type { SourceDocument } from '../../domain/reading/source'
import type { KeptUpload } from '../../files/uploads'
import type { Db } from '../../store/database'
import { findReturn } from '../../store/exchangeReturns'
import { exchangeByKey } from '../../store/exchanges'
import { findProject } from '../../store/projects'
import { CallRefused } from '../output'

interface HomeWork {
  name: string
  /** null: the project that handed it out. */
  projectId: number | null
  /** Whether changes that nobody contradicts are taken in at once. */
  take: boolean
  source: SourceDocument
  keep: () => Promise<KeptUpload & { name: string }>
}

/** More lines of one kind say no more. */
const mostTold = 50

/**
 * Takes a table home that was handed out to be filled in, as the page of returned tables does: kept, compared on three
 * sides, told; and taken in where that is asked for. Null for any other file.
 * @throws CallRefused where it was handed out elsewhere.
 */
export const bringHome = async (db: Db, work: HomeWork, by: Actor): Promise<string[] | null> => {
  const { name, projectId, take, source, keep } = work
  const keys = exportKeysIn(source)
  if (keys.length === 0) return null
  const known = (await Promise.all(keys.slice(0, mostTold).map(key => exchangeByKey(db, key)))).flatMap(
    each => each ?? [],
  )
  const exchange = projectId === null ? known[0] : known.find(each => each.projectId === projectId)
  if (exchange === undefined) {
    const elsewhere = known.length > 0 ? `不是从项目 ${projectId} 导出的` : '不是这个数据文件夹导出的'
    throw new CallRefused(`${name} 是导出供填写的表，但${elsewhere}，没有读入。请核对 --project 和 --data。`)
  }
  const { roundId, roundName } = exchange
  const id = await startReturn(db, { roundId, upload: await keep(), source, filledBy: '' }, by)
  const returned = { id, roundId, settled: [] }
  const plan = await planOfReturn(db, returned)
  const project = await findProject(db, exchange.projectId)
  const lines = [`${name} 是从“${project?.name ?? ''}”的“${roundName}”导出供填写的表。`, ...told(plan)]
  if (!take)
    return [
      ...lines,
      '已放入“离线填写”中收回的表，还没有采用。请在网页上看过再采用；或加 --take，采用没有冲突、也不前后矛盾的改动。',
    ]
  if (plan.changes.length === 0) return [...lines, '没有可以采用的改动。']
  const taken = await applyReturn(
    db,
    { returnId: id, chosen: choose(plan, { ...nothingChosen, take: 'all' }) },
    by,
  )
  const isOpen = (await findReturn(db, id))?.closedAt === null
  return [...lines, `已采用 ${taken} 处改动。${isOpen ? '其余的请在网页“离线填写”中处理。' : ''}`]
}

const told = (plan: ReturnPlan): string[] => {
  const { notices, changes, conflicts, doubtful, refused, troubles, added, missing } = plan
  const counts = [
    `会改动 ${changes.length} 处`,
    `冲突 ${conflicts.length} 处`,
    `前后矛盾 ${doubtful.length} 处`,
    `不能采用 ${refused.length} 处`,
    `没有看懂 ${troubles.length} 行`,
    `新添 ${added.length} 行`,
    `表中缺少 ${missing.length} 条`,
  ]
  return [
    `${counts.join('，')}。`,
    ...notices,
    ...some(changes, item => `改动　${itemWords(item)}`),
    ...some(conflicts, item => `冲突　${itemWords(item)}`),
    ...some(doubtful, item => `前后矛盾　${itemWords(item)}：${doubtWords(item)}`),
    ...some(
      refused,
      each => `不能采用　${each.place}：${each.problems.map(({ message }) => message).join('')}`,
    ),
    ...some(troubles, each => `没有看懂　${each.place}：${each.message}`),
    ...some(added, each => `新添　${each.place} ${each.unit}：${short(each.comment)}`),
    ...some(missing, each => `缺少　第 ${each.number} 条 ${each.unit}：${short(each.comment)}`),
  ]
}

const some = <T>(items: readonly T[], say: (item: T) => string): string[] => [
  ...items.slice(0, mostTold).map(say),
  ...(items.length > mostTold ? [`……还有 ${items.length - mostTold} 处，请在网页上看。`] : []),
]

const short = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > 40 ? `${line.slice(0, 40)}……` : line
}

/** 第 9 条 市财政局：未定 → 采纳（“意见处理表”第 11 行） */
const itemWords = (item: PlanItem): string => {
  const sides = item.kind === 'answer' ? [item.current, item.theirs].map(answerWords) : remarkWords(item)
  return `第 ${item.number} 条 ${item.unit}：${sides.join(' → ')}（${item.place}）`
}

const doubtWords = (item: PlanItem): string =>
  item.kind === 'answer' ? item.doubts.map(({ message }) => message).join('') : ''

const remarkWords = ({ current, theirs }: Extract<PlanItem, { kind: 'remark' }>): string[] =>
  [current, theirs].map(text => (text === '' ? '备注空白' : `备注“${short(text)}”`))

type Said = Extract<PlanItem, { kind: 'answer' }>['theirs']

const answerWords = ({ disposition, reason, revisedText }: Said): string =>
  [
    dispositions[disposition].label,
    reason === '' ? '' : `理由：${short(reason)}`,
    revisedText === '' ? '' : `表述：${short(revisedText)}`,
  ]
    .filter(part => part !== '')
    .join('，')
