import { auditSources } from '../domain/checking/auditSources'
import type { AdoptionRow } from '../domain/consultation/adoptionTable'
import type { SourceDocument } from '../domain/reading/source'
import { layOutAdoptionTable } from '../domain/writing/tables/adoptionTable'
import { tableTemplates } from '../domain/writing/tables/tableTemplates'
import { DocumentCollector } from '../files/reading/blockSink'
import { readBytes } from '../files/reading/readBytes'
import { writeAdoptionTableXlsx } from '../files/writing/xlsx'
import { type Bench, type Measured, secondsOf } from './measure'

const sizes = [1_000, 2_500, 5_000, 10_000, 20_000]

const things = ['水表', '管网', '再生水', '灌溉渠', '节水器具', '取水口', '供水厂', '泵站', '蓄水池', '雨水']
const deeds = ['安装', '改造', '检查', '登记', '公示', '计量', '维护', '评估', '补助', '验收']
const places = ['学校', '医院', '园区', '小区', '机关', '村庄', '商场', '工厂', '公园', '车站']

const digit = (at: number, step: number): number => Math.floor(at / step) % 10

/** An invented table of the usual kind: one row in four without a comment, every fifth comment not adopted. */
const rowAt = (at: number): AdoptionRow => {
  const noComment = at % 4 === 3
  const rejected = !noComment && at % 5 === 0
  const what = `${places[digit(at, 1)]}${things[digit(at, 10)]}${deeds[digit(at, 100)]}`
  return {
    row: at + 1,
    seq: String(at + 1),
    unit: noComment ? `第${at + 1}镇人民政府` : `第${(at % 997) + 1}局`,
    comment: noComment
      ? '无意见'
      : `建议将第${(at % 60) + 1}条“${what}由${at}号单位负责”修改为“${what}由${at + 1}号、${at + 2}号单位共同负责”。理由：与第${at}号文件一致。`,
    clause: noComment ? null : `第${(at % 60) + 1}条`,
    original: null,
    proposed: null,
    rationale: null,
    decision: {
      text: noComment ? '' : rejected ? '不采纳' : '采纳',
      disposition: noComment ? 'open' : rejected ? 'rejected' : 'accepted',
      inherited: false,
    },
    reason: rejected ? `${what}已由第${at}号规定明确，不再重复。` : null,
    remark: null,
    noComment,
    items: noComment ? 0 : 1,
  }
}

const workbookOf = (size: number): Promise<Buffer> => {
  const rows = Array.from({ length: size }, (_, at) => rowAt(at))
  return writeAdoptionTableXlsx(
    layOutAdoptionTable({ title: '《某市节约用水办法》意见采纳情况表', rows }, tableTemplates.government),
  )
}

/** In this process, where its cost can be seen; the application reads in a child. */
const read = async (bytes: Buffer): Promise<SourceDocument> => {
  const collector = new DocumentCollector()
  await readBytes(bytes, '表.xlsx', collector)
  return collector.document('表.xlsx', 'xlsx')
}

const measure = async (size: number): Promise<Measured> => {
  const bytes = await workbookOf(size)
  const source = await read(bytes)
  const [table] = auditSources([source]).tables
  if (table?.tally.rows !== size) throw new Error(`读到 ${table?.tally.rows ?? 0} 行，应为 ${size} 行。`)
  return {
    size: `${size} 行`,
    seconds: await secondsOf(() => auditSources([source])),
    baseline: await secondsOf(() => read(bytes)),
  }
}

/** The audit of a table, against reading its file alone: under 2 s for 10,000 rows, growing linearly. */
export const auditBench: Bench = {
  name: 'audit',
  title: '核对一张采纳情况表',
  against: '只读取这个 .xlsx 文件',
  run: async () => {
    const measured: Measured[] = []
    for (const size of sizes) measured.push(await measure(size))
    return measured
  },
  judge: measured => {
    const at = (size: number) => measured[sizes.indexOf(size)]
    const large = at(10_000)
    const small = at(2_500)
    if (!large || !small) return '没有量到 10 000 行。'
    if (large.seconds + large.baseline > 2) {
      return `10 000 行读取加核对用了 ${(large.seconds + large.baseline).toFixed(2)} 秒，应在 2 秒以内。`
    }
    const growth = large.seconds / small.seconds
    return growth > 8 ? `行数增到 4 倍，用时增到 ${growth.toFixed(1)} 倍，不是线性增长。` : null
  },
}
