import type { Finding } from '../../../src/domain/checking/finding'
import { gatherUndecided } from '../../../src/domain/checking/undecided'

const finding = (code: Finding['code'], rows: number[]): Finding => ({
  code,
  severity: 'error',
  table: 0,
  rows,
  positions: rows,
  message: `第 ${rows.join('、')} 行`,
})

test('几条未填采纳情况合为一处，指到每一行，其余照旧', () => {
  const copied = finding('reason-copied', [4, 6])
  const found = [finding('decision-missing', [2]), copied, finding('decision-missing', [5])]
  const gathered = gatherUndecided(found)
  expect(gathered.map(({ code, rows, positions }) => ({ code, rows, positions }))).toEqual([
    { code: 'decision-missing', rows: [2, 5], positions: [2, 5] },
    { code: 'reason-copied', rows: [4, 6], positions: [4, 6] },
  ])
  expect(gathered[0]?.message).toContain('2 条意见还没有填采纳情况')
  expect(gathered[1]).toBe(copied)
})

test('只有一条未填、或能安全改正的，各自列出', () => {
  const one = [finding('decision-missing', [2]), finding('reason-missing', [3])]
  expect(gatherUndecided(one)).toEqual(one)
  const repair = { op: 'move-decision', from: 3, to: 2 } as const
  const mended = [{ ...finding('decision-missing', [2]), repair }, finding('decision-missing', [5])]
  expect(gatherUndecided(mended)).toEqual(mended)
})
