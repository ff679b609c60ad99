import fc from 'fast-check'
import { dispositions, isDisposition } from '../../../src/domain/consultation/dispositions'
import { readStatements } from '../../../src/domain/reading/statements'
import { documentWords } from '../../../src/domain/writing/documentWords'
import { tallyLine } from '../../../src/domain/writing/tables/tallyLine'
import { sampleContent } from './sampleContent'

const kinds = Object.keys(dispositions).filter(isDisposition)
const [base] = sampleContent(1).rows
if (base === undefined) throw new Error('没有样例')
const rowsOf = (list: readonly (typeof kinds)[number][]) =>
  list.map(disposition => ({ ...base, decision: { text: '', disposition, inherited: false } }))

test('合计行写明各类条数，没有的类不写', () => {
  expect(tallyLine(rowsOf(['accepted', 'accepted', 'rejected']), documentWords.zh)).toBe(
    '合计：反馈意见3条，采纳2条，不采纳1条。',
  )
})

test('一条意见也没有时写明零条', () => {
  expect(tallyLine([{ ...base, noComment: true }], documentWords.zh)).toBe('合计：反馈意见0条，采纳0条。')
})

test('未定的也计入合计，分项之和总等于总数', () => {
  expect(tallyLine(rowsOf(['accepted', 'open']), documentWords.zh)).toBe(
    '合计：反馈意见2条，采纳1条，待研究1条。',
  )
})

test('写出的合计行，核对时读出的数与所写一致，且不会说它不平', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 30 }), list => {
      const [statement] = readStatements(tallyLine(rowsOf(list), documentWords.zh))
      const count = (kind: string) => list.filter(each => each === kind).length
      expect(statement?.counts.comments).toBe(list.length)
      for (const kind of ['accepted', 'partial', 'rejected', 'explained'] as const)
        expect(statement?.counts[kind] ?? 0).toBe(count(kind))
      expect(statement?.addsUp).not.toBe(false)
    }),
  )
})
