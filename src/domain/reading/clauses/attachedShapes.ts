import { named, nothing, type UnitShape, value } from '../units/unitShape'
import { ranks } from './clauseRanks'

/** What stands beside the clauses: annexes and their clauses, tables, figures, formulas, the title, a chapter called by its heading. */
export const attachedShapes: readonly UnitShape[] = [
  {
    pattern: /(?<![\dA-Za-z./])([A-Z](?:\.\d{1,3}){1,5})(?![\d.%A-Za-z])(?:\s*条(?![文件目例款]))?/y,
    read: number => ({ rank: ranks.decimal, label: number }),
  },
  {
    pattern:
      /(?<![个份张前]|(?:资料|规范)性)(附[件录表图])\s*([A-Z](?:\.\d{1,3})*(?![A-Za-z])|\d{1,3}(?![\d.%年月])|[一二三四五六七八九十]{1,3})?/y,
    read: (name, number) => ({
      rank: ranks.annex,
      label: name + (/^[A-Z]/.test(number) || number === '' ? number : value(number)),
    }),
  },
  // 附件1、2、3
  {
    pattern:
      /(?<=(附[件录表图])\s*\d{1,2}(?:\s*[、和及与至]\s*\d{1,2}){0,6}\s*[、和及与至]\s*)(\d{1,2})(?![\d.．%年月日项条款个份章点])/y,
    read: (name, number) => ({ rank: ranks.annex, label: `${name}${number}` }),
  },
  {
    pattern: /(?<!前附)表格?\s*((?:[A-Z]\.?)?\d{1,2}(?:[-.]\d{1,2}){0,3})(?![\d%])/y,
    read: number => ({ rank: ranks.目 + 1, label: `表${number}` }),
  },
  {
    pattern: /图\s*((?:[A-Z]\.?)?\d{1,2}(?:[-.]\d{1,2}){0,3})(?![\d%])/y,
    read: number => ({ rank: ranks.目 + 1, label: `图${number}` }),
  },
  {
    pattern:
      /(?:(?:文件|文稿|标准|办法|条例|方案|规划|细则|法规|规章|规定|草案|指南|规范|规程|导则)(?:名称|标题|题目)|(?:(?<![\u4e00-\u9fa5])|(?<=[议请将把中对在该本与和除去于见消但（(]))(?:名称|标题|题目))(?=[中的由建应宜拟修改调增删去取补加里内末英译不有过“"「《：:，,）)\s]|$)|(?<=[写放加列][进入])(?:标题|名称|题目)(?=[。；，]|$)/y,
    bare: true,
    read: () => named('名称'),
  },
  {
    pattern:
      /(?:公式|(?<![方形模样格款正仪新程公体])式)\s*[（(]?\s*((?:[A-Z]\.?)?\d{1,2}(?:[-.]\d{1,2}){0,3})\s*[）)]?(?![\d%])/y,
    read: number => ({ rank: ranks.目 + 1, label: `式（${number}）` }),
  },
  // 范围一章: a chapter called by its heading, which has no number in the words.
  {
    pattern:
      /(?<![\u4e00-\u9fa5](?<![将把在对除去议删改中见稿于请]))(?:范围|术语(?:[和与、]定义)?|法律责任)一章/y,
    bare: true,
    read: () => nothing,
  },
  { pattern: /(?<=^\s*)范围(?=[中应宜：:，]|建议|修改|改)/y, bare: true, read: () => nothing },
]
