/**
 * What may stand in braces in the texts of an office, and is filled from the record: {征求单位数}. By the name that the
 * program has for it, which texts written earlier have in their braces: {consulted}.
 */
export const placeholders = {
  drafter: '起草单位',
  documentTitle: '文件名称',
  name: '轮次名称',
  again: '再次',
  sentOn: '发出日期',
  dueOn: '反馈期限',
  asked: '征求对象',
  consulted: '征求单位数',
  replied: '反馈单位数',
  withComments: '提出意见单位数',
  withoutComments: '无意见单位数',
  silent: '逾期未反馈单位数',
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
  afterRejection: '不采纳意见的处理',
  countingRule: '计数口径',
  nextDraft: '形成的稿件',
  rounds: '轮次数',
} as const

export type Placeholder = keyof typeof placeholders

/** What a word alone does not say, for the page where it is chosen. */
export const placeholderHints: Partial<Record<Placeholder, string>> = {
  again: '第二轮起才有',
  asked: '各类单位的个数和名称',
  merged: '合并同类项之后',
  afterRejection: '在本页下面填写',
  rounds: '只用在各轮合计中',
}

export const isPlaceholder = (name: string): name is Placeholder => Object.hasOwn(placeholders, name)

const byWord = new Map<string, Placeholder>(
  Object.keys(placeholders)
    .filter(isPlaceholder)
    .flatMap(name => [
      [placeholders[name], name],
      [name, name],
    ]),
)

/** What a word in braces stands for; null where it is none of ours. */
export const placeholderOf = (word: string): Placeholder | null => byWord.get(word.trim()) ?? null

/** As it is written: {征求单位数}. */
export const written = (name: Placeholder): string => `{${placeholders[name]}}`

/** The words in braces of a text that stand for none of these. */
export const unknownWords = (text: string, allowed: readonly Placeholder[]): string[] =>
  [...text.matchAll(/\{([^{}]*)\}/g)]
    .map(([, word = '']) => word)
    .filter(word => !allowed.some(name => name === placeholderOf(word)))

/** The text with every placeholder as it is written now: earlier names in Chinese, wide braces narrow, no blanks. */
export const inChinese = (text: string): string =>
  text.replaceAll(/[{｛]([^{}｛｝]*)[}｝]/g, (braced, word: string) => {
    const name = placeholderOf(word)
    return name === null ? braced : written(name)
  })
