import { isAllWide } from './tables/signWidth'

/**
 * What no document can hold: control characters other than tab and line end, halves of a pair, and the two
 * code points that XML 1.0 (2.2) leaves out.
 */
const unwritable = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/u
const everyUnwritable = new RegExp(unwritable, 'gu')

/** Unicode's pictures of control characters: ␀ for 0, ␡ for 127. */
const pictures = 0x2400
const pictureOfDelete = '␡'
const replacement = '\ufffd'

const picture = (sign: string): string => {
  const code = sign.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(pictures + code)
  return code === 0x7f ? pictureOfDelete : replacement
}

/** The same without telling halves from pairs: quick, and almost no text has any of these. */
const suspicious = /[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd]/

/** Whether a text can be written as it is; almost all can, and what is Chinese throughout is known soonest. */
export const isWritable = (text: string): boolean =>
  isAllWide(text) || !suspicious.test(text) || !unwritable.test(text)

export interface WritableText {
  text: string
  /** How many signs had to be shown by a stand-in. */
  replaced: number
}

/**
 * A text as a document can hold it. Line ends become \n (CR LF, CR, NEL alike); whatever cannot be written is
 * replaced by a visible stand-in, never dropped, so that a reader sees that something stood there.
 */
export const writableText = (original: string): WritableText => {
  if (isWritable(original)) return { text: original, replaced: 0 }
  let replaced = 0
  const text = original.replaceAll(/\r\n?|\u0085/g, '\n').replaceAll(everyUnwritable, sign => {
    replaced += 1
    return picture(sign)
  })
  return { text, replaced }
}
