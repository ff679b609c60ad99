import { fork } from 'node:child_process'
import { Agent, request } from 'node:http'
import { join } from 'node:path'

export const readers = 32
export const requests = 320

export interface Place {
  port: number
  cookie: string
  agent: Agent
}

export const fetchText = ({ port, cookie, agent }: Place, path: string, post?: string) =>
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

/** The 95th percentile in seconds of so many requests, so many at a time, of one page or of each in turn. */
export const p95 = async (place: Place, paths: readonly string[]): Promise<number> => {
  const times: number[] = []
  let asked = 0
  const read = async (): Promise<void> => {
    while (asked < requests) {
      const path = paths[asked % paths.length] ?? ''
      asked += 1
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

/** A server over the data of a folder, and who is signed in there. */
export const enter = async (folder: string, userId: number, noting: string) => {
  const { child, port, token } = await startServer(folder, userId, noting)
  const agent = new Agent({ keepAlive: true, maxSockets: readers })
  const entered = await fetchText({ port, cookie: '', agent }, `/open/${token}`)
  const end = () => {
    agent.destroy()
    child.kill()
  }
  return { place: { port, cookie: entered.cookie, agent }, end }
}
