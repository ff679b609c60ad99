import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { readUpload, UnreadableFile } from '../../../src/files/reading/readUpload'
import { textRows, workbook } from '../zip'
import { tablesOf } from './tables'

jest.setTimeout(60_000)

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
  // Other tests read files at the same time and clean up after themselves; what stays for long would be ours.
  let left = (await leftovers()).filter(name => !before.has(name))
  for (let wait = 0; wait < 200 && left.length > 0; wait += 1) {
    await setTimeout(100)
    const now = new Set(await leftovers())
    left = left.filter(name => now.has(name))
  }
  expect(left).toEqual([])
})

test('本进程从不装入解析器', () => {
  const main = join(__dirname, '..', '..', '..', 'dist', 'files', 'reading', 'readUpload.js')
  const list = `require(${JSON.stringify(main)}); console.log(Object.keys(require.cache).join('\\n'))`
  const loaded = execFileSync(process.execPath, ['-e', list], { encoding: 'utf8' })
  expect(loaded).toContain('readUpload.js')
  expect(loaded).not.toMatch(/yauzl|htmlparser2|csv-parse|pdfjs|xlsx|docx|readBytes/)
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

test('超过时限就停下并说明', async () => {
  await expect(readUpload(long(), '长.xlsx', { milliseconds: 60 })).rejects.toThrow(
    /“长.xlsx”读了 1 秒还没有读完/,
  )
})
