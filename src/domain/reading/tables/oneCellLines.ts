import { readDecision } from '../decisions/decisionCell'
import { foldKey } from '../fold'
import { assignRoles, makesTable, matchHeader } from './assignRoles'
import type { GridRow } from './grid'
import { footerWords, signatureWords } from './rowWords'
import { headingWidth, type TextForm, type TextLines } from './textForm'

/**
 * A table that has lost its tabs: each cell a line (a paste through a chat window or a plain editor). Read only where
 * it can be told safely: the heading begins with a number column, and each row with the next number. Where unit and
 * comment follow it in this order a cell may be of several lines; else every row has as many lines as the heading.
 */
export const readOneCellLines: TextForm = (given, at) => {
  const texts = withoutBars(given)
  if (
    texts.line(at) === texts.line(at + 1) ||
    texts.line(at).includes('\t') ||
    matchHeader(texts.line(at))?.role !== 'seq'
  )
    return null
  const headers: { text: string; line: number }[] = []
  let index = at
  while (index < texts.end && headers.length < 12 && foldKey(texts.line(index).slice(0, 40)) !== '1') {
    const text = texts.line(index).trim()
    if (text.length > 30 || text.includes('\t')) return null
    if (text !== '') headers.push({ text, line: index })
    index += 1
  }
  const heading: GridRow = {
    cells: headers.map(({ text }) => text),
    from: at,
    to: (headers.at(-1)?.line ?? at) + 1,
  }
  if (headers.length < 3 || headingWidth([heading]) === null) return null
  const roles = assignRoles(heading.cells).map(({ role }) => role)
  if (foldKey(texts.line(index).slice(0, 40)) !== '1') return null
  const { rows, even } = readNumberedRows(texts, index, headers.length)
  const isUsual = roles[1] === 'unit' && roles[2] === 'comment'
  return isUsual || (even && rows.length > 1 && makesTable(roles)) ? [heading, ...rows] : null
}

/** Some web pages leave the bar of a cell at the end of its line: 采纳情况 | */
const withoutBars = (texts: TextLines): TextLines => ({
  ...texts,
  line: index => texts.line(index).replace(/[ \u3000][|｜]\s{0,9}$/u, ''),
})

const readNumberedRows = (
  texts: TextLines,
  at: number,
  width: number,
): { rows: GridRow[]; even: boolean } => {
  const rows: GridRow[] = []
  let index = at
  let even = true
  for (let number = 1; isNumber(texts, index, number); number += 1) {
    const from = index
    const cells: string[] = []
    index += 1
    const isCell = (): boolean =>
      index < texts.end && !isNumber(texts, index, number + 1) && !endsRows(texts.line(index))
    while (isCell()) {
      cells.push(texts.line(index).trim())
      index += 1
    }
    // Where each row above filled its cells line by line, what follows those of the last row is prose again.
    const isLast = !isNumber(texts, index, number + 1)
    if (isLast && rows.length > 0 && even && cells.length > width - 1) index -= cells.splice(width - 1).length
    even = even && cells.length === width - 1
    rows.push({ cells: [String(number), ...arrange(cells, width - 1)], from, to: index })
  }
  const footer = texts.line(index)
  if (footerWords.test(foldKey(footer.slice(0, 120))))
    rows.push({ cells: [footer.trim()], from: index, to: index + 1 })
  return { rows, even }
}

const isNumber = (texts: TextLines, index: number, number: number): boolean =>
  index < texts.end && foldKey(texts.line(index).slice(0, 20)).replace(/[.、]$/, '') === String(number)

const endsRows = (text: string): boolean => {
  const key = foldKey(text.slice(0, 120))
  return footerWords.test(key) || signatureWords.test(key)
}

/** As many lines as cells, each is one; else the unit is the first, and a decision alone on its line parts the rest. */
const arrange = (lines: readonly string[], width: number): string[] => {
  const trimmed = lines.slice(0, lines.findLastIndex(line => line !== '') + 1)
  if (lines.length === width) return [...lines]
  const said = trimmed.filter(line => line !== '')
  const [unit = '', ...rest] = said
  const answer = rest.findIndex((line, index) => index > 0 && line.length <= 12 && isDecision(line))
  if (answer < 0 || width < 3) return [unit, rest.join('\n')]
  return [unit, rest.slice(0, answer).join('\n'), rest[answer] ?? '', rest.slice(answer + 1).join('\n')]
}

const isDecision = (line: string): boolean =>
  !['unrecognised', 'open'].includes(readDecision(line).disposition)
