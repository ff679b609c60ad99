import { readAligned } from './aligned'
import type { Grid, Line } from './grid'
import { readMarkdown } from './markdown'
import { readNotice } from './notice'
import { readOneCellLines } from './oneCellLines'
import { readSeparated } from './separated'
import { readTabLed } from './tabLed'
import { gridOf, type TextForm, type TextLines } from './textForm'
import { readUnheaded } from './unheaded'

const forms: readonly TextForm[] = [
  readMarkdown,
  readTabLed,
  readSeparated,
  readAligned,
  readOneCellLines,
  readUnheaded,
  readNotice,
]

/** A table laid out in the running text whose heading begins at this line; null where there is none. */
export const readTextGrid = (lines: readonly Line[], at: number): Grid | null => {
  const first = lines[at]?.text ?? ''
  if (first.trim() === '') return null
  const texts: TextLines = {
    line: index => (lines[index]?.table === null ? stripReturn(lines[index].text) : ''),
    end: lines.length,
  }
  for (const form of forms) {
    const rows = form(texts, at)
    if (rows !== null) return gridOf(rows)
  }
  return null
}

const stripReturn = (text: string): string => (text.endsWith('\r') ? text.slice(0, -1) : text)
