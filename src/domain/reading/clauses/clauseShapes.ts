import { writeNumeral } from '../numerals'
import { named, nothing, type UnitShape, value } from '../units/unitShape'
import { attachedShapes } from './attachedShapes'
import { isClauseNumber } from './clauseNumber'
import { ranks } from './clauseRanks'

const chinese = '[〇零一二三四五六七八九十百两]{1,5}'
/** Behind 第 also above 999: the Civil Code has 1260 articles. */
const large = `(?:${chinese.slice(0, -5).replace('百', '百千')}{1,8})`
const digits = '[\\d０-９]{1,4}'
const any = `(${digits}|${large})`
const bracketed = `[（(]\\s*(${digits}|${chinese})\\s*[）)]`

const inChinese = (number: string): string => writeNumeral(value(number))
const isArabic = (number: string): boolean => /^[\d０-９]/.test(number)

const statute = (number: string, word: string) => {
  const [unit = '', insertion] = word.replaceAll(/\s/g, '').split('之')
  const rank = Object.entries(ranks).find(([name]) => name === unit)?.[1] ?? null
  return { rank, label: `${value(number)}${unit}${insertion === undefined ? '' : `之${value(insertion)}`}` }
}
const inBrackets = (number: string) =>
  isArabic(number)
    ? { rank: ranks['（1）'], label: `（${value(number)}）` }
    : { rank: ranks['（一）'], label: `（${inChinese(number)}）` }

