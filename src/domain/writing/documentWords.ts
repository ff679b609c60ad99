import { type CountingRule, countingMeasures, countingRules } from '../consultation/countingRules'
import { type Disposition, dispositions, isDecided } from '../consultation/dispositions'
import { writeNumeral } from '../reading/numerals'

const chineseLabels = Object.fromEntries(
  Object.entries(dispositions).map(([name, { label }]) => [name, label]),
)

/** The words a document is filled with, by language of its template. */
export interface DocumentWords {
  disposition: (disposition: Disposition) => string
  /** The same in the tally line, where a blank cell needs a name too. */
  tallied: (disposition: Disposition) => string
  original: (text: string) => string
  proposed: (text: string) => string
  rationale: (text: string) => string
  decisionWithReason: (decision: string, reason: string) => string
  /** A decision as the table says it that was recorded in these words. */
  decisionAs: (recorded: string, disposition: Disposition) => string
  /** What stands for a unit without comments that was recorded in these words. */
  noCommentAs: (recorded: string) => string
  /** The tally line: how many comments, and how many of each outcome. */
  tally: (comments: number, parts: readonly { label: string; count: number }[]) => string
  /** A count by a second rule, after the tally: 另… tells readers (ours too) that it counts the same comments. */
  otherCount: (rule: CountingRule, count: number) => string
  /**
   * How the tally was counted: by comment or by row, with rows that were split, and by what rule the note counts where
   * that is another. It says no number, not even 一条: a reader of totals would hold one against the tally.
   */
  counted: (by: 'comment' | 'row', split: boolean, noteRule: CountingRule | null) => string
  /** What stands in the comment cell of a unit that did not answer. */
  silent: string
  continued: string
  /** The heading of a group of rows, numbered from 1, with how many of what are in it. */
  band: (number: number, label: string, count: number, of: 'comments' | 'units') => string
  /** The groups of comments that name no clause, and of units that sent no comment. */
  withoutClause: string
  withoutComments: string
}

const englishLabels: Record<Disposition, string> = {
  accepted: 'Accepted',
  partial: 'Partially accepted',
  rejected: 'Not accepted',
  explained: 'Noted',
  forwarded: 'Forwarded',
  duplicate: 'Duplicate',
  withdrawn: 'Withdrawn',
  open: 'Open',
  unrecognised: 'Unclear',
}

/** 采纳。 and nothing else: a word that has its own in English, not a sentence of somebody. */
const isBareWord = (recorded: string): boolean => /^\p{Script=Han}{1,6}[。.]?$/u.test(recorded.trim())

const englishRules: Record<CountingRule, string> = {
  comment: 'by comment',
  merged: 'after merging like comments',
  row: 'by row',
  place: 'by place changed',
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const withoutStop = (text: string): string => text.replace(/[。．.;；，,\s]+$/u, '')
const opensWithReason = /^\s*(理由|原因)\s*[:：]/

export const documentWords: Record<'zh' | 'en', DocumentWords> = {
  zh: {
    disposition: disposition => chineseLabels[disposition] ?? '',
    tallied: disposition => (disposition === 'open' ? '待研究' : (chineseLabels[disposition] ?? '')),
    original: text => `原文：${text}`,
    proposed: text => `建议修改为：${text}`,
    rationale: text => (opensWithReason.test(text) ? text : `理由：${text}`),
    decisionAs: recorded => recorded,
    noCommentAs: recorded => recorded,
    decisionWithReason: (decision, reason) =>
      `${withoutStop(decision)}。${opensWithReason.test(reason) ? reason : `理由：${reason}`}`,
    tally: (comments, parts) =>
      `合计：反馈意见${comments}条${parts.map(({ label, count }) => `，${label}${count}条`).join('')}。`,
    otherCount: (rule, count) => `另${countingRules[rule]}统计为${count}${countingMeasures[rule]}。`,
    counted: (by, split, noteRule) =>
      [
        '计数口径：',
        by === 'comment'
          ? `合计${countingRules.comment}统计，来函中分条列出的逐条计数，拆分后各行分别计数`
          : '合计按本表行数统计，来函意见拆分后各行分别计数',
        split ? '（本表含拆分的意见）' : '',
        noteRule === null ? '' : `；编制说明${countingRules[noteRule]}统计`,
        '。',
      ].join(''),
    silent: '逾期未反馈，视为无意见。',
    continued: '（续）',
    band: (number, label, count, of) =>
      `${writeNumeral(number)}、${label}（${count}${of === 'units' ? '个单位' : '条'}）`,
    withoutClause: '整体意见',
    withoutComments: '无意见',
  },
  en: {
    disposition: disposition => englishLabels[disposition],
    tallied: disposition => englishLabels[disposition],
    original: text => `Original text: ${text}`,
    proposed: text => `Proposed change: ${text}`,
    rationale: text => `Rationale: ${text}`,
    decisionWithReason: (decision, reason) => `${withoutStop(decision)}. ${reason}`,
    decisionAs: (recorded, disposition) =>
      isBareWord(recorded) && isDecided(disposition) ? englishLabels[disposition] : recorded,
    noCommentAs: recorded => (isBareWord(recorded) ? 'No comment' : recorded),
    tally: (comments, parts) =>
      `Total: ${comments} comments${parts.map(({ label, count }) => `; ${label.toLowerCase()} ${count}`).join('')}.`,
    otherCount: (rule, count) => ` ${capital(englishRules[rule])}: ${count}.`,
    counted: (by, split, noteRule) =>
      [
        `Counting rule: the total counts ${by === 'comment' ? 'each numbered request as a comment' : 'each row as a comment'}`,
        split ? ' (comments split into rows are counted row by row)' : '',
        noteRule === null ? '' : `; the explanatory note counts ${englishRules[noteRule]}`,
        '.',
      ].join(''),
    silent: 'No reply; taken as no comment.',
    continued: ' (cont.)',
    band: (number, label, count) => `${number}. ${label} (${count})`,
    withoutClause: 'General',
    withoutComments: 'Replies without comments',
  },
}

export type Language = keyof typeof documentWords
