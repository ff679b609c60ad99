import type { Span } from '../../consultation/statement'
import { foldKey } from '../fold'
import { paragraphsOf } from './pieces'

/** A numbered heading, or the lead sentence that heads an unnumbered paragraph. */
export interface Heading {
  /** Without its number. */
  text: string
  /** The number as printed, '' for a lead sentence. */
  number: string
  /** Depth by the style of the number: 一、 1, （一） 2, 1. 3, （1） 4; a lead sentence is below its section. */
  level: number
  /** Position in the list of the heading above it, -1 at the top. */
  parent: number
  span: Span
}

/** The usual order of number styles in Chinese documents (GB/T 9704). */
const styles: readonly RegExp[] = [
  /^第[一二三四五六七八九十百\d]+[章编节]\s*/,
  /^[一二三四五六七八九十]+、/,
  /^[（(][一二三四五六七八九十]+[)）]/,
  /^\d{1,2}[.、．](?!\d)\s*/,
  /^[（(]\d{1,2}[)）]/,
]
const leadLevel = styles.length + 1

/** What opens a paragraph of plain prose; such a clause heads nothing. */
const connectives =
  /^(?:\d|同时|为此|为了?|截[至止]|根据|按照|依据|经|在|对|对于|关于|因此|此外|另外|其中|一方面|另一方面|目前|近年|本|各|我[厅局委市]|首先|其次|最后|附|联系|主送|抄送)/

/** “强化…减排，实施…行动。主要开展…”: a short first sentence of two clauses, and text after it. */
const lead = /^([^，。；：,;:、]{5,24})，[^。；]{2,36}。(?=.)/s

/** The headings of a text in order: numbered ones, and lead sentences of unnumbered paragraphs. Tables are left out. */
export const readHeadings = (text: string): Heading[] => {
  const headings: Heading[] = []
  const path: number[] = []
  const add = (number: string, title: string, level: number, start: number): void => {
    while (path.length > 0 && (headings[path.at(-1) ?? -1]?.level ?? 0) >= level) path.pop()
    const span = { start, end: start + number.length + title.length }
    headings.push({ text: title.trim(), number: number.trim(), level, parent: path.at(-1) ?? -1, span })
    path.push(headings.length - 1)
  }
  for (const { start, end } of paragraphsOf(text)) {
    const given = text.slice(start, end)
    const indent = given.length - given.trimStart().length
    const body = given.slice(indent)
    const style = styles.findIndex(pattern => pattern.test(body))
    const number = styles[style]?.exec(body)?.[0] ?? ''
    if (number !== '') {
      const title = body.slice(number.length).split(/[。；\n]/)[0] ?? ''
      add(number, title, style + 1, start + indent)
    } else {
      const words = lead.exec(body)?.[1]
      if (words !== undefined && !connectives.test(words)) add('', words, leadLevel, start + indent)
    }
  }
  return headings
}

export interface RepeatedHeading {
  text: string
  /** Where each of the equal headings stands, in order; at least two. */
  spans: readonly Span[]
}

/** Headings that stand twice among siblings: of one level under one parent. Long ones are sentences, not headings. */
export const repeatedHeadings = (text: string): RepeatedHeading[] => {
  const siblings = new Map<string, Heading[]>()
  for (const heading of readHeadings(text)) {
    const key = foldKey(heading.text)
    if (key.length < 4 || key.length > 40) continue
    const place = `${heading.parent}/${heading.level}/${key}`
    siblings.set(place, [...(siblings.get(place) ?? []), heading])
  }
  return [...siblings.values()]
    .filter(group => group.length > 1)
    .map(group => ({ text: group[0]?.text ?? '', spans: group.map(heading => heading.span) }))
}
