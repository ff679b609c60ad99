import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { groupRound } from '../actions/desk/groupRound'
import { noFilter } from '../domain/desk/filter'
import { type Db, openDatabase } from '../store/database'
import { searchEntries, textsOf } from '../store/desk/search'
import { fillDesk } from './deskData'
import { enter, fetchText, p95, readers, requests } from './deskServer'
import { type Bench, type Measured, secondsOf } from './measure'

const size = Number(process.env['BENCH_DESK'] ?? 100_000)

/** Smaller rounds that are grouped for comparison: does the time grow as the round does? */
const parts = [0.1, 0.25, 0.5]

const searched = [
  ['一字', '水'],
  ['两字', '核电'],
  ['一句', '按照事权和支出责任'],
  ['数字', '第4321号单位'],
] as const

/** What a page or a search is held against, by what was worked on. */
const goals = { grouping: 20, search: 0.05 }

interface DeskPage {
  name: string
  paths: readonly string[]
  /** Read before it is measured. */
  warm: readonly string[]
}

const pagesOf = (projectId: number, roundId: number): DeskPage[] => {
  const desk = `/projects/${projectId}/rounds/${roundId}/desk`
  const search = `/projects/${projectId}/search?text=`
  const one = (name: string, path: string) => ({ name, paths: [path], warm: Array(5).fill(path) })
  // Every reader another comment, and none twice: each page is made anew.
  const step = Math.max(1, Math.floor(size / (2 * requests)))
  const comments = Array.from({ length: 2 * requests }, (_, at) => `${desk}/${1 + ((at * step) % size)}`)
  return [
    one('审核台', `${desk}/${size / 2}`),
    {
      name: '审核台，各看各的',
      paths: comments.filter((_, at) => at % 2 === 0),
      warm: comments.filter((_, at) => at % 2 === 1),
    },
    ...searched.map(([name, text]) => one(`搜索${name}`, `${search}${encodeURIComponent(text)}`)),
    one('筛选', `${desk}/list?disposition=rejected&kind=organ`),
    one('概览', `/projects/${projectId}/overview`),
  ]
}

const bareOf = (path: string): string => `/bare/${encodeURIComponent(path)}`

/** The statements and the bytes of each page, as a server that has served it before reads and sends them. */
const noteBare = async (folder: string, userId: number, pages: readonly DeskPage[]) => {
  const { place, end } = await enter(folder, userId, 'noting')
  const bare = new Map<string, object>()
  for (const { paths, warm } of pages) {
    for (const path of warm.slice(0, 3)) await fetchText(place, path)
    for (const path of new Set([...paths, ...warm])) {
      await fetchText(place, '/noted')
      const { text } = await fetchText(place, path)
      const statements: unknown = JSON.parse((await fetchText(place, '/noted')).text)
      bare.set(path, { key: path, statements, body: text })
    }
  }
  end()
  return bare
}

const measurePages = async (folder: string, userId: number, pages: readonly DeskPage[]) => {
  const bare = await noteBare(folder, userId, pages)
  const { place, end } = await enter(folder, userId, '')
  const measured: Measured[] = []
  for (const { name, paths, warm } of pages) {
    // Both are warmed by the same pages and then read others, or the same one again.
    for (const path of new Set([...paths, ...warm]))
      await fetchText(place, '/bare', JSON.stringify(bare.get(path)))
    await p95(place, warm.map(bareOf))
    const baseline = await p95(place, paths.map(bareOf))
    await p95(place, warm)
    measured.push({ size: name, seconds: await p95(place, paths), baseline })
  }
  end()
  return measured
}

/** The search alone, without a page around it: processor seconds of one. */
const measureSearch = async (db: Db, projectId: number): Promise<Measured[]> => {
  const measured: Measured[] = []
  for (const [name, text] of searched) {
    const seconds = await secondsOf(async () => {
      const page = { limit: 50, offset: 0 }
      const { entries } = await searchEntries(db, { projectIds: [projectId] }, { ...noFilter, text }, page)
      await textsOf(
        db,
        entries.map(each => each.commentId),
      )
    })
    measured.push({ size: `找${name}`, seconds, baseline: goals.search })
  }
  return measured
}

const timeGrouping = async (db: Db, { roundId, by }: Awaited<ReturnType<typeof fillDesk>>) => {
  const start = performance.now()
  await groupRound(db, roundId, by)
  return (performance.now() - start) / 1000
}

const tell = (words: string, since: number) =>
  process.stderr.write(`${words}：${((performance.now() - since) / 1000).toFixed(1)} s\n`)

const run = async (): Promise<Measured[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'caina-bench-'))
  const measured: Measured[] = []
  try {
    for (const part of parts) {
      const file = join(folder, `part-${part}.sqlite`)
      const { db } = await openDatabase({ engine: 'sqlite', file })
      const seconds = await timeGrouping(db, await fillDesk(db, size * part))
      measured.push({ size: `归类 ${size * part}`, seconds, baseline: goals.grouping })
      await db.destroy()
      rmSync(file)
    }
    const filling = performance.now()
    const { db } = await openDatabase({ engine: 'sqlite', file: join(folder, 'caina.sqlite') })
    const filled = await fillDesk(db, size)
    tell(`写入 ${size} 条并建立索引`, filling)
    const seconds = await timeGrouping(db, filled)
    measured.push({ size: `归类 ${size}`, seconds, baseline: goals.grouping })
    measured.push(...(await measureSearch(db, filled.projectId)))
    await db.destroy()
    const reading = performance.now()
    const pages = pagesOf(filled.projectId, filled.roundId)
    measured.push(...(await measurePages(folder, filled.by.userId, pages)))
    tell('各页', reading)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return measured
}

const mayTake = ({ size: name }: Measured): number => (/^[归找]/.test(name) ? 1 : 2)

/** The desk at 100,000 comments: what 32 people who read at once wait for. */
export const deskBench: Bench = {
  name: 'desk',
  title: `审核台，一轮 ${size} 条意见，${readers} 人同时读，第 95 百分位`,
  against: '读同样的行、发同样的字节的空 Express；归类的对 20 秒，只找不出页的对 0.05 秒',
  run,
  judge: measured => {
    const slow = measured.filter(each => each.seconds > mayTake(each) * each.baseline)
    return slow.length === 0 ? null : `${slow.map(each => each.size).join('、')}超出。`
  },
}
