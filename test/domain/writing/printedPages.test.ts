import fc from 'fast-check'
import { pageEnds } from '../../../src/domain/writing/tables/printedPages'
import {
  type LayoutMerge,
  rowsOnDemand,
  type TableLayout,
} from '../../../src/domain/writing/tables/tableLayout'

interface Line {
  height: number
  band: boolean
}

const partOf = (height: number) => [{ cells: [''], height, fontSize: 10.5 }]
const header = 30
const title = 42

const layoutOf = (lines: readonly Line[], tail = 0, merges: LayoutMerge[] = []): TableLayout => ({
  title: '',
  sheet: '',
  columns: [],
  above: [{ style: 'title', text: '', parts: partOf(title) }],
  header: { cells: [], parts: partOf(header) },
  rows: rowsOnDemand(lines.length, at => {
    const { height = 0, band = false } = lines[at] ?? {}
    return { cells: [''], parts: partOf(height), band }
  }),
  merges,
  continuation: { columns: [], mark: '' },
  below: tail === 0 ? [] : [{ style: 'tally', text: '', parts: partOf(tail) }],
})

/** A heading and what stands under it, again and again. */
const anyGroups = fc
  .array(fc.array(fc.integer({ min: 24, max: 409 }), { minLength: 1, maxLength: 25 }), {
    minLength: 1,
    maxLength: 12,
  })
  .map(groups =>
    groups.flatMap(heights => [
      { height: 26, band: true },
      ...heights.map(height => ({ height, band: false })),
    ]),
  )

const endsOf = (lines: readonly Line[], tail = 0, merges: LayoutMerge[] = []): boolean[] => {
  const ends = pageEnds(layoutOf(lines, tail, merges))
  return lines.map(({ height, band }, at) =>
    ends({ at, height, isHeading: band, isLast: at === lines.length - 1 }),
  )
}

/** How a program prints it that puts so much on a page: what stands last on each page but the last, the first row aside. */
const lastOnPages = (lines: readonly Line[], capacity: number): Line[] => {
  const ends = endsOf(lines)
  const last: Line[] = []
  let filled = title + header
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    const turns = ends[at] === true || filled + line.height > capacity
    if (turns && before !== undefined && at > 1) last.push(before)
    filled = turns ? header + line.height : filled + line.height
  }
  return last
}

/** A4 landscape between its margins, in points; programs differ by some hundredths. */
const page = 498.8

test('分组的标题不单独落在一页的末尾，不论哪个程序打印', () => {
  fc.assert(
    fc.property(anyGroups, fc.double({ min: 0.985, max: 1.015, noNaN: true }), (lines, part) => {
      expect(lastOnPages(lines, page * part).filter(({ band }) => band)).toEqual([])
    }),
    {
      numRuns: 300,
      // The row under the first heading fits in some programs only.
      examples: [
        [
          [
            { height: 26, band: true },
            { height: 394, band: false },
            { height: 26, band: true },
            { height: 42, band: false },
          ],
          0.985,
        ],
      ],
    },
  )
})

/** Whether the lines under the table stand on a page without any of its rows. */
const isTailAlone = (lines: readonly Line[], tail: number, capacity: number): boolean => {
  const ends = endsOf(lines, tail)
  let filled = title + header
  for (const [at, { height }] of lines.entries())
    filled = ends[at] === true || filled + height > capacity ? header + height : filled + height
  return filled + tail > capacity
}

test('合计和表下的话不单独落在一页，跟着最后一行', () => {
  const anyRows = fc.array(fc.integer({ min: 24, max: 409 }), { minLength: 2, maxLength: 30 })
  const anyTail = fc.integer({ min: 20, max: 49 })
  fc.assert(
    fc.property(anyRows, anyTail, fc.constantFrom(0.98, 1.02), (heights, tail, part) => {
      const lines = heights.map(height => ({ height, band: false }))
      expect(isTailAlone(lines, tail, page * part)).toBe(false)
      expect(endsOf(lines, tail).slice(0, -1)).not.toContain(true)
    }),
  )
  fc.assert(
    fc.property(
      anyGroups,
      anyTail,
      fc.double({ min: 0.985, max: 1.015, noNaN: true }),
      (lines, tail, part) => {
        // One long row under the only heading: ending the page between them would leave the heading alone.
        fc.pre(lines.length > 2)
        expect(isTailAlone(lines, tail, page * part)).toBe(false)
      },
    ),
  )
})

test('只有一个标题和一行，连同合计一页排不下：标题和它的行在一起，合计到下一页', () => {
  const lines = [
    { height: 26, band: true },
    { height: 361, band: false },
  ]
  expect(endsOf(lines, 33)).toEqual([false, false])
})

/** Rows of which some are joined, each join as high as the table's writer allows: 200 points. */
const joinsOf = (lines: readonly Line[], sizes: readonly number[]): LayoutMerge[] => {
  const merges: LayoutMerge[] = []
  let from = 0
  for (const size of sizes) {
    const own = lines.slice(from, from + size)
    const height = own.reduce((sum, line) => sum + line.height, 0)
    if (own.length > 1 && height <= 200 && !own.some(({ band }) => band))
      merges.push({ column: 1, from, to: from + own.length - 1, height })
    from += size
  }
  return merges
}

/** The page that each row stands on. */
const pagesOf = (lines: readonly Line[], ends: readonly boolean[], capacity: number): number[] => {
  let page = 0
  let filled = title + header
  return lines.map(({ height }, at) => {
    const turns = ends[at] === true || filled + height > capacity
    if (turns) page += 1
    filled = turns ? header + height : filled + height
    return page
  })
}

const anyJoins = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 60 })

test.each([
  [
    '不分组',
    fc.array(
      fc.integer({ min: 24, max: 140 }).map(height => ({ height, band: false })),
      { maxLength: 200 },
    ),
  ],
  ['分组', anyGroups],
])('合并的单位格不跨页，下一页的每一行都看得出是谁的：%s', (_, anyLines) => {
  fc.assert(
    fc.property(
      anyLines,
      anyJoins,
      fc.integer({ min: 0, max: 49 }),
      fc.double({ min: 0.98, max: 1.02, noNaN: true }),
      (lines, sizes, tail, part) => {
        const merges = joinsOf(lines, sizes)
        const pages = pagesOf(lines, endsOf(lines, tail, merges), page * part)
        const torn = merges.filter(({ from, to }) => pages[from] !== pages[to])
        expect(torn).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})

test('合并的单位格都在一页上的，不另行分页', () => {
  const lines = Array.from({ length: 12 }, () => ({ height: 30, band: false }))
  expect(endsOf(lines, 20, joinsOf(lines, [4, 4, 4]))).not.toContain(true)
})

test('第一行之前不分页；每页都排得下的地方不分页', () => {
  fc.assert(
    fc.property(anyGroups, lines => {
      expect(endsOf(lines)[0]).toBe(false)
    }),
  )
  const few = [
    { height: 26, band: true },
    { height: 100, band: false },
    { height: 26, band: true },
    { height: 100, band: false },
  ]
  expect(endsOf(few)).toEqual([false, false, false, false])
  expect(endsOf([{ height: 30, band: false }], 40)).toEqual([false])
})

test('一张表的分页不超过程序容许的数目', () => {
  const lines = Array.from({ length: 3000 }, (_, at) => ({
    height: at % 2 === 0 ? 26 : 409,
    band: at % 2 === 0,
  }))
  expect(endsOf(lines).filter(Boolean).length).toBeLessThanOrEqual(1026)
})
