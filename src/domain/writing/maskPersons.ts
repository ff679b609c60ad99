import { groupBy } from '../groups'

/**
 * Hides what identifies a person, for tables that are published (个人信息保护法 第25条: personal information
 * is not made public without the person's own consent).
 */
const patterns: readonly { pattern: RegExp; mask: (found: string) => string }[] = [
  // Identity card: 17 digits and a check sign. Before telephone numbers, which it may contain.
  {
    pattern: /(?<!\d)\d{6}(?:18|19|20)\d{9}[\dXx](?!\d)/g,
    mask: found => `${found.slice(0, 6)}${'*'.repeat(12)}`,
  },
  {
    pattern: /(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g,
    mask: found => `${found.slice(0, 3)}****${found.slice(-4)}`,
  },
  // Subscriber lines with an area code; 12345 and other short public numbers stay.
  { pattern: /(?<!\d)0\d{2,3}[ -]?\d{7,8}(?!\d)/g, mask: found => `${found.slice(0, -4)}****` },
  { pattern: /[\w.+-]+@(?=[\w-]+\.)/g, mask: () => '***@' },
]

/** 联系人：周晓梅 */
const contact = /((?:联系|联络|经办)人(?:姓名)?[：:\s]*)(\p{Script=Han}{2,4})(?!\p{Script=Han})/gu

/** A running text with telephone and identity numbers, e-mail addresses and the names of contacts hidden. */
export const maskText = (text: string): string =>
  patterns
    .reduce((masked, { pattern, mask }) => masked.replaceAll(pattern, mask), text)
    .replaceAll(contact, (found, before: string, name: string) =>
      looksLikePerson(name) ? `${before}${maskName(name)}` : found,
    )

const compoundSurnames = /^(?:欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|夏侯|端木)/
// The surnames of about 19 in 20 people (公安部, 全国姓名报告).
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤农蓝庞'
/** Words in which names of units and kinds of people end. */
const unitEnding = /[局委厅部办院所会社司厂校站队组处科室市县区乡镇村街道州省港关团店行网民众者员人家]$/u

/** Whether a name by itself looks like a person's. Where the record knows, it says so instead. */
export const looksLikePerson = (name: string): boolean => {
  const plain = name.replaceAll(/\s/g, '')
  if (!/^\p{Script=Han}{2,4}$/u.test(plain) || unitEnding.test(plain)) return false
  if (compoundSurnames.test(plain)) return true
  return [...plain].length <= 3 && surnames.includes(plain.charAt(0))
}

/** 李小明 → 李**, 欧阳明 → 欧阳*; a name in Latin letters keeps its first letter. */
export const maskName = (name: string): string => {
  const plain = name.trim()
  const kept = compoundSurnames.exec(plain)?.[0] ?? [...plain][0] ?? ''
  return `${kept}${'*'.repeat(Math.max(1, [...plain.replaceAll(/\s/g, '')].length - [...kept].length))}`
}

/** Hides these names wherever a text says them. Two-sign names are words of the language as well (高峰) and stay. */
export const nameHider = (names: Iterable<string>): ((text: string) => string) => {
  const long = [...new Set(names)].filter(name => [...name].length >= 3)
  const byStart = groupBy(long, name => name.slice(0, 2))
  if (byStart.size === 0) return text => text
  return text => {
    let masked = ''
    let from = 0
    for (let at = 0; at < text.length; at += 1) {
      const found = byStart.get(text.slice(at, at + 2))?.find(name => text.startsWith(name, at))
      if (found === undefined) continue
      masked += text.slice(from, at) + maskName(found)
      from = at + found.length
      at = from - 1
    }
    return masked + text.slice(from)
  }
}
