import { writeNumeral } from '../../../domain/reading/numerals'

const sequence =
  (signs: string) =>
  (value: number): string =>
    [...signs][value - 1] ?? String(value)

const letters =
  (first: string) =>
  (value: number): string =>
    String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.ceil(value / 26))

const romanSteps: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

const roman = (value: number): string => {
  let rest = value
  let text = ''
  for (const [step, signs] of romanSteps) for (; rest >= step; rest -= step) text += signs
  return text
}

const formal: Record<string, string> = Object.fromEntries(
  [...'一二三四五六七八九十百千零'].map((sign, index) => [
    sign,
    [...'壹贰叁肆伍陆柒捌玖拾佰仟零'][index] ?? sign,
  ]),
)

const digitByDigit = (value: number): string =>
  [...String(value)].map(digit => [...'〇一二三四五六七八九'][Number(digit)] ?? digit).join('')

const circled = (value: number): string =>
  value <= 20
    ? String.fromCodePoint(0x2460 + value - 1)
    : value <= 35
      ? String.fromCodePoint(0x3251 + value - 21)
      : String(value)

const upTo20 =
  (first: number) =>
  (value: number): string =>
    value <= 20 ? String.fromCodePoint(first + value - 1) : String(value)

/** How a counter is written, by the name Word gives to it (ECMA-376 part 1, 17.18.59). Others are decimal. */
const writers: Record<string, (value: number) => string> = {
  chineseCounting: writeNumeral,
  chineseCountingThousand: writeNumeral,
  taiwaneseCounting: writeNumeral,
  taiwaneseCountingThousand: writeNumeral,
  japaneseCounting: writeNumeral,
  koreanCounting: writeNumeral,
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  chineseLegalSimplified: value => [...writeNumeral(value)].map(sign => formal[sign] ?? sign).join(''),
  ideographTraditional: sequence('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: sequence('子丑寅卯辰巳午未申酉戌亥'),
  ideographEnclosedCircle: value => (value <= 10 ? String.fromCodePoint(0x3280 + value - 1) : String(value)),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: upTo20(0x2474),
  decimalEnclosedFullstop: upTo20(0x2488),
  decimalFullWidth: value =>
    [...String(value)].map(digit => String.fromCodePoint(0xff10 + Number(digit))).join(''),
  decimalZero: value => String(value).padStart(2, '0'),
  upperLetter: letters('A'),
  lowerLetter: letters('a'),
  upperRoman: value => roman(value).toUpperCase(),
  lowerRoman: roman,
  none: () => '',
  bullet: () => '',
}

/** A counter as Word writes it. Numbers that a style cannot write come in digits. */
export const writeCounter = (format: string, value: number): string => {
  const writer = writers[format]
  return writer === undefined || value < 1 || value > 9999 ? String(value) : writer(value)
}
