const digits: Record<string, number> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
}
const units: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
/** 廿三 is 23: a ten that takes no digit before it. */
const tens: Record<string, number> = { 廿: 20, 卄: 20, 卅: 30 }

/** Source text of a character class that matches one Chinese numeral character. */
export const chineseDigits = '〇零○一二两三四五六七八九十百千万廿卄卅壹贰叁肆伍陆柒捌玖拾佰仟'

const written = new RegExp(`^[\\d${chineseDigits}]+$`)

/**
 * The value of a whole number written in Chinese (一百二十三, 两, 廿三, 二〇二四),
 * in full- or half-width digits (１２, 12, 1,234), or mixed (3万, 1.2万). Null where the text is no number.
 */
export const readNumeral = (text: string): number | null => {
  const plain = text.normalize('NFKC').replaceAll(/[\s,，]/g, '')
  if (/^\d+$/.test(plain)) return Number(plain)
  const large = /^(\d+\.\d{1,4})([万千])$/.exec(plain)
  if (large) return wholeOf(Number(large[1]) * (large[2] === '万' ? 10_000 : 1000))
  if (plain === '' || !written.test(plain)) return null
  if (/^[〇零○一二三四五六七八九]+$/.test(plain)) {
    return plain.length === 1 || /[〇零○]/.test(plain) || plain.length > 2
      ? Number([...plain].map(sign => digits[sign]).join(''))
      : null
  }
  return readByUnits(plain)
}

/** 1.2345千 is no whole number. */
const wholeOf = (value: number): number | null =>
  Math.abs(value - Math.round(value)) < 1e-6 ? Math.round(value) : null

const readByUnits = (plain: string): number | null => {
  let total = 0
  let section = 0
  let pending: number | null = null
  for (const [token] of plain.matchAll(/\d+|./gu)) {
    const digit = /^\d+$/.test(token) ? Number(token) : digits[token]
    const unit = units[token]
    const ten = tens[token]
    if (digit !== undefined) {
      if (pending !== null && pending !== 0) return null
      pending = digit
    } else if (ten !== undefined) {
      section += ten
    } else if (unit !== undefined) {
      section += (pending ?? 1) * unit
      pending = null
    } else {
      total += (section + (pending ?? 0)) * 10_000
      section = 0
      pending = null
    }
  }
  return total + section + (pending ?? 0)
}

const numeralSigns = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** A whole number from 0 to 9999 as it is written in headings: 12 → 十二, 105 → 一百零五. */
export const writeNumeral = (value: number): string => {
  if (value < 10) return numeralSigns[value] ?? String(value)
  if (value < 20) return `十${value % 10 === 0 ? '' : numeralSigns[value % 10]}`
  let text = ''
  let skipped = false
  for (const [size, sign] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10
    if (digit === 0) {
      skipped = text !== ''
      continue
    }
    text += `${skipped ? '零' : ''}${numeralSigns[digit]}${sign}`
    skipped = false
  }
  return text
}
