/**
 * What can become of a comment. Adding one is one entry here: pages, counts, checks and documents follow.
 *
 * `countsAs` names the column of the tally; `null` is not counted as decided.
 * `mustLand`: the change has to stand in the next draft. `needsReason`: an answer without one is refused.
 */
export const dispositions = {
  accepted: { label: '采纳', countsAs: 'accepted', needsReason: false, mustLand: true, choosable: true },
  partial: { label: '部分采纳', countsAs: 'partial', needsReason: true, mustLand: true, choosable: true },
  rejected: { label: '不采纳', countsAs: 'rejected', needsReason: true, mustLand: false, choosable: true },
  explained: {
    label: '解释说明',
    countsAs: 'explained',
    needsReason: true,
    mustLand: false,
    choosable: true,
  },
  forwarded: { label: '转办', countsAs: 'forwarded', needsReason: true, mustLand: false, choosable: true },
  duplicate: { label: '重复', countsAs: 'duplicate', needsReason: true, mustLand: false, choosable: true },
  withdrawn: { label: '撤回', countsAs: 'withdrawn', needsReason: false, mustLand: false, choosable: true },
  open: { label: '未定', countsAs: null, needsReason: false, mustLand: false, choosable: true },
  unrecognised: { label: '未识别', countsAs: null, needsReason: false, mustLand: false, choosable: false },
} as const

export type Disposition = keyof typeof dispositions

/** True where the comment has been answered one way or another (so not blank, not unreadable). */
export const isDecided = (disposition: Disposition): boolean => dispositions[disposition].countsAs !== null

export const isDisposition = (word: string): word is Disposition => Object.hasOwn(dispositions, word)
