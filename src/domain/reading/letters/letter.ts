import type { Span } from '../../consultation/statement'
import { type LetterComment, readComments, spanOf } from './letterComments'
import { englishTitle, type Frame, readFrame } from './letterFrame'
import { leavesOpen, readTicks, saysNothing } from './letterLeads'
import {
  isAnnex,
  isClosing,
  isUnitName,
  isWholeUnit,
  type LetterLine,
  mailSubject,
  readLines,
  saysRest,
} from './letterLines'
import { letterText } from './letterText'

export type { LetterComment } from './letterComments'

/** What a reply letter in prose says. Spans are UTF-16 offsets into `letterText` of what was given. */
export interface Letter {
  /** From the letterhead, else the line over the date; null where neither stands. */
  unit: string | null
  /** ISO, of the seal. */
  date: string | null
  /** The document under consultation, as written between 《》. */
  documentName: string | null
  noComment: boolean
  comments: readonly LetterComment[]
  /** Contact lines, which are kept out of the comments. */
  contact: Span | null
  /** What a person should look at: lines that fit nowhere, facts that are missing or contradict each other. */
  problems: readonly { message: string; span: Span }[]
}

/**
 * Reads a reply letter (复函) in prose: letterhead, number, title, addressee, lead-in, numbered paragraphs, closing
 * words, annexes, contact, seal and date. Never throws; no line of the body is lost.
 */
export const readLetter = (given: string): Letter => {
  const text = letterText(given)
  const frame = readFrame(readLines(text))
  const ticks = readTicks(frame.body.filter(({ text: line }) => !isClosing(line)))
  const asked = ticks.lines
  const noComment = ticks.noComment || (asked.length > 0 && saysNothing(asked))
  const own =
    noComment || leavesOpen(asked)
      ? []
      : readComments(
          text,
          asked.filter(({ text: line }) => !saysRest(line)),
        )
  const annexed = own.some(comment => pointsToAnnex.test(comment.text)) ? readAnnex(text, frame.beyond) : []
  const comments =
    annexed.length > 0 ? [...own.filter(({ text }) => !pointsToAnnex.test(text)), ...annexed] : own
  const unit = frame.unit ?? frame.sealUnit
  const contact = spanOf(closestLines(text, frame.contact))
  return {
    unit,
    date: frame.date,
    documentName: nameDocument(frame),
    noComment,
    comments,
    contact,
    problems: findProblems(
      text,
      annexed.length > 0 ? { ...frame, beyond: [] } : frame,
      noComment || comments.length > 0,
      speakersOf(comments),
    ),
  }
}

/** Of lines with a person's name or telephone the last that stand together: a form has them at its head and its foot. */
const closestLines = (text: string, lines: readonly LetterLine[]): readonly LetterLine[] => {
  const gapBefore = ({ span }: LetterLine, index: number): boolean =>
    text.slice(lines[index - 1]?.span.end ?? 0, span.start).trim() !== ''
  return lines.slice(Math.max(0, lines.findLastIndex(gapBefore)))
}

/** 提出修改意见2条（详见附件）: what is asked stands behind the seal. */
const pointsToAnnex = /(?:见|如)附[件表]|附后/

/** The requests of an annex, without its number and title. */
const readAnnex = (text: string, lines: readonly LetterLine[]): LetterComment[] => {
  const first = lines.findIndex(line => !isAnnex(line.text) && !isAnnexTitle(line.text))
  return first < 0 ? [] : readComments(text, lines.slice(first))
}
const isAnnexTitle = (line: string): boolean =>
  /(?:意见|建议|表)$/.test(line) && !/[，。；：“]|^\d/.test(line)

/** 《关于征求某某办法意见的通知》 names the letter that asked; what it asked about stands inside. */
const asksAbout = /^关于(?:公开)?征求对?(.{4,100}?)的?(?:修改)?意见(?:和建议|建议)?的(?:函|通知|公告)$/u

/** The subject of the mail that is answered stands within so many lines. */
const longestMailHead = 8

const nameDocument = ({ title, body, beyond, document }: Frame): string | null => {
  if (document !== null) return document
  const subjects = beyond.slice(0, longestMailHead).flatMap(({ text }) => mailSubject(text) ?? [])
  for (const words of [title, ...body.slice(0, 2).map(({ text }) => text), ...subjects]) {
    const inner = /〈([^〈〉]{2,120})〉/.exec(words)?.[1]
    const outer = /《([^《》]{2,120})》(\s*[（(](?:征求意见|送审|讨论|修订|草案)[^（）()]{0,12}[）)])?/.exec(
      words,
    )
    const name = inner ?? (outer === null ? undefined : `${outer[1] ?? ''}${outer[2]?.trim() ?? ''}`)
    if (name !== undefined) return asksAbout.exec(name)?.[1] ?? name
  }
  const quoted = /(?:关于|对|就)“([^“”]{4,60})”|"([^"]{4,100})"/u.exec(title)
  return quoted?.[1] ?? quoted?.[2] ?? englishTitle.exec(title)?.[1] ?? null
}

/** The units under whose names the comments stand; a unit's own offices are no units of their own. */
const speakersOf = (comments: readonly LetterComment[]): string[] => {
  const names = comments.map(
    ({ text }) => /^(?:[^、.）\n]{1,4}[、.）])?([^，。：\n]{2,30})：/u.exec(text)?.[1] ?? '',
  )
  return [...new Set(names)].filter(name => isUnitName(name) && isWholeUnit(name))
}

const findProblems = (
  text: string,
  frame: Frame,
  hasContent: boolean,
  speakers: readonly string[],
): { message: string; span: Span }[] => {
  const end = { start: text.length, end: text.length }
  const { unit, sealUnit } = frame
  const differ = unit !== null && sealUnit !== null && !unit.includes(sealUnit) && !sealUnit.includes(unit)
  const beyond = spanOf(frame.beyond)
  return [
    ...(unit === null && sealUnit === null
      ? [{ message: '没有找到发函单位：文头和落款都没有单位名称，请手工填写。', span: end }]
      : []),
    ...(differ ? [{ message: `文头单位“${unit}”与落款单位“${sealUnit}”不同，请核对。`, span: end }] : []),
    ...(frame.coSigners.length > 0
      ? [
          {
            message: `这是几个单位联名的来函，还有“${frame.coSigners.join('”“')}”；意见登记在“${unit ?? sealUnit}”名下，请核对。`,
            span: end,
          },
        ]
      : []),
    ...(speakers.length > 1
      ? [
          {
            message: `这里有几个单位的意见：“${speakers.join('”“')}”；都登记在“${unit ?? sealUnit ?? ''}”名下，请核对。`,
            span: end,
          },
        ]
      : []),
    ...(frame.date === null ? [{ message: '没有找到落款日期，请手工填写。', span: end }] : []),
    ...(hasContent
      ? []
      : [
          {
            message: '没有读到意见，也没有读到“无意见”；请看原文，再选“无意见”，或者补上意见。',
            span: spanOf(frame.body) ?? { start: 0, end: text.length },
          },
        ]),
    ...(beyond === null ? [] : [{ message: '还有文字没有读成意见，请查看。', span: beyond }]),
  ]
}
