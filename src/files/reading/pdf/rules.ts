import type { Rule } from './geometry'

type Matrix = readonly [number, number, number, number, number, number]
const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** Names of the drawing operations that matter here, by pdf.js' numbers for them. */
export interface Operations {
  save: number
  restore: number
  transform: number
  constructPath: number
  paintFormXObjectBegin: number
  paintFormXObjectEnd: number
  endPath: number
  clip: number
}

/** How many numbers follow each step of a path: move, line, cubic curve, quadratic curve, close. */
const stepSizes = [2, 2, 6, 4, 0]
const THIN = 3
const SHORT = 4
const MOST_RULES = 20_000

const isNumbers = (value: unknown): value is ArrayLike<number> =>
  (Array.isArray(value) && value.every(each => typeof each === 'number')) || value instanceof Float32Array

const multiply = (a: Matrix, b: ArrayLike<number>): Matrix => {
  const [b0 = 1, b1 = 0, b2 = 0, b3 = 1, b4 = 0, b5 = 0] = Array.from(b)
  return [
    a[0] * b0 + a[2] * b1,
    a[1] * b0 + a[3] * b1,
    a[0] * b2 + a[2] * b3,
    a[1] * b2 + a[3] * b3,
    a[0] * b4 + a[2] * b5 + a[4],
    a[1] * b4 + a[3] * b5 + a[5],
  ]
}

/** The straight lines and thin bars that a page draws: what tables are ruled with. */
export const rulesOf = (
  list: { fnArray: readonly number[]; argsArray: readonly unknown[] },
  operations: Operations,
): Rule[] => {
  const rules: Rule[] = []
  const saved: Matrix[] = []
  let matrix = identity
  list.fnArray.forEach((operation, index) => {
    const args = list.argsArray[index]
    if (operation === operations.save || operation === operations.paintFormXObjectBegin) saved.push(matrix)
    else if (operation === operations.restore || operation === operations.paintFormXObjectEnd)
      matrix = saved.pop() ?? identity
    if (operation === operations.transform && isNumbers(args)) matrix = multiply(matrix, args)
    if (operation === operations.paintFormXObjectBegin && Array.isArray(args) && isNumbers(args[0]))
      matrix = multiply(matrix, args[0])
    if (operation !== operations.constructPath || !Array.isArray(args) || rules.length > MOST_RULES) return
    // A path that is neither stroked nor filled only clips.
    if (args[0] === operations.endPath) return
    for (const path of Array.isArray(args[1]) ? args[1] : [])
      if (isNumbers(path)) rules.push(...rulesOfPath(path, matrix))
  })
  return rules
}

type Point = readonly [x: number, y: number]

const rulesOfPath = (path: ArrayLike<number>, matrix: Matrix): Rule[] => {
  const rules: Rule[] = []
  let outline: Point[] = []
  const finish = (): void => {
    rules.push(...rulesOfOutline(outline))
    outline = []
  }
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? 0
    const size = stepSizes[step]
    if (size === undefined) break
    if (step === 0) finish()
    if (step === 4 && outline[0] !== undefined) outline.push(outline[0])
    if (size >= 2) {
      const x = path[at + size - 1] ?? 0
      const y = path[at + size] ?? 0
      outline.push([matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]])
    }
    at += size + 1
  }
  finish()
  return rules
}

/** A thin bar is one line; any other outline gives its level and upright sides. */
const rulesOfOutline = (outline: readonly Point[]): Rule[] => {
  if (outline.length < 2) return []
  const xs = outline.map(([x]) => x)
  const ys = outline.map(([, y]) => y)
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (high - low <= THIN && right - left > SHORT)
    return [{ horizontal: true, at: (low + high) / 2, from: left, to: right }]
  if (right - left <= THIN && high - low > SHORT)
    return [{ horizontal: false, at: (left + right) / 2, from: low, to: high }]
  return outline.slice(1).flatMap(([x, y], index): Rule[] => {
    const [fromX, fromY] = outline[index] ?? [x, y]
    if (Math.abs(fromY - y) <= 0.5 && Math.abs(fromX - x) > SHORT)
      return [{ horizontal: true, at: y, from: Math.min(fromX, x), to: Math.max(fromX, x) }]
    if (Math.abs(fromX - x) <= 0.5 && Math.abs(fromY - y) > SHORT)
      return [{ horizontal: false, at: x, from: Math.min(fromY, y), to: Math.max(fromY, y) }]
    return []
  })
}
