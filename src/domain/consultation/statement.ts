/** Counts that a sentence states; null where it does not state one, never 0 for “not said”. */
export interface StatedCounts {
  consulted: number | null
  replied: number | null
  withComments: number | null
  withoutComments: number | null
  silent: number | null
  comments: number | null
  merged: number | null
  accepted: number | null
  partial: number | null
  rejected: number | null
  explained: number | null
}

export interface Span {
  /** UTF-16 code units of the text as given. */
  start: number
  end: number
}

/** A number of comments and what it is made of. */
export interface Sum {
  /** What is counted, as the prose calls it: 意见, 合计. */
  name: string
  total: number
  parts: readonly { label: string; count: number }[]
}

/** What the prose says about one round of consultation. */
export interface Statement {
  sentence: string
  span: Span
  /** 1 for the first round told; null where the text does not let it be told. */
  round: number | null
  counts: StatedCounts
  /** 采纳6条（含部分采纳1条）: what is stated as accepted counts the partly adopted ones too. */
  holdsPartial?: boolean
  /** 6家单位反馈意见8条: those who `replied` may be all who answered, or those whose answer held comments. */
  repliesWithComments?: boolean
  /** The rounds told before whose numbers it tells again or adds up (综上, 两项合计); absent where it tells its own. */
  restates?: readonly number[]
  /** It tells of some of those only (under 意见采纳情况: 关于第三条的意见1条，未采纳). */
  isPart?: true
  /** 27个自治区有关单位、14个设区市人民政府 → two parts. */
  consultedParts: readonly { label: string; count: number }[]
  /** 意见16条，其中部门9条、企业7条; 采纳5条、部分采纳1条，合计6条: numbers of comments with their parts; absent where none is told. */
  sums?: readonly Sum[]
  /** ISO dates, null where not stated. */
  sentOn: string | null
  dueOn: string | null
  /** Whether the parts make the whole: true, false, or null where it cannot be told. */
  addsUp: boolean | null
}

export const noCounts: StatedCounts = {
  consulted: null,
  replied: null,
  withComments: null,
  withoutComments: null,
  silent: null,
  comments: null,
  merged: null,
  accepted: null,
  partial: null,
  rejected: null,
  explained: null,
}

/** The counts with each comment under one of them: 采纳6条（含部分采纳1条） is 采纳5条、部分采纳1条. */
export const plainCounts = ({
  counts,
  holdsPartial,
}: Pick<Statement, 'counts' | 'holdsPartial'>): StatedCounts =>
  holdsPartial ? { ...counts, accepted: (counts.accepted ?? 0) - (counts.partial ?? 0) } : counts
