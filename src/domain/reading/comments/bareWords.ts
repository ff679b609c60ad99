import type { Span } from '../../consultation/statement'
import type { Element } from './chains'

const leadingKinds = new Set<Element['kind']>([
  'opener',
  'ask',
  'whole',
  'colon',
  'stop',
  'each',
  'within',
  'about',
])
const trailingKinds = new Set<Element['kind']>(['ask', 'whole', 'about', 'each', 'stop', 'colon', 'beside'])

/** Words that are no wording of the draft: they lead on, or name what is to be filled otherwise (完成时限应为…). */
const namesNothing =
  /^(?:[原现款项条目点]$|(?:序号|编号)[\d一二三四五六七八九十]{1,4}|之间的?(?:顿号|逗号|句号|分号|冒号|标点)|原则性(?:规定|表述|要求)|的|同时|并|且|相应|内容|文字|一并|其|整[章节条款项段句篇]|[本该全][章节条款项段]|(?:左右|上下|前后|上述|以上)?第?[一二三四五六七八九首末前后两\d]处均?|(?:相关|有关)?引用|章名|节名|条名|条标|标题|名称|题目|术语(?:和?定义)?|定义|英文(?:译名|名称)?|(?:实施|建设|承办|主管|监管|指导|成员|完成)(?:单位|部门)|(?:责任|实施|落实|监管|建设|管理|执法|申报|供给|适用|服务|补贴|保障)(?:主体|对象)|(?:该?项)?(?:任务|工作|事项)$|(?:该?项)?(?:任务|工作|事项)的?(?=(?:完成|办理)?(?:时限|时间))|(?:完成|办理)?(?:时限|时间)|(?:施行|生效|实施|截止)?(?:日期|时间)|(?:联系)?(?:人|电话|方式|地址|邮箱)+|联系人|(?:公式|算式|式|表格?|图)[中内里]的?(?:单位|符号|系数)|分母|分子|表[题头]|图[题注]|题注|(?:术语)?(?:的?英文)?对应词|翻译|译[文法名]|计量单位|量纲|取值|限值|数值|[（(](?:资料|规范)性(?:附录)?[）)]|(?:罚款|补贴|补助|奖励|处罚)?(?:上限|下限|额度|幅度|金额)|编号|代号|字体|字号|(?:立法|编制|制定)?(?:目的|依据)|(?:适用|调整|保护)范围|(?:基本|总体)?原则|指导思想|(?:工作|部门|主要|岗位)?(?:职责|职能)(?:分工)?)+$/

/** 市财政局的职责: what is spoken of, no wording. */
const namesMatter =
  /^第[一二三四五六七八九十\d]{1,3}个|(?:排序|顺序|排名)第?[一二三四五六七八九十\d]*$|(?:有效|施行|试点|建设|服务|保护|过渡|公示|保存|保管)期限?$|(?:单位|公司|企业|机构|[局厅委院会])名称$|的(?:主要|具体)?(?:职责|职能|定义|名称|标准|范围|内容|期限|时限|时间|比例|数量|金额|要求|规定|条件|程序|主体|处罚|表述|写法|(?:责任|实施|落实|监管|建设|管理|执法|申报|适用)(?:主体|对象))$/

/** Whether unquoted words only name what is spoken of. */
export const namesNoWording = (words: string): boolean => namesNothing.test(words) || namesMatter.test(words)

/**
 * The unquoted words that a verb takes: what remains of a segment without its place, openers and words such as 表述.
 * Null where nothing remains.
 */
export const readBareWords = (text: string, elements: readonly Element[]): Span | null => {
  let first = elements.findLastIndex(({ kind }) => kind === 'chain' || kind === 'opener') + 1
  let last = elements.length
  while (first < last && leadingKinds.has(elements[first]?.kind ?? 'text')) first += 1
  while (last > first && trailingKinds.has(elements[last - 1]?.kind ?? 'text')) last -= 1
  const start = elements[first]?.span.start
  const end = elements[last - 1]?.span.end
  if (start === undefined || end === undefined || first >= last) return null
  const plain = text.slice(start, end)
  const head =
    /^[\s的）)】]*(?:所有的?(?!权|制|者)|之?[后前][面边]?的?(?=[句逗顿分冒引书括]号|标点|空格)|[一那这]个(?=[句逗顿分冒]号|标点)|[两三四五\d]处的?|各处的?)?\s*(?:(?:修改|调整|更改|变更)(?=标题|名称|题目|[章节条款]名)|规定的?|其中的?|(?:主管|监管|指导|成员|完成)(?:单位|部门)(?=[^，。]{2})|[^，。“”]{0,6}(?:文件|清单|目录|附件|正文|标题|名单|表)中的?)?/.exec(
      plain,
    )?.[0].length ?? 0
  const words = plain.slice(head).replace(/(?:(?<!目)的|现?已经?)?[\s”’"]*$/, '')
  // 第三十五条（施行日期）: the article's own heading.
  const isHeading =
    elements[first - 1]?.kind === 'chain' && /^[（(【〔][^（）()【】〔〕]{1,16}[）)】〕]$/.test(words)
  return words === '' || isHeading || namesNoWording(words)
    ? null
    : { start: start + head, end: start + head + words.length }
}
