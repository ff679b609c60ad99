import type { Reading } from '../../domain/checking/importing/corrections'
import type { ReadFile } from '../../files/reading/readUpload'
import { UnreadableFile } from '../../files/reading/unreadable'

/**
 * A scan or a picture is taken in as a letter without words: a person reads it, and it is attached to the reply that
 * is entered. Whatever else went wrong is thrown on.
 */
export const asPicture = (error: unknown, name: string): ReadFile & { reading: Reading } => {
  if (!(error instanceof UnreadableFile && error.isPicture)) throw error
  const message = `“${name}”是扫描件或图片，里面的文字读不出来。原件已经保存，登记后附在这份回函上：请对照原件填写单位和日期，有意见的把意见录入“意见”，没有意见的选“无意见”。`
  return {
    source: { name, format: 'text', blocks: [], problems: [{ place: '全文', message }] },
    long: [],
    reading: 'letter',
  }
}
