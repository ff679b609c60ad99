import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readUpload, UnreadableFile } from '../../../src/files/reading/readUpload'
import { textRows, workbook } from '../zip'
import { tablesOf } from './tables'

const long = (): Buffer =>
  workbook({
    sheets: [
      {
        body: textRows(
          Array.from({ length: 40_000 }, (_, row) => [`${row}`, '某厅', '建议将“加强”修改为“从严”。']),
        ),
      },
    ],
  })

const leftovers = async (): Promise<string[]> =>
  (await readdir(tmpdir())).filter(name => name.startsWith('caina-read-'))

test('读取可以中途取消，不留临时文件', async () => {
  const before = new Set(await leftovers())
  const stop = new AbortController()
  const reading = readUpload(long(), '长.xlsx', { signal: stop.signal, onProgress: () => stop.abort() })
  await expect(reading).rejects.toThrow('“长.xlsx”的读取已取消')
  await expect(readUpload(long(), '长.xlsx', { signal: AbortSignal.abort() })).rejects.toThrow(UnreadableFile)
  expect((await leftovers()).filter(name => !before.has(name))).toEqual([])
})

test('读取时本进程不停顿', async () => {
  let worst = 0
  let last = performance.now()
  const beat = setInterval(() => {
    worst = Math.max(worst, performance.now() - last)
    last = performance.now()
  }, 5)
  const source = await readUpload(long(), '长.xlsx')
  clearInterval(beat)
  expect(tablesOf(source)[0]?.rows).toHaveLength(40_000)
  expect(worst).toBeLessThan(250)
})

test('同时读几个文件互不相干', async () => {
  const sheets = ['甲', '乙', '丙'].map(text => workbook({ sheets: [{ body: textRows([[text]]) }] }))
  const sources = await Promise.all(sheets.map(bytes => readUpload(bytes, '表.xlsx')))
  expect(sources.map(source => tablesOf(source)[0]?.rows)).toEqual([[['甲']], [['乙']], [['丙']]])
})

test('按路径读取，原件不动', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'isolation-'))
  const path = join(folder, '0123456789')
  await writeFile(path, workbook({ sheets: [{ body: textRows([['意见']]) }] }))
  const source = await readUpload(path, '回函.xlsx')
  expect(source.name).toBe('回函.xlsx')
  expect(await readdir(folder)).toEqual(['0123456789'])
  await rm(folder, { recursive: true })
  await expect(readUpload(path, '回函.xlsx')).rejects.toThrow('ENOENT')
})
