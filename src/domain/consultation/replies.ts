/** What a unit answered. A unit without a standing reply has not answered yet. */
export const replyStates = {
  with_comments: { label: '有意见' },
  no_comment: { label: '无意见' },
  silent: { label: '逾期未反馈' },
} as const

export type ReplyState = keyof typeof replyStates

export const isReplyState = (word: string): word is ReplyState => Object.hasOwn(replyStates, word)

/** How a reply came in. */
export const channels = {
  letter: '公函',
  email: '电子邮件',
  platform: '网上平台',
  meeting: '会议',
  phone: '电话',
  other: '其他',
} as const

export type Channel = keyof typeof channels

export const isChannel = (word: string): word is Channel => Object.hasOwn(channels, word)
