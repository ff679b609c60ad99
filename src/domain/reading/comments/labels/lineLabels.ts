import type { Span } from '../../../consultation/statement'
import { findPlaces } from '../places'
import { trimSpan } from '../scanning'
import { instructs, type LabelledPair } from './labels'

/** A line that says nothing but that what stands above shall read as what stands below: 应改为：. */
const wantedLine =
  /^[【［[]?(?:应|建议|现|拟|可|宜|请)*(?:修改|更正|纠正|订正|修正|改|调整|变更|替换)[为成][】］\]]?[：:]?$/

const linesOf = (text: string): Span[] => {
  const lines: Span[] = []
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
    const span = trimSpan(text, { start: index, end: index + line.length })
    if (span.end > span.start) lines.push(span)
  }
  return lines
}

/** A line that only says where: 第43页倒数第11行, 第六条第二款：. */
const namesPlace = (line: string): boolean => {
  const last = findPlaces(line).at(-1)
  return last !== undefined && /^(?:中的?|处|里|[：:])*$/.test(line.slice(last.span.end)) && line.length <= 60
}

/** The pairs of a text set line under line: where it stands, the present wording, 应改为, the wanted one. */
export const findLinePairs = (text: string): LabelledPair[] => {
  if (!text.includes('\n')) return []
  const lines = linesOf(text)
  const wordsOf = ({ start, end }: Span): string => text.slice(start, end)
  const labels = [...lines.keys()].filter(at =>
    wantedLine.test(
      lines
        .slice(at, at + 1)
        .map(wordsOf)
        .join(''),
    ),
  )
  if (labels.length === 0) return []
  const places = lines.map(line => namesPlace(wordsOf(line)))
  const pairs: LabelledPair[] = []
  let from = 0
  for (const [order, label] of labels.entries()) {
    // The wanted wording ends where the next place is named, else above the one line that the next label stands under.
    const limit = (labels[order + 1] ?? lines.length + 1) - 1
    const place = places.indexOf(true, label + 2)
    const end = place < 0 ? limit : Math.min(place, limit)
    const wanted = spanOf(lines.slice(label + 1, end))
    const first = places.indexOf(false, from)
    const original = first < 0 || first >= label ? null : spanOf(lines.slice(first, label))
    if (original === null || wanted === null) return []
    pairs.push({
      head: { start: lines[from]?.start ?? original.start, end: original.start },
      original,
      wanted,
      isInstruction: startsEdit.test(wordsOf(wanted)) && instructs(text, wanted),
    })
    from = end
  }
  return pairs
}

/** Below the label stands what to do, not the wording. */
const startsEdit = /^(?:应|建议|请)?(?:删|合并|移)/

const spanOf = (lines: readonly Span[]): Span | null => {
  const [first] = lines
  const last = lines.at(-1)
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}
