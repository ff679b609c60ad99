import { inChinese, isPlaceholder, placeholders, unknownWords, written } from '../placeholders'
import type { NoteField } from './noteRecord'

/**
 * A sentence with named holes. `{意见条数}` is filled from the record (see placeholders.ts); a stretch in `[…]` falls
 * out when a hole in it has no value, the whole sentence when a hole outside of them has none.
 */
export interface NoteSentence {
  text: string
  /** Told only where the record has at least one of these. */
  needs?: readonly NoteField[]
}

/** The wording of the section, edited by the office sentence by sentence. */
export interface NoteTemplate {
  /** Null: the section has no heading of its own. */
  heading: string | null
  /** The paragraph of each round. */
  round: readonly NoteSentence[]
  /** The paragraph over all rounds, where there are at least two. */
  total: readonly NoteSentence[]
}

const decided =
  '[，采纳{采纳条数}条][，部分采纳{部分采纳条数}条][，不采纳{不采纳条数}条][，解释说明{解释说明条数}条]' +
  '[，转有关部门研究{转办条数}条][，与其他意见重复{重复条数}条][，撤回{撤回条数}条][，待研究{待研究条数}条]。'

/** The usual wording of 编制过程及意见采纳情况. */
export const usualNote: NoteTemplate = {
  heading: '编制过程及意见采纳情况',
  round: [
    { text: '[{发出日期}，]{起草单位}{再次}向{征求对象}征求意见[，要求{反馈期限}前反馈]。' },
    {
      text: '[{反馈单位数}家单位作了反馈][，其中{提出意见单位数}家提出意见][，{无意见单位数}家无意见][，{逾期未反馈单位数}家逾期未反馈]。',
      needs: ['replied', 'withComments', 'withoutComments', 'silent'],
    },
    { text: `共提出修改意见{意见条数}条[，合并同类项后{合并后条数}条]${decided}` },
    { text: '对不采纳的意见，{不采纳意见的处理}。', needs: ['rejected'] },
    { text: '以上意见{计数口径}统计。', needs: ['comments'] },
    { text: '修改后形成{形成的稿件}。' },
  ],
  total: [{ text: `{轮次数}轮征求意见共收到修改意见{意见条数}条[，合并同类项后{合并后条数}条]${decided}` }],
}

/** Facts without which a sentence may be left out, for the choice beside it. */
export const noteNeeds = {
  comments: '有意见时',
  rejected: '有不采纳的意见时',
  partial: '有部分采纳的意见时',
  explained: '有解释说明的意见时',
  silent: '有逾期未反馈的单位时',
  withoutComments: '有无意见的单位时',
  open: '有待研究的意见时',
  replied: '有单位反馈时',
  withComments: '有单位提出意见时',
} as const satisfies Partial<Record<NoteField, string>>

export const isNoteNeed = (name: string): name is keyof typeof noteNeeds => Object.hasOwn(noteNeeds, name)

const all = Object.keys(placeholders).filter(isPlaceholder)

/** What is wrong with an edited sentence, as one sentence that says the cure; null where nothing is. */
export const checkSentence = (text: string): string | null => {
  const [unknown] = unknownWords(text, all)
  const example = written('comments')
  if (unknown !== undefined) return `“{${unknown}}”不是可用的空位。请从下面的空位表中选用，例如 ${example}。`
  const bare = text.replaceAll(/\{[^{}]*\}/g, '')
  if (/[{}]/.test(bare)) return `花括号没有成对。空位写成 ${example} 这样，前后各一个花括号。`
  if (/[[\]]/.test(bare.replaceAll(/\[[^[\]]*\]/g, ''))) {
    return `方括号没有成对，或方括号里又有方括号。可省去的半句写成 [，不采纳${written('rejected')}条] 这样。`
  }
  return null
}

/** The same wording with every placeholder as it is written now. */
export const noteInChinese = (template: NoteTemplate): NoteTemplate => {
  const sentence = (each: NoteSentence): NoteSentence => ({ ...each, text: inChinese(each.text) })
  return { ...template, round: template.round.map(sentence), total: template.total.map(sentence) }
}
