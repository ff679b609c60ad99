import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import fc from 'fast-check'
import { checkPackage, NoPackage } from '../../src/files/packages/checkPackage'
import { manifestName, wholeDigest } from '../../src/files/packages/manifest'
import { writePackage } from '../../src/files/packages/writePackage'
import { ZipWriter } from '../../src/files/writing/zip'
import { dataDescriptor, directoryHeader, endRecords, localHeader } from '../../src/files/writing/zipRecords'
import { openZip } from '../../src/files/zipReader'

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
    data: Buffer.from(at === 2 ? '' : `${name}的内容`.repeat(at + 1)),
    stored: at === 0,
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
    { numRuns: 400 },
  )
  writeFileSync(changed, Buffer.concat([whole, Buffer.from('补')]))
  expect(await isNoticed()).toBe(true)
})

test('解压后看不出的也查得出：打包后的字节后面塞进了别的字节', async () => {
  const path = join(folder, '原样.zip')
  const name = '记录.json'
  await writePackage(path, about, [{ name, data: Buffer.from('一条意见。'.repeat(50)) }])
  const whole = readFileSync(path)
  const zip = await openZip(path)
  const [part, list] = zip.parts
  zip.close()
  if (part === undefined || list === undefined) throw new Error('这个包应有两个部分')
  // The same parts, one of them followed by what no unpacker shows; every number of the zip fits.
  const hidden = Buffer.from('夹带')
  const wider = { ...part, packed: part.packed + hidden.length }
  const descriptor = dataDescriptor(part).length
  const later = { ...list, offset: list.offset + hidden.length }
  const directory = Buffer.concat([wider, later].map(directoryHeader))
  const from = list.offset
  const to = from + localHeader(list).length + list.packed + dataDescriptor(list).length
  const changed = join(folder, '夹带.zip')
  writeFileSync(
    changed,
    Buffer.concat([
      whole.subarray(0, from - descriptor),
      hidden,
      dataDescriptor(wider),
      whole.subarray(from, to),
      directory,
      endRecords(2, directory.length, to + hidden.length),
    ]),
  )
  expect(await checkPackage(changed)).toMatchObject({ differences: [], isAsWritten: false })
})

/** A package with a list of parts written by hand. */
const checkByHand = async (version: 2 | 3, more: Readonly<Record<string, string>>) => {
  const path = join(folder, `手写的清单${version}.zip`)
  const out = createWriteStream(path)
  const zip = new ZipWriter(out, new Date(about.at))
  const { packedSha256, ...part } = await zip.add('记录.json', Buffer.from('一条意见。'.repeat(50)))
  const files = [version === 2 ? part : { ...part, packedSha256 }]
  const { format, title, at } = about
  const whole = wholeDigest({ format, version, title, at, files })
  const list = JSON.stringify({ format, version, title, at, files, whole, ...more }, null, 2)
  await zip.add(manifestName, Buffer.from(`${list}\n`), { stored: true })
  await zip.end()
  await finished(out)
  return checkPackage(path)
}

test('早先的归档包没有打包后的校验值，照样查得', async () => {
  expect(await checkByHand(2, {})).toMatchObject({ differences: [], isAsWritten: true })
})

test('清单里多写了话，也查得出', async () => {
  expect(await checkByHand(3, {})).toMatchObject({ differences: [], isAsWritten: true })
  expect(await checkByHand(3, { remark: '另有说明' })).toMatchObject({ differences: [], isAsWritten: false })
})
