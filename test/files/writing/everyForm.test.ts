import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { layOutAdoptionTable } from '../../../src/domain/writing/tables/adoptionTable'
import type { ContentRow } from '../../../src/domain/writing/tables/tableContent'
import {
  isTemplateId,
  type TableTemplate,
  tableTemplates,
} from '../../../src/domain/writing/tables/tableTemplates'
import { adoptionTableFile, tableFormats } from '../../../src/files/writing/handOut'
import { variedContent } from './variedContent'

/** Where to leave the files for looking at; the long tables are only written where somebody asks for them. */
const folder = process.env['CAINA_EVERY_FORM']
const sizes = folder === undefined ? [47] : [47, 500]

interface Read {
  rows: string[][]
  repeated: string | number[]
  landscape: boolean
  size?: number[]
  divisible?: number[]
  frozen?: string
  fits?: number[]
  unwrapped?: number
  withoutHeight?: number
  paragraphs?: string[]
}

const python = '/usr/bin/python3'
const hasLibraries = spawnSync(python, ['-c', 'import openpyxl, docx']).status === 0

const templates = Object.keys(tableTemplates)
  .filter(isTemplateId)
  .map((id): TableTemplate => tableTemplates[id])

const writeAll = async (rows: number): Promise<{ template: TableTemplate; path: string }[]> => {
  const at = folder ?? mkdtempSync(join(tmpdir(), 'caina-forms-'))
  mkdirSync(at, { recursive: true })
  const written = []
  for (const template of templates) {
    const layout = layOutAdoptionTable(variedContent(rows), template)
    for (const { extension } of tableFormats) {
      const path = join(at, `${template.id}-${rows}.${extension}`)
      writeFileSync(path, await adoptionTableFile(layout, extension))
      written.push({ template, path })
    }
  }
  return written
}

const readElsewhere = (paths: readonly string[]): Read[] => {
  const { stdout, stderr, status } = spawnSync(python, [join(__dirname, 'otherLibrary.py'), ...paths], {
    encoding: 'utf8',
    maxBuffer: 200_000_000,
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
}

const plain = (text: string): string => text.replaceAll(/\s+/g, '')

/** The words of the international form. */
const english: Readonly<Record<string, string>> = {
  accepted: 'Accepted',
  partial: 'Partially accepted',
  rejected: 'Not accepted',
}

/** What a row of the record must say in a column, whatever else stands there; null where it may say anything. */
const saidBy = (
  row: ContentRow,
  number: number,
  key: string,
  { maskPersons: masked, language }: TableTemplate,
): string | null => {
  const hides = masked && row.person === true
  const bare = key === 'decision' ? row.decision.text : row.noComment && key === 'comment' ? row.comment : ''
  if (language === 'en' && /^\p{Script=Han}{1,6}。?$/u.test(bare))
    return key === 'comment' ? 'No comment' : (english[row.decision.disposition] ?? null)
  const decided = row.decision.disposition !== 'open'
  const said: Record<string, string | null> = {
    seq: String(number),
    unit: hides ? ([...row.unit][0] ?? '') : row.unit,
    comment: masked ? null : row.comment,
    clause: row.clause,
    original: row.original,
    proposed: row.proposed,
    reason: row.reason,
    decisionAndReason: decided ? (row.reason ?? row.decision.text) : null,
    decision: decided ? row.decision.text : '',
    remark: row.remark,
  }
  return said[key] ?? null
}

/** Rows that were continued, put together again: a continuation says the number with a mark. */
const joined = (rows: readonly string[][], columns: TableTemplate['columns']): string[][] => {
  const whole: string[][] = []
  const seq = columns.findIndex(({ key }) => key === 'seq')
  for (const row of rows) {
    const before = whole.at(-1)
    if (before !== undefined && /续|cont/.test(row[seq] ?? ''))
      columns.forEach(({ key }, at) => {
        if (key !== 'seq' && key !== 'unit') before[at] = `${before[at] ?? ''}${row[at] ?? ''}`
      })
    else whole.push([...row])
  }
  return whole
}

const describeWhereInstalled = hasLibraries ? describe : describe.skip

describeWhereInstalled('别的程序库读到的，与记录一致', () => {
  test.each(sizes)(
    '每种表式的 Excel 和 Word，%i 行',
    async rows => {
      const content = variedContent(rows)
      const written = await writeAll(rows)
      const read = readElsewhere(written.map(({ path }) => path))
      for (const [at, { template, path }] of written.entries()) {
        const { rows: grid, ...about } = read[at] ?? { rows: [], repeated: [], landscape: false }
        const headers = template.columns.map(({ header }) => plain(header))
        const header = grid.findIndex(row =>
          headers.every((each, column) => plain(row[column] ?? '') === each),
        )
        expect([path, header >= 0]).toEqual([path, true])
        const body = joined(grid.slice(header + 1), template.columns)
        for (const [index, row] of content.rows.entries()) {
          template.columns.forEach(({ key }, column) => {
            const said = saidBy(row, index + 1, key, template)
            if (said === null) return
            const found = plain(body[index]?.[column] ?? '')
            expect([path, index + 1, key, found]).toEqual([
              path,
              index + 1,
              key,
              said === '' ? '' : expect.stringContaining(plain(said)),
            ])
          })
          if (template.maskPersons && row.person) expect(body[index]?.join('')).not.toContain(row.unit)
        }
        const commented = content.rows.filter(row => !row.noComment)
        if (template.tallyLine) {
          const below = [...body.slice(content.rows.length).flat(), ...(about.paragraphs ?? [])].join('\n')
          const accepted = commented.filter(row => row.decision.disposition === 'accepted').length
          const rejected = commented.filter(row => row.decision.disposition === 'rejected').length
          const numbers = [commented.length, accepted, rejected].map(String)
          for (const number of numbers) expect([path, below]).toEqual([path, expect.stringContaining(number)])
        }
        expect(about.landscape).toBe(true)
        if (path.endsWith('.xlsx'))
          expect(about).toMatchObject({
            repeated: `$${header + 1}:$${header + 1}`,
            frozen: `A${header + 2}`,
            fits: [1, 0],
            unwrapped: 0,
            withoutHeight: 0,
          })
        else {
          expect(about).toMatchObject({ repeated: [header], size: [297, 210] })
          expect([path, about.divisible]).toEqual([path, []])
        }
      }
    },
    300_000,
  )
})
