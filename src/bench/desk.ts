import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { groupRound } from '../actions/groupRound'
import { openDatabase } from '../store/database'
import { fillDesk } from './deskData'
import type { Bench, Measured } from './measure'

const size = 100_000
const readers = 32
const requests = 320

interface Place {
  port: number
  cookie: string
  agent: Agent
}

const fetchText = ({ port, cookie, agent }: Place, path: string, post?: string) =>
  new Promise<{ text: string; cookie: string; milliseconds: number }>((resolve, reject) => {
    const start = performance.now()
    const headers = {
      Cookie: cookie,
      ...(post === undefined
        ? {}
        : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(post) }),
    }
    const sent = request(
      { host: '127.0.0.1', port, path, agent, headers, method: post === undefined ? 'GET' : 'POST' },
      res => {
        const parts: Buffer[] = []
        res.on('data', part => parts.push(part))
        res.on('end', () => {
          const set = (res.headers['set-cookie'] ?? []).map(each => each.split(';')[0] ?? '').join('; ')
          if ((res.statusCode ?? 500) >= 400) reject(new Error(`${path}: ${res.statusCode}`))
          else
            resolve({
              text: Buffer.concat(parts).toString(),
              cookie: set,
              milliseconds: performance.now() - start,
            })
        })
      },
    )
    sent.on('error', reject)
    sent.end(post)
  })

/** The 95th percentile in seconds of so many requests, so many at a time. */
const p95 = async (place: Place, path: string): Promise<number> => {
  const times: number[] = []
  let left = requests
  const read = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      times.push((await fetchText(place, path)).milliseconds)
    }
  }
  await Promise.all(Array.from({ length: readers }, read))
  times.sort((one, other) => one - other)
  return (times[Math.floor(times.length * 0.95)] ?? 0) / 1000
}

const startServer = async (folder: string, userId: number, noting: string) => {
  const child = fork(join(__dirname, 'deskChild.js'), [folder, String(userId), noting])
  const told = await new Promise<{ port: number; token: string }>((resolve, reject) => {
    child.once('message', (message: { port: number; token: string }) => resolve(message))
    child.once('exit', () => reject(new Error('测量用的服务没有启动')))
  })
  return { child, ...told }
}

const enter = async (folder: string, userId: number, noting: string) => {
  const { child, port, token } = await startServer(folder, userId, noting)
  const agent = new Agent({ keepAlive: true, maxSockets: readers })
  const entered = await fetchText({ port, cookie: '', agent }, `/open/${token}`)
  const end = () => {
    agent.destroy()
    child.kill()
  }
  return { place: { port, cookie: entered.cookie, agent }, end }
}

/** The statements and the bytes of each page, as a server that has served it before reads and sends them. */
const noteBare = async (folder: string, userId: number, pages: readonly (readonly [string, string])[]) => {
  const { place, end } = await enter(folder, userId, 'noting')
  const bare = new Map<string, object>()
  for (const [name, path] of pages) {
    for (let warm = 0; warm < 3; warm += 1) await fetchText(place, path)
    await fetchText(place, '/noted')
    const { text } = await fetchText(place, path)
    const statements: unknown = JSON.parse((await fetchText(place, '/noted')).text)
    bare.set(name, { key: name, statements, body: text })
  }
  end()
  return bare
}

const run = async (): Promise<Measured[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'caina-bench-'))
  const { db } = await openDatabase({ engine: 'sqlite', file: join(folder, 'caina.sqlite') })
  const filling = performance.now()
  const { by, projectId, roundId } = await fillDesk(db, size)
  process.stderr.write(`写入 ${size} 条并建立索引：${((performance.now() - filling) / 1000).toFixed(1)} s\n`)
  const measured: Measured[] = []
  const grouping = performance.now()
  await groupRound(db, roundId, by)
  measured.push({ size: '归类', seconds: (performance.now() - grouping) / 1000, baseline: 20 })
  await db.destroy()
  const desk = `/projects/${projectId}/rounds/${roundId}/desk`
  const search = `/projects/${projectId}/search?text=`
  const pages = [
    ['审核台', `${desk}/${size / 2}`],
    ['搜索一字', `${search}${encodeURIComponent('水')}`],
    ['搜索', `${search}${encodeURIComponent('核电')}`],
    ['搜索一句', `${search}${encodeURIComponent('按照事权和支出责任')}`],
    ['搜索数字', `${search}${encodeURIComponent('第4321号单位')}`],
    ['筛选', `${desk}/list?disposition=rejected&kind=organ`],
    ['概览', `/projects/${projectId}/overview`],
  ] as const
  try {
    const bare = await noteBare(folder, by.userId, pages)
    const { place, end } = await enter(folder, by.userId, '')
    for (const [name, path] of pages) {
      for (let warm = 0; warm < 5; warm += 1) await fetchText(place, path)
      await fetchText(place, '/bare', JSON.stringify(bare.get(name)))
      await p95(place, `/bare/${encodeURIComponent(name)}`)
      const baseline = await p95(place, `/bare/${encodeURIComponent(name)}`)
      measured.push({ size: name, seconds: await p95(place, path), baseline })
    }
    end()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return measured
}

/** The desk at 100,000 comments: what 32 people who read at once wait for. */
export const deskBench: Bench = {
  name: 'desk',
  title: `审核台，一轮 ${size} 条意见，${readers} 人同时读，第 95 百分位`,
  against: '读同样的行、发同样的字节的空 Express；归类一行对的是 20 秒',
  run,
  judge: measured => {
    const slow = measured.filter(each => each.seconds > (each.size === '归类' ? 1 : 2) * each.baseline)
    return slow.length === 0 ? null : `${slow.map(each => each.size).join('、')}超出。`
  },
}
