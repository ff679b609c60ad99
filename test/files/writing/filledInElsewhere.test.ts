import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportedRows, planReturn } from '../../../src/domain/checking/exchange'
import { layOutExchange } from '../../../src/domain/writing/exchangeSheet'
import { readUpload } from '../../../src/files/reading/readUpload'
import { exchangeFile } from '../../../src/files/writing/exchangeWorkbook'
import { about, commentOf, known } from '../../domain/checking/exchange/sheets'

const python = '/usr/bin/python3'
const hasLibrary = spawnSync(python, ['-c', 'import openpyxl']).status === 0
const describeWhereInstalled = hasLibrary ? describe : describe.skip

const rejected = { disposition: 'rejected', reason: '与上位法不一致。', revisedText: '' } as const
const comments = [
  commentOf(21, '建议删去第五条第二款。', null, '市财政局'),
  commentOf(22, '建议明确“再生水”的定义。', null, '市水利局'),
  commentOf(23, '12', rejected, '合溪县人民政府'),
  commentOf(24, '建议增加奖励。', null, '市气象局'),
  commentOf(25, '建议增加奖励。', null, '市司法局'),
]

/** Words as they are typed: with a stop, with another word for 部分, with blanks. */
const edits = {
  4: { F: '采纳。' },
  5: { F: ' 部份采纳', G: '前半句采纳。  ' },
  7: { F: '不予採納', G: '已有规定' },
  8: { I: '请核' },
}

const filledIn = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'caina-elsewhere-'))
  const source = join(folder, 'out.xlsx')
  const target = join(folder, 'back.xlsx')
  writeFileSync(source, await exchangeFile(layOutExchange(about, exportedRows(comments))))
  const run = spawnSync(python, [join(__dirname, 'filledIn.py'), source, target, JSON.stringify(edits)], {
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(run.stderr)
  const planOf = async (path: string) => {
    const document = await readUpload(readFileSync(path), '填好.xlsx')
    return planReturn({ document, exports: [known(comments)], current: comments })
  }
  return {
    seen: JSON.parse(run.stdout),
    saved: await planOf(target),
    plain: await planOf(target.replace('.xlsx', '-plain.xlsx')),
  }
}

const wanted = [
  { id: 'answer-21', theirs: { disposition: 'accepted', reason: '', revisedText: '' } },
  { id: 'answer-22', theirs: { disposition: 'partial', reason: '前半句采纳。', revisedText: '' } },
  { id: 'answer-24', theirs: { disposition: 'rejected', reason: '已有规定', revisedText: '' } },
  { id: 'remark-25', theirs: '请核' },
]

const sorted = <T extends { id: string }>(items: readonly T[]): T[] =>
  items.toSorted((one, other) => one.id.localeCompare(other.id))

describeWhereInstalled('别的程序库打开、填写、存盘', () => {
  test('看得到保护、可填的格、下拉列表和隐藏的标识；收回的正是所填的，没有样式、排过序、插了行列也一样', async () => {
    const { seen, saved, plain } = await filledIn()
    expect(seen).toMatchObject({
      protected: true,
      hidden: ['A'],
      unlocked: ['F', 'G', 'H', 'I'],
      unwrapped: [],
    })
    expect(seen.password ?? '').toBe('')
    expect(
      seen.lists.some(([place, list]: string[]) => place?.includes('F4') && list?.includes('不采纳')),
    ).toBe(true)
    expect(seen.sheets).toHaveLength(3)
    expect(seen.sheets.map(([, state]: string[]) => state)).toEqual(['visible', 'visible', 'hidden'])
    for (const plan of [saved, plain]) {
      expect(sorted(plan.changes)).toMatchObject(wanted)
      expect(plan).toMatchObject({ conflicts: [], refused: [], troubles: [], added: [], missing: [] })
    }
  })
})