/** Every way a place is written in Chinese, tried in this order. */
export const chineseShapes: readonly UnitShape[] = [
  {
    pattern: new RegExp(`第\\s*[Pp]?\\s*${any}(?:\\s*[-—–~至、]\\s*\\d{1,4})?\\s*页`, 'y'),
    read: number => ({ ...nothing, page: value(number) }),
  },
  // 12页第3行, 将45页，8.5…: without 第.
  {
    pattern:
      /(?<=(?:^|[\n。；;：:，,【[]|[将把在对书稿]|[书稿文]中|文本|建议)\s*)(\d{1,3})(?:\s*[-—–~至、]\s*\d{1,3})?\s*页(?=\s*[第（(，,“"「\d一二三四五六七八九十中倒最首末上下】\]])/y,
    read: number => ({ ...nothing, page: value(number) }),
  },
  {
    pattern:
      /(?<![A-Za-z\d])[Pp](?:age)?\s*\.?\s*(\d{1,4})(?:\s*[-—–~]\s*[1-9]\d{0,3})?(?![\dA-Za-z级]|[.-][\dA-Za-z])(?:\s*页)?/y,
    read: number => ({ ...nothing, page: value(number) }),
  },
  {
    pattern: new RegExp(
      `(?:第|倒数第|最后)\\s*${any}?(?:\\s*[-—–~至]\\s*\\d{1,3})?\\s*(?:自然段|段落?|行|列|栏(?!目)|句(?!号)话?)|[前后][\\d一二两三四五六七八九十]{1,2}(?:自然段|段(?!时)|行|句话?)|[首末尾]段(?!落)|脚?注\\s*(?:\\d{1,2}|(?<=脚注\\s*)[a-h](?![a-z]))|(?<=\\d[条款]?\\s*的?)第?[（(]?[a-h][)）]\\s*[项款目]?`,
      'y',
    ),
    read: () => nothing,
  },
  // 页码：6
  {
    pattern: /页[码数]?\s*[：:]\s*(?:第|[Pp])?\s*(\d{1,4})(?:\s*页)?(?=[\s。；;，,]|$)/y,
    read: number => ({ ...nothing, page: value(number) }),
  },
  // 修改113行: without 第.
  {
    pattern: /(?<=(?:^|[\n。；;：:，,]|[将把在对]|修改|建议)\s*)\d{1,4}\s*行(?=[中的里：:“"「，,])/y,
    read: () => nothing,
  },
  // 第40(2)条: the paragraph stands before the word.
  {
    pattern: /第\s*(\d{1,4})(?=\s*[（(]\d{1,2}[）)]\s*条)/y,
    read: number => ({ rank: ranks.条, label: `${value(number)}条` }),
  },
  {
    pattern: /(?<=第\s*\d{1,4}\s*)[（(](\d{1,2})[）)]\s*条/y,
    read: number => ({ rank: ranks.款, label: `${value(number)}款` }),
  },
  // 第三章三十五条, 第四章监督管理三十五条
  {
    pattern: new RegExp(
      `(?<=第\\s*(?:${digits}|${chinese})\\s*[编章节][\\u4e00-\\u9fa5 \\u3000]{0,16})(?<![共有了的前后这设加为成分含括另起余增删改并第〇零一二三四五六七八九十百两\\d])(?![一两]条)${any}\\s*(条)(?![例件款文目])`,
      'y',
    ),
    read: statute,
  },
  // 第（二）、（三）项: the word said last is meant of each.
  {
    pattern: new RegExp(
      `第\\s*${bracketed}(?=(?:\\s*[、和及与至]?\\s*第?\\s*[（(]${chinese}[）)]){1,8}\\s*([款目](?![项标录的前])|项(?![目下])))`,
      'y',
    ),
    read: statute,
  },
  // 第（二十一）项工作: a task of a plan, not of an article.
  {
    pattern: new RegExp(
      `(?<![条款]\\s*)第\\s*${bracketed}\\s*项(?=(?:重点|主要|具体)?(?:工作|任务|措施|举措))`,
      'y',
    ),
    read: inBrackets,
  },
  // 任务12
  {
    pattern: new RegExp(`任务\\s*(${digits}|${chinese})(?=\\s*(?:[的中“"「，,：:]|责任|牵头|配合|$))`, 'y'),
    read: number => ({ rank: ranks['1.'], label: String(value(number)) }),
  },
  {
    pattern: new RegExp(`(?<=(?:任务|举措|措施)\\s*)第\\s*${bracketed}\\s*项(?![目下])`, 'y'),
    read: inBrackets,
  },
  {
    pattern: new RegExp(
      `(?:第|(?<=[、和及与至条款）)]))\\s*${bracketed}\\s*([款目](?![项标录的前])|项(?![目下]))`,
      'y',
    ),
    read: statute,
  },
  {
    pattern: new RegExp(
      `第\\s*${any}(?=(?:\\s*[、和及与至]\\s*(?:${digits}|${chinese})){1,8}\\s*([条款项章节]))`,
      'y',
    ),
    read: statute,
  },
  // 第3、5、8项: the middle ones too.
  {
    pattern: new RegExp(
      `(?<=第\\s*(?:${digits}|${chinese})[、和及与至\\s\\d〇零一二三四五六七八九十百]{0,24})(?<=[、和及与至]\\s*)${any}(?=(?:\\s*[、和及与至]\\s*(?:${digits}|${chinese})){1,8}\\s*[条款项章节])(?=[^条款项章节]{1,40}([条款项章节]))`,
      'y',
    ),
    read: statute,
  },
  {
    pattern: new RegExp(
      `(?<=第\\s*(?:${digits}|${chinese})[、和及与至\\s\\d〇零一二三四五六七八九十百]{0,24})(?<=[、和及与至]\\s*)${any}\\s*([条款项章节])`,
      'y',
    ),
    read: statute,
  },
  {
    pattern: new RegExp(`第\\s*${bracketed}\\s*(?:大?条|[大小]?点|部分|方面|小项|节)?`, 'y'),
    read: inBrackets,
  },
  {
    pattern:
      /第?\s*(?<![\d.A-Za-z])(\d{1,2}(?:\.\d{1,3}){2,5})(?![\d%％A-Z]|[a-z](?![)）]))(?:\s*(?:条(?![文件目例款])|款(?!式)|节(?!点)|章节?))?/y,
    read: number => ({ rank: ranks.decimal, label: number }),
  },
  {
    pattern:
      /第?\s*(?<![\d.A-Za-z])(\d{1,2}\.\d{1,2})(?![\d%％A-Za-z]|\.(?!\s*$|\s+[A-Z]|[,;]))(?:\s*(?:条(?![文件目例款])|款(?!式)|节(?!点)|章节?|项(?![目下])))?/y,
    believed: isClauseNumber,
    read: number => ({ rank: ranks.decimal, label: number }),
  },
  {
    pattern: new RegExp(
      `第\\s*${any}\\s*(?:部分|大点|大项|大部分|大条|板块|(?:点|方面|项)(?=\\s*第?[（(]${chinese}[）)]))`,
      'y',
    ),
    read: number => ({ rank: ranks['一、'], label: inChinese(number) }),
  },
  // 在3章增加: as the chapters of a standard are called.
  {
    pattern: /(?<=[在将把对]|^|[，。；\n])(\d{1,2})\s*(章)(?!节)/y,
    read: statute,
  },
  // 第十四之一条
  {
    pattern: new RegExp(`第\\s*${any}之([一二三四五六七八九十]{1,2})条`, 'y'),
    read: (number, insertion) => statute(number, `条之${insertion}`),
  },
  {
    pattern: new RegExp(
      `第\\s*${any}\\s*((?:条(?:之[一二三四五六七八九十]{1,2})?|[编章节款项目]))(?!意见|建议[：:，。是])`,
      'y',
    ),
    read: statute,
  },
  {
    pattern: new RegExp(`第\\s*${any}\\s*(?:小点|点|小项|小条|方面)(?!意见|建议[：:，。是])`, 'y'),
    read: number => ({ rank: ranks['1.'], label: String(value(number)) }),
  },
  ...attachedShapes,
  {
    pattern:
      /([总附]则|前言|引言|(?<![\u4e00-\u9fa5](?<![将把在对和与的请议除删改中见稿]))目录(?!清单|中?第?[一二三四五六七八九十百\d]{1,4}项)|落款|规范性引用文件|术语和定义|参考文献)(?![的]?原则)(?:一章(?!节))?/y,
    bare: true,
    read: named,
  },
  {
    pattern: /(?:(?<![安健周齐保])全文(?![明件化艺旅体教献])|通篇|(?<![条正本原公行中英外汉])文中)/y,
    bare: true,
    read: () => nothing,
  },
  {
    pattern: new RegExp(`(${chinese})\\s*、(?!${chinese}(?:[是方个项]|、))`, 'y'),
    bare: true,
    read: number => ({ rank: ranks['一、'], label: inChinese(number) }),
  },
  // 二（一）: the mark behind the first number is left out.
  {
    pattern:
      /(?<=(?:^|[\s，。；：]|[将把在对为除去议款])\s*)([一二三四五六七八九十]{1,2})(?=（[一二三四五六七八九十]{1,3}）)/y,
    bare: true,
    read: number => ({ rank: ranks['一、'], label: inChinese(number) }),
  },
  { pattern: new RegExp(bracketed, 'y'), bare: true, read: inBrackets },
  // 三（二）3款, 二（一）1、2两点
  {
    pattern:
      /(?<=[（(][一二三四五六七八九十]{1,3}[）)](?:\s*\d{1,2}、)?\s*)(\d{1,2})\s*(?:条款|[款项点条])?(?=[中里，,“"「：:的将把对]|建议|应|删|改为|修改|增|在“|[、和]\d{1,2}[两三]?[点款项条]|[两三][点款项条])/y,
    read: number => ({ rank: ranks['1.'], label: String(value(number)) }),
  },
  {
    pattern: /(?<![\d.A-Za-z]|[序编]号)(\d{1,2})\s*(?:[.．](?![\da-z])|、)/y,
    bare: true,
    read: number => ({ rank: ranks['1.'], label: String(value(number)) }),
  },
  { pattern: /(?<![编序标]号)([①-⑳])/y, bare: true, read: number => ({ rank: ranks['①'], label: number }) },
]
