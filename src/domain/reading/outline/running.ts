import type { Line } from './lines'
import { readMarker } from './markers'
import { pageNumber } from './words'

/** A running head is no longer than this, and comes at least so often. */
const longestHead = 40
const leastHeads = 3
/** Bare page numbers stand at least so many lines apart on the average: closer ones number the rows of a list. */
const leastApart = 10

/** What belongs to the page and not to the text on it. */
export const isPageSign = (line: Line): boolean => line.isRunning === true || pageNumber.test(line.text)

const isBareNumber = ({ text, raw }: Line): boolean => /^\d{1,4}$/.test(text) && !raw.startsWith('\t')
const mayBePageNumber = (line: Line | undefined): boolean =>
  line !== undefined && (pageNumber.test(line.text) || isBareNumber(line))

const mayBeHead = ({ text, raw }: Line): boolean =>
  text.length <= longestHead && !/[。；：，、！？…]$|[\t|]/.test(raw.trim()) && readMarker(text) === null

/** Lines repeated beside page numbers: 六堡茶加工技术规程, DB45/T 2345—2023. */
const findHeads = (lines: readonly Line[]): Set<string> => {
  const seen = new Map<string, { times: number; paged: number }>()
  for (const [at, line] of lines.entries()) {
    if (!mayBeHead(line) || mayBePageNumber(line)) continue
    const count = seen.get(line.text) ?? { times: 0, paged: 0 }
    seen.set(line.text, count)
    count.times += 1
    if (mayBePageNumber(lines[at - 1]) || mayBePageNumber(lines[at + 1])) count.paged += 1
  }
  return new Set(
    [...seen].flatMap(([text, { times, paged }]) =>
      times >= leastHeads && paged >= 2 && paged * 2 >= times ? [text] : [],
    ),
  )
}

/** Bare numbers that count the pages: one more each time, far apart. */
const findPageNumbers = (lines: readonly Line[]): Set<Line> => {
  const bare = lines.flatMap((line, at) => (isBareNumber(line) ? [{ line, at }] : []))
  const counts = bare.every(
    ({ line }, index) => index === 0 || Number(line.text) === Number(bare[index - 1]?.line.text) + 1,
  )
  const isSpread = (bare.at(-1)?.at ?? 0) - (bare[0]?.at ?? 0) >= leastApart * (bare.length - 1)
  return new Set(bare.length >= leastHeads && counts && isSpread ? bare.map(({ line }) => line) : [])
}

/** Marks what a page's head and foot left between the lines: running heads and the numbers of the pages. */
export const markRunning = (lines: readonly Line[]): Line[] => {
  const heads = findHeads(lines)
  const numbers = findPageNumbers(lines)
  return lines.map((line, at) => {
    const isBeside =
      isBareNumber(line) && [lines[at - 1], lines[at + 1]].some(near => heads.has(near?.text ?? ''))
    return heads.has(line.text) || numbers.has(line) || isBeside ? { ...line, isRunning: true } : line
  })
}
