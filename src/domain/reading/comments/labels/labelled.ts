import type { Place, ProposedChange } from '../../../consultation/change'
import type { Span } from '../../../consultation/statement'
import { type Edits, readEdits } from '../edits'
import { readHeadingPlace } from '../elements/headings'
import { findQuotations } from '../elements/quotations'
import { findPlaces } from '../places'
import { moveChange, movePlace, trimSpan } from '../scanning'
import { findLabelledPairs, type LabelledPair } from './labels'
import { findLinePairs } from './lineLabels'

/**
 * What a cell asks that sets the present wording beside the wanted one (原文：…… 修改为：……, or line under line). Null where the text is not
 * laid out so. Offsets are of `text`.
 */
export const readLabelledEdits = (text: string): Edits | null => {
  const labelled = findLabelledPairs(text)
  const pairs = labelled.length > 0 ? labelled : findLinePairs(text)
  if (pairs.length === 0) return null
  const changes = pairs.flatMap(pair => [
    ...readPair(text, pair),
    ...(pair.besides ?? []).flatMap(({ start, end }) =>
      readEdits(text.slice(start, end)).changes.map(change => moveChange(change, start)),
    ),
  ])
  return {
    changes: changes.toSorted((one, other) => one.span.start - other.span.start),
    places: [],
    path: [],
  }
}

const readPair = (
  text: string,
  { head, original, wanted, isInstruction }: LabelledPair,
): ProposedChange[] => {
  const lead = placeBefore(text, original)
  const named = [head, ...(lead === null ? [] : [lead])].flatMap(({ start, end }) =>
    findPlaces(text.slice(start, end)).map(place => movePlace(place, start)),
  )
  const present = wording(text, lead === null ? original : { start: lead.end, end: original.end })
  const heading = named.some(({ ref }) => ref !== null) ? null : readHeadingPlace(text, present, [])
  const places = heading === null ? named : [...named, heading]
  // 页码：第7页；原文：甲；修改建议：乙；: the marks part the fields of a form.
  const isForm = /；\s*$/.test(text.slice(head.start, head.end))
  const stood = withoutEnd(text.slice(present.start, present.end), isForm)
  if (isInstruction) return readInstruction(text, wanted, places, stood)
  const verb = asksAgain.exec(text.slice(wanted.start, wanted.end))?.[0].length ?? 0
  const shall = wording(text, { start: wanted.start + verb, end: wanted.end })
  const proposed = withoutEnd(text.slice(shall.start, shall.end), isForm)
  return [
    {
      action: 'replace',
      places,
      original: stood,
      proposed: /[。；;]$/.test(stood) ? proposed : proposed.replace(/[。；;]$/, ''),
      span: { start: named[0]?.span.start ?? original.start, end: wanted.end },
      duty: null,
    },
  ]
}

const withoutEnd = (words: string, isForm: boolean): string => (isForm ? words.replace(/；$/, '') : words)

/** 修改建议：修改为：“甲”. */
const asksAgain = /^\s*(?:建议|应|拟)?(?:修改|更改|调整|完善|表述|改)[为成]\s*[：:]/

/** 原文：第八条“甲”。 A place before the quotation that is all the rest of the present wording. */
const placeBefore = (text: string, { start, end }: Span): Span | null => {
  const words = text.slice(start, end)
  const mark = /[“"「]/.exec(words)?.index ?? 0
  const place = findPlaces(words.slice(0, mark)).at(-1)
  const isAll =
    place !== undefined &&
    /^\s*(?:第|[（(一二三四五六七八九十\d附表P])/.test(words) &&
    /^\s*(?:中的?|规定的?|的)?[：:]?\s*$/.test(words.slice(place.span.end, mark)) &&
    /^[“"「][^“”"「」]*[”"」]\s*[。；;，,]?\s*$/.test(words.slice(mark))
  return isAll ? { start, end: start + mark } : null
}

/** 修改建议：将“甲”改为“乙” holds in the wording that stands beside it; 修改建议：删除 is said of the whole of it. */
const readInstruction = (
  text: string,
  wanted: Span,
  places: readonly Place[],
  stood: string,
): ProposedChange[] =>
  readEdits(text.slice(wanted.start, wanted.end)).changes.map(read => {
    const change = moveChange(read, wanted.start)
    const isWhole =
      change.original === null && change.places.every(({ ref, page }) => ref === null && page === null)
    const saysWhat = change.action === 'delete' || change.action === 'replace'
    return {
      ...change,
      places: change.places.some(({ ref }) => ref !== null) ? change.places : [...places, ...change.places],
      original: isWhole && saysWhat ? stood : change.original,
    }
  })

/** The wording without white space, the comma behind it, and the marks that stand round the whole of it. */
const wording = (text: string, span: Span): Span => {
  const { start, end } = trimSpan(text, span)
  const words = text.slice(start, end)
  const [first] = findQuotations(words)
  const isQuoted =
    first?.span.start === 0 &&
    first.family !== 'title' &&
    first.family !== 'innerTitle' &&
    /^\s*(?:[，,。；;]|的?(?:表述|内容|规定)|$)/.test(words.slice(first.span.end))
  if (isQuoted) return { start: start + first.inner.start, end: start + first.inner.end }
  return { start, end: start + words.replace(/[，,\s]+$/, '').length }
}
