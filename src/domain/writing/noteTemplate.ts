import type { NoteField } from './noteRecord'

/**
 * A sentence with named holes. `{comments}` is filled from the record; a stretch in `[…]` falls out when a hole in
 * it has no value, the whole sentence when a hole outside of them has none.
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
  '[，采纳{accepted}条][，部分采纳{partial}条][，不采纳{rejected}条][，解释说明{explained}条]' +
  '[，转有关部门研究{forwarded}条][，与其他意见重复{duplicate}条][，撤回{withdrawn}条][，待研究{open}条]。'

/** The usual wording of 编制过程及意见采纳情况. */
export const usualNote: NoteTemplate = {
  heading: '编制过程及意见采纳情况',
  round: [
    { text: '[{sentOn}，]{drafter}{again}向{asked}征求意见[，要求{dueOn}前反馈]。' },
    {
      text: '[{replied}家单位作了反馈][，其中{withComments}家提出意见][，{withoutComments}家无意见][，{silent}家逾期未反馈]。',
      needs: ['replied', 'withComments', 'withoutComments', 'silent'],
    },
    { text: `共提出修改意见{comments}条[，合并同类项后{merged}条]${decided}` },
    { text: '对不采纳的意见，{afterRejection}。', needs: ['rejected'] },
    { text: '以上意见{countingRule}统计。', needs: ['comments'] },
    { text: '修改后形成{nextDraft}。' },
  ],
  total: [{ text: `{rounds}轮征求意见共收到修改意见{comments}条[，合并同类项后{merged}条]${decided}` }],
}

/** The names of holes that a sentence may have, with what stands in them, for the page where it is edited. */
export const noteHoles = {
  drafter: '起草单位',
  name: '轮次名称',
  again: '再次（第二轮起）',
  sentOn: '发出日期',
  dueOn: '反馈期限',
  asked: '征求对象和数量',
  consulted: '征求单位数',
  replied: '反馈单位数',
  withComments: '提出意见的单位数',
  withoutComments: '无意见的单位数',
  silent: '逾期未反馈的单位数',
  comments: '意见条数',
  merged: '合并后条数',
  accepted: '采纳条数',
  partial: '部分采纳条数',
  rejected: '不采纳条数',
  explained: '解释说明条数',
  forwarded: '转办条数',
  duplicate: '重复条数',
  withdrawn: '撤回条数',
  open: '待研究条数',
  afterRejection: '对不采纳意见的处理',
  countingRule: '计数口径',
  nextDraft: '形成的稿件',
  rounds: '轮次数',
  documentTitle: '文件名称',
} as const

export type NoteHole = keyof typeof noteHoles

export const isNoteHole = (name: string): name is NoteHole => Object.hasOwn(noteHoles, name)

/** Names in braces that are no hole, so that an edited sentence can be refused with the wrong word named. */
export const unknownHoles = (sentence: string): string[] =>
  [...sentence.matchAll(/\{([^{}]*)\}/g)].map(found => found[1] ?? '').filter(name => !isNoteHole(name))

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

/** What is wrong with an edited sentence, as one sentence that says the cure; null where nothing is. */
export const checkSentence = (text: string): string | null => {
  const unknown = unknownHoles(text)
  if (unknown.length > 0) {
    return `“{${unknown[0]}}”不是可用的空位。请从下面的空位表中选用，例如 {comments} 是意见条数。`
  }
  const bare = text.replaceAll(/\{[^{}]*\}/g, '')
  if (/[{}]/.test(bare)) return '花括号没有成对。空位写成 {comments} 这样，前后各一个花括号。'
  if (/[[\]]/.test(bare.replaceAll(/\[[^[\]]*\]/g, ''))) {
    return '方括号没有成对，或方括号里又有方括号。可省去的半句写成 [，不采纳{rejected}条] 这样。'
  }
  return null
}
