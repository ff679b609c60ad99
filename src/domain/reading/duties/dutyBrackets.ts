/** A stretch that may name duties: what stands in brackets, or a line that opens with a duty label. */
export interface DutyStretch {
  text: string
  start: number
  end: number
}

const closers: Record<string, string> = { '（': '）)', '(': '）)', '〔': '〕]', '[': '〕]', '【': '】' }
const opensOrCloses = /[（(〔[【）)〕\]】]/g

/** A duty bracket may hold dozens of units; one that is longer is not closed. */
const longest = 900

/** Outermost brackets of a text, half- and full-width mixed as they come; an unclosed one ends with its line. */
export const readBrackets = (text: string): DutyStretch[] => {
  const found: DutyStretch[] = []
  let open: { at: number; depth: number } | null = null
  for (const { 0: sign, index } of text.matchAll(opensOrCloses)) {
    if (open !== null && index - open.at > longest) open = null
    if (sign in closers) {
      if (open === null) open = { at: index, depth: 1 }
      else open.depth += 1
    } else if (open !== null) {
      open.depth -= 1
      if (open.depth === 0) {
        found.push({ text: text.slice(open.at + 1, index), start: open.at, end: index + 1 })
        open = null
      }
    }
  }
  return found
}

const labelLine =
  /(?:^|\n|[。；])\s*((?:牵头|主办|配合|协办|参与|责任|承办)(?:单位|部门|科室|处室)\s*[：:][^\n]{2,400})/g

/** Duties that stand without brackets, on a line or after the last sentence: 责任单位：…。 */
export const readBareLabels = (text: string): DutyStretch[] =>
  [...text.matchAll(labelLine)].map(match => {
    const stretch = match[1] ?? ''
    const start = match.index + match[0].length - stretch.length
    return { text: stretch, start, end: start + stretch.length }
  })
