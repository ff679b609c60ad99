import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { built } from './run'

test('端口已被占用、地址不在本机：退出码为 2，说明怎么办', async () => {
  const taken = createServer()
  taken.listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const address = taken.address()
  const port = typeof address === 'object' && address !== null ? String(address.port) : ''
  const data = mkdtempSync(join(tmpdir(), 'caina-serve-'))
  try {
    const { status, stderr } = built(['serve', '--host', '127.0.0.1', '--port', port, '--data', data])
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining(`端口 ${port} 已被占用`),
    })
    const elsewhere = built(['serve', '--host', '192.0.2.1', '--port', '0', '--data', data])
    expect(elsewhere.stderr).toContain('本机没有地址 192.0.2.1')
  } finally {
    taken.close()
    rmSync(data, { recursive: true, force: true })
  }
})
