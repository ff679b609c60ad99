/**
 * How wide characters are, in tenths of a half-width character: a Chinese character is 20, a Latin letter 10.
 * Documents name 仿宋_GB2312, in which everything is either half or full width; where a machine lacks it, a
 * proportional font steps in whose capitals are wider, so capitals are counted a little wide.
 */
const narrow = 10
const capital = 12
const wide = 20
const tab = 40

/** Never at the beginning of a line (GB/T 15834, 5.1). */
const closing = '，。、；：？！）〕】》〉」』”’…—·,.;:?!)]}%％‰℃～'
/** Never at the end of a line. */
const opening = '（〔【《〈「『“‘([{'

const widths = new Uint8Array(0x1_00_00).fill(wide)
const mayNotStart = new Uint8Array(0x1_00_00)
const mayNotEnd = new Uint8Array(0x1_00_00)

const paint = (first: number, last: number, width: number): void => {
  widths.fill(width, first, last + 1)
}

paint(0x0000, 0x036f, narrow)
paint(0x0041, 0x005a, capital)
paint(0x0300, 0x036f, 0)
paint(0x0600, 0x1fff, narrow)
paint(0x1100, 0x115f, wide)
paint(0x2000, 0x2006, narrow)
paint(0x200b, 0x200f, 0)
paint(0x2028, 0x202e, 0)
paint(0x2060, 0x206f, 0)
paint(0x20d0, 0x20ff, 0)
// The second half of a pair adds nothing: the pair is one wide character.
paint(0xdc00, 0xdfff, 0)
paint(0xfe00, 0xfe0f, 0)
paint(0xfeff, 0xfeff, 0)
paint(0xff61, 0xffdc, narrow)
for (const sign of '§°±²³·×÷¼½¾') widths[sign.charCodeAt(0)] = wide
for (const sign of 'mw@%&') widths[sign.charCodeAt(0)] = capital
widths[0x09] = tab
widths[0x0a] = 0
for (const sign of closing) mayNotStart[sign.charCodeAt(0)] = 1
for (const sign of opening) mayNotEnd[sign.charCodeAt(0)] = 1

/** Width of the UTF-16 unit, in tenths of a half-width character. */
export const unitWidth = (code: number): number => widths[code] ?? wide

const allWide = /^[\u2010-\u2027\u3001-\u9fff\uff01-\uff60]*$/

/** Chinese characters and punctuation only, all of one width: most cells of most tables. */
export const isAllWide = (text: string): boolean => allWide.test(text)

const space = 0x20

/**
 * Whether a line may be broken between two UTF-16 units: at a space, and beside a Chinese character unless
 * punctuation forbids it. Latin words and the halves of a pair are kept whole.
 */
export const mayBreakBetween = (before: number, after: number): boolean => {
  const width = widths[after] ?? wide
  if (width === 0 || mayNotStart[after] === 1 || mayNotEnd[before] === 1) return false
  if (before === space) return after !== space
  return width === wide || (widths[before] ?? wide) === wide || (before >= 0xdc00 && before <= 0xdfff)
}
