import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { checkPackage, NoPackage } from '../../src/files/packages/checkPackage'
import { writePackage } from '../../src/files/packages/writePackage'

const folder = mkdtempSync(join(tmpdir(), 'caina-package-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const about = {
  format: 'caina-archive',
  title: '《江州市节约用水办法》征求意见',
  at: '2026-03-01T08:00:00.000Z',
} as const

test('包中任何一处的任何一个二进制位变了，都查得出', async () => {
  const path = join(folder, '原包.zip')
  const texts = ['第一轮/回函 甲.txt', '记录.json', '空.txt'].map((name, at) => ({
    name,
    data: Buffer.from(at === 2 ? '' : `${name}的内容`),
    stored: true,
  }))
  await writePackage(path, about, texts)
  expect(await checkPackage(path)).toMatchObject({ differences: [], isAsWritten: true })
  const whole = readFileSync(path)
  const changed = join(folder, '改过.zip')
  const isNoticed = async (): Promise<boolean> => {
    const check = await checkPackage(changed).catch((problem: unknown) => {
      if (problem instanceof NoPackage) return null
      throw problem
    })
    return check === null || check.differences.length > 0 || !check.isAsWritten
  }
  const anyBit = fc.record({ at: fc.nat(whole.length - 1), bit: fc.nat(7) })
  await fc.assert(
    fc.asyncProperty(anyBit, async ({ at, bit }) => {
      const bytes = Buffer.from(whole)
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at)
      writeFileSync(changed, bytes)
      expect(await isNoticed()).toBe(true)
    }),
    { numRuns: 300 },
  )
  writeFileSync(changed, Buffer.concat([whole, Buffer.from('补')]))
  expect(await isNoticed()).toBe(true)
})
