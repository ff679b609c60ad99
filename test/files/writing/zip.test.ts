import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { distinctNames, safeName, zipFiles } from '../../../src/files/writing/zip'
import { directoryHeader, endRecords } from '../../../src/files/writing/zipRecords'
import { NoZip, openZip } from '../../../src/files/zipReader'

const folder = mkdtempSync(join(tmpdir(), 'caina-zip-'))
const at = new Date('2024-02-20T10:20:30')

const reopen = async (bytes: Buffer) => {
  const path = join(folder, `${Math.random()}.zip`)
  writeFileSync(path, bytes)
  const zip = await openZip(path)
  const parts: Record<string, Buffer> = {}
  for (const name of zip.names) {
    const stream = await zip.read(name)
    if (stream !== null) parts[name] = await buffer(stream)
  }
  zip.close()
  return parts
}

test('任何文件打包后取出来一个字节不差，中文名照旧', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(fc.constantFrom('表.xlsx', '回函/甲厅.docx', 'a.txt'), fc.uint8Array({ maxLength: 3000 })),
        {
          maxLength: 6,
        },
      ),
      async files => {
        const wanted = files.map(([name, bytes]) => ({ name, bytes }))
        const names = distinctNames(wanted.map(({ name }) => name))
        const parts = await reopen(await zipFiles(wanted, at))
        expect(Object.keys(parts)).toEqual(names)
        for (const [index, { bytes }] of wanted.entries())
          expect(parts[names[index] ?? '']?.equals(bytes)).toBe(true)
      },
    ),
    { numRuns: 40 },
  )
})

test('超过四字节的数写成 zip64，条目超过六万五也能写', () => {
  const entry = {
    name: '大.bin',
    modified: 0,
    checksum: 1,
    packed: 5_000_000_000,
    size: 6_000_000_000,
    offset: 7_000_000_000,
    stored: false,
    large: true,
  }
  const header = directoryHeader(entry)
  expect(header.readUInt32LE(24)).toBe(0xffff_ffff)
  expect(header.readBigUInt64LE(header.length - 8)).toBe(7_000_000_000n)
  expect(endRecords(70_000, 10, 10)).toHaveLength(98)
  expect(endRecords(3, 10, 10)).toHaveLength(22)
})

test('不合文件系统的名字换成能用的，重名的编号', () => {
  expect(safeName('a/b:c*?"<>|\\d\n.docx')).toBe('a／b：c＊？＂＜＞｜＼d .docx')
  expect(safeName('...')).toBe('未命名')
  expect(safeName(`${'长'.repeat(100)}.docx`)).toHaveLength(80)
  expect(distinctNames(['甲.docx', '甲.docx', '甲.DOCX'])).toEqual(
    ['甲.docx', '甲（2）.docx', '甲（2）.DOCX'].with(2, '甲（3）.DOCX'),
  )
})

test('不是压缩包的文件、残缺的压缩包被认出', async () => {
  const path = join(folder, 'no.zip')
  writeFileSync(path, '不是压缩包')
  await expect(openZip(path)).rejects.toThrow(NoZip)
  const whole = await zipFiles([{ name: '甲', bytes: Buffer.from('内容'.repeat(500)) }], at)
  writeFileSync(path, whole.subarray(0, whole.length - 30))
  await expect(openZip(path)).rejects.toThrow(NoZip)
  expect(readFileSync(path).length).toBeGreaterThan(0)
  expect(await buffer(Readable.from([Buffer.from('a')]))).toHaveLength(1)
})
