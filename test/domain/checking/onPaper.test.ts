import { auditSources } from '../../../src/domain/checking/auditSources'
import type { Block, SourceDocument } from '../../../src/domain/reading/source'
import { type Fault, faults as tableFaults } from './faults'
import { proseFaults } from './proseFaults'
import { buildWorld, rollDice, type Shape, shapes, toInput, type World } from './shapes'

/** The headers that offices print over the same columns. */
const headers: Readonly<Record<string, readonly string[]>> = {
  seq: ['序号', '编号'],
  unit: ['单位', '反馈单位', '提出单位'],
  comment: ['修改意见', '反馈意见', '意见建议'],
  decision: ['采纳情况', '是否采纳', '处理意见'],
  reason: ['不采纳理由', '未采纳理由'],
  decisionAndReason: ['采纳情况及理由'],
}

/** A line of one text, as wide as the table. */
const acrossAll = ({ columns }: World['tables'][number], text: string): string[] => [
  text,
  ...columns.slice(1).map(() => ''),
]

/** The world as a file: the note as paragraphs, each table with its title, header and 合计 line. */
const print = (world: World, seed: number): SourceDocument => {
  const dice = rollDice(seed)
  const tables = world.tables.flatMap((table): Block[] => {
    const rows = table.rows.flatMap((row, at) => [
      table.columns.map(({ role }) => {
        if (role === 'seq') return row.seq ?? ''
        if (role === 'unit') return row.unit
        if (role === 'comment') return row.comment
        return role === 'reason' ? (row.reason ?? '') : row.decision.text
      }),
      ...(table.subtotals ?? [])
        .filter(({ after }) => after === at + 1)
        .map(({ text }) => acrossAll(table, text)),
    ])
    const footer = table.footer === null ? [] : [acrossAll(table, table.footer)]
    return [
      { kind: 'paragraph', text: table.title },
      {
        kind: 'table',
        name: null,
        rows: [table.columns.map(({ role }) => dice.pick(headers[role] ?? [role])), ...rows, ...footer],
        merges: [],
        hiddenRows: [],
        firstRow: 1,
      },
    ]
  })
  const note = (toInput(world).noteText ?? '').split('\n').filter(text => text !== '')
  return {
    name: '意见采纳情况.docx',
    format: 'docx',
    blocks: [...note.map((text): Block => ({ kind: 'paragraph', text })), ...tables],
    problems: [],
  }
}

const told = (world: World, seed: number): string[] =>
  auditSources([print(world, seed)])
    .findings.map(({ code, rows }) => `${code} ${rows.join(',')}`)
    .toSorted()

/**
 * What a printed file shows: no list of units asked, and a number in every row where there are numbers. A third of them,
 * all where MUTANTS asks for a long run.
 */
const printable: readonly Shape[] = shapes
  .filter(({ roster, numbering }) => !roster && numbering !== 'byUnit')
  .filter((_, at) => process.env['MUTANTS'] !== undefined || at % 3 === 0)

test(`印成文件再读回来，前后一致的表（${printable.length} 种样式）没有错误、提醒和说明`, () => {
  const noisy = printable.flatMap((shape, seed) =>
    told(buildWorld(rollDice(seed), shape), seed).map(
      finding => `${seed} ${JSON.stringify(shape)}: ${finding}`,
    ),
  )
  expect(noisy).toEqual([])
})

/** What stands in the office's books, in merged cells or in numbered requests: not in these plain files. */
const unprintable = [
  'unitsMissing',
  'unitsNotConsulted',
  'decisionPartlyCovers',
  'decisionInherited',
  'rosterDiffers',
  'recordedDayDiffers',
  'periodUnderSetting',
]
const faults: Readonly<Record<string, Fault>> = { ...tableFaults, ...proseFaults }

test('印成文件再读回来，放入的错误都找到、行号对、不多报', () => {
  const names = Object.keys(faults).filter(name => !unprintable.includes(name))
  const wrong: string[] = []
  for (let seed = 1; seed <= 120; seed += 1) {
    const dice = rollDice(seed * 7919)
    const name = names[seed % names.length] ?? ''
    const mutant = faults[name]?.(buildWorld(dice, dice.pick(printable)), dice) ?? null
    if (mutant === null) continue
    const expected = mutant.expected.map(({ code, rows }) => `${code} ${rows.join(',')}`).toSorted()
    const found = told(mutant.world, seed)
    if (expected.join(';') !== found.join(';'))
      wrong.push(`${seed} ${name}: ${expected.join(';')} ≠ ${found.join(';')}`)
  }
  expect(wrong).toEqual([])
})
