/** The stages a text goes through, in order. */
export const draftStages = {
  consultation: '征求意见稿',
  second: '第二次征求意见稿',
  review: '送审稿',
  approval: '报批稿',
  issued: '印发稿',
} as const

export type DraftStage = keyof typeof draftStages

export const isDraftStage = (word: string): word is DraftStage => Object.hasOwn(draftStages, word)
