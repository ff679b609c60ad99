/** What a text file says, and what had to be guessed about it. */
export interface DecodedText {
  text: string
  encoding: string
  /** Bytes that no encoding explains were replaced. */
  lossy: boolean
}

const marks: readonly [readonly number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/**
 * Bytes to text: by byte order mark; UTF-16 without a mark by its zeros; UTF-8 where every byte fits it; else
 * GB18030, in which Chinese Windows still writes.
 */
export const decodeText = (bytes: Buffer): DecodedText => {
  for (const [mark, encoding] of marks)
    if (mark.every((byte, index) => bytes[index] === byte)) return decodeAs(bytes, encoding)
  const silent = silentUtf16(bytes)
  if (silent !== null) return decodeAs(bytes, silent)
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', lossy: false }
  } catch {
    return decodeAs(bytes, isDamagedUtf8(bytes) ? 'utf-8' : 'gb18030')
  }
}

/** UTF-8 with a bad byte here and there, or cut at its end. GB18030 taken for UTF-8 is bad nearly everywhere. */
const isDamagedUtf8 = (bytes: Buffer): boolean => {
  const text = new TextDecoder('utf-8').decode(bytes)
  const bad = text.match(/\ufffd/g)?.length ?? 0
  const beyondAscii = text.match(/[\u0080-\uffff]/g)?.length ?? 0
  return bad < beyondAscii / 10 || (bad <= 2 && bad < text.length / 100)
}

const decodeAs = (bytes: Buffer, encoding: string): DecodedText => {
  const text = new TextDecoder(encoding).decode(bytes)
  return { text, encoding, lossy: text.includes('\ufffd') }
}

/** What Chinese and Latin texts consist of. */
const usual =
  /[\t\n\r -~\u00a0-\u00ff\u2000-\u22ff\u2460-\u24ff\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/g

/** UTF-16 without a mark holds zeros (beside every digit and line end), which no other text does; read so, it makes sense. */
const silentUtf16 = (bytes: Buffer): string | null => {
  const head = bytes.subarray(0, 4096)
  if (bytes.length % 2 === 1 || !head.includes(0)) return null
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const text = new TextDecoder(encoding).decode(head)
    if ((text.match(usual)?.length ?? 0) >= text.length * 0.9) return encoding
  }
  return null
}

export const lossyProblem = (decoded: DecodedText): { place: string; message: string }[] =>
  decoded.lossy
    ? [
        {
          place: '全文',
          message: `有些字节不符合 ${decoded.encoding.toUpperCase()} 编码，读作“\ufffd”。请在原来的程序里另存为 UTF-8 后再上传。`,
        },
      ]
    : []
