import type { Line } from './lines'
import { readMarker } from './markers'
import type { Claimed } from './paragraphs'
import { contentsLine } from './words'

const key = (line: Line): string => line.text.replaceAll(/[\s.…·]{2,}[IVXⅠ-Ⅹ]{1,4}$|[\s.…·。]+|\d+$/g, '')

const longest = 400

/**
 * A table of contents repeats the headings: its lines open no clauses. It ends where its first entry comes
 * again; without that it is no table of contents.
 */
export const findContents = (lines: readonly Line[]): Claimed | null => {
  const from = lines.findIndex(line => contentsLine.test(line.text))
  const first = lines[from + 1]
  if (from < 0 || first === undefined) return null
  const entry = key(first)
  const end = Math.min(lines.length, from + longest)
  for (let to = from + 2; to < end; to += 1) {
    const line = lines[to]
    if (line === undefined || line.text.length > 60) return null
    if (key(line) === entry && readMarker(line.text)?.number === readMarker(first.text)?.number) {
      return { from, to, item: { kind: 'contents', lines: lines.slice(from, to) } }
    }
  }
  return null
}
