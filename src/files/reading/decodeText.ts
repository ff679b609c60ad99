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
    return decodeAs(bytes, 'gb18030')
  }
}

const decodeAs = (bytes: Buffer, encoding: string): DecodedText => {
  const text = new TextDecoder(encoding).decode(bytes)
  return { text, encoding, lossy: text.includes('\ufffd') }
}

/**
 * UTF-16 without a mark: line ends, digits and spaces put zeros at every second byte, each beside a sign of ASCII;
 * no other text holds zeros.
 */
const silentUtf16 = (bytes: Buffer): string | null => {
  if (bytes.length % 2 === 1) return null
  const head = bytes.subarray(0, 4096)
  let high: number | null = null
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] !== 0) continue
    high ??= at % 2
    const low = head[at ^ 1] ?? 0
    if (at % 2 !== high || low < 9 || low > 126) return null
  }
  return high === null ? null : high === 1 ? 'utf-16le' : 'utf-16be'
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
