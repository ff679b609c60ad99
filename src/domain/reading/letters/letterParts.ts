import { asksFor, saysNothing, withoutNamesOf } from './letterLeads'
import { isPerson, isUnitName, type LetterLine } from './letterLines'

/** Lines of a letter under what is said over them: the document they are about, or who says them. */
export interface LetterPart {
  /** 对《某某办法》： or 市住建局：; '' where nothing stands over the lines. */
  heading: string
  /** Where the line begins on which the heading and the first of the lines stand together; null where they do not. */
  begins: number | null
  lines: readonly LetterLine[]
}

/** 对《某某办法》： over the requests to it, where a letter answers on several documents. */
const overDocument =
  /^(?:对|关于|就)?《[^》]{2,80}》(?:[（(][^（）()]{2,12}[）)])?的?(?:部分|方面)?的?(?:修改)?(?:意见|建议)?(?:和?建议)?(?:如下)?[：:]?$/

const speaks =
  /^(?:(?:[一二三四五六七八九十\d]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)])\s*)?([^，。；：:《》“”]{2,30})[：:]\s*/u

/** 李某某（市律师协会）, 市律师协会 李某某 */
const namesIn = (speaker: string): string[] => [
  speaker.replace(/[（(][^（）()]*[）)]$/u, ''),
  /[（(]([^（）()]*)[）)]$/u.exec(speaker)?.[1] ?? '',
  speaker.split(/\s+/u)[0] ?? '',
]

interface Opening {
  heading: string
  /** What follows on the same line. */
  said: LetterLine | null
}

const openingOfDocument = ({ text }: LetterLine): Opening | null =>
  overDocument.test(text) ? { heading: text, said: null } : null

const openingOfSpeaker = ({ text, span }: LetterLine): Opening | null => {
  const found = speaks.exec(text)
  const name = found?.[1]?.trim() ?? ''
  if (found === null || !namesIn(name).some(each => isUnitName(each) || isPerson(each))) return null
  const said = text.slice(found[0].length)
  return {
    heading: `${name}：`,
    said: said === '' ? null : { text: said, span: { start: span.end - said.length, end: span.end } },
  }
}

/** A letter on several documents, or minutes in which several units or people speak, in its parts; any other as one. */
export const readParts = (lines: readonly LetterLine[]): LetterPart[] => {
  const byDocument = divide(lines, openingOfDocument)
  if (byDocument.length > 2) return byDocument
  const bySpeaker = divide(lines, openingOfSpeaker)
  if (new Set(bySpeaker.map(({ heading }) => heading)).size < 3) return [{ heading: '', begins: null, lines }]
  return bySpeaker.filter(({ heading, lines: said }) => (heading === '' ? asks(said) : !saysNothing(said)))
}

const asks = (lines: readonly LetterLine[]): boolean =>
  lines.some(({ text }) => !/[：:]$/.test(text) && asksFor.test(withoutNamesOf(text)))

/** The first part stands before all openings, and may be empty. */
const divide = (
  lines: readonly LetterLine[],
  openingOf: (line: LetterLine) => Opening | null,
): LetterPart[] => {
  const parts: (LetterPart & { lines: LetterLine[] })[] = [{ heading: '', begins: null, lines: [] }]
  for (const line of lines) {
    const opening = openingOf(line)
    if (opening === null) parts.at(-1)?.lines.push(line)
    else {
      const { heading, said } = opening
      const begins = said === null ? null : line.span.start
      parts.push({ heading, begins, lines: said === null ? [] : [said] })
    }
  }
  return parts
}
