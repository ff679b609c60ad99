import { chineseDigits, readNumeral } from '../numerals'

/** 共收到意见16条，其中部门9条、企业5条、公众2条: a number of comments and where they came from. */
export interface Sources {
  total: number
  parts: readonly { label: string; count: number }[]
}

const numeral = `\\d+|[${chineseDigits}]{1,4}`
const source =
  '部门|单位|机关|企业|公司|公众|群众|市民|居民|网民|网友|个人|专家|学者|代表|委员|协会|商会|学会|乡镇|街道|镇街|县区|区县|市县|市州|政府|书面|网上|网络|线上|线下|电话|来信|来函|来电|信函|邮件|邮箱|电子邮件|微信|公众号|网站|平台|座谈会|听证会|论证会|现场|口头|传真|社会|高校|院校|机构|媒体'
const noun = '(?:修改|反馈|书面)?(?:意见建议|意见和建议|意见|建议)?'
const part = `([\\u4e00-\\u9fff]{0,10}?(?:${source})(?:方面|渠道|类|方式|形式|途径)?)(?:提出|反馈|收到|征集|征求|收集)?(?:到|了|的)?${noun}(?:共|有|计|为)?(${numeral})条${noun}`
const between = '(?:[、,;]|和|及|以及)'
const list = `${part}(?:${between}${part})+`
const closed = '(?=[。,;)!]|$)'

/** The whole and then its parts; parts in a bracket; parts and then their whole. */
const forms: readonly RegExp[] = [
  new RegExp(
    `(?<whole>${numeral})条${noun}(?:[,:(]?(?:其中|包括|分别为|分别是|来自|含)[,:]?|[:(])(?<list>${list})${closed}`,
    'g',
  ),
  new RegExp(
    `(?<list>${list})[,;]?(?:两项|三项|以上)?(?:共计?|合计|总计|一共|总共)(?:收到)?${noun}(?<whole>${numeral})条${noun}${closed}`,
    'g',
  ),
]

const partsOf = (text: string): Sources['parts'] =>
  [...text.matchAll(new RegExp(part, 'g'))].flatMap(([, label = '', count = '']) => {
    const value = readNumeral(count)
    return value === null
      ? []
      : [{ label: label.replace(/^(?:其中|来自|通过|各|(?:收集|征集|收|接)到)/, ''), count: value }]
  })

/** What a folded piece says of where its comments came from; a list that leaves some open (等, 主要) says nothing. */
export const sourcesIn = (text: string): Sources[] =>
  forms.flatMap(form =>
    [...text.matchAll(form)].flatMap(({ groups = {} }) => {
      const total = readNumeral(groups['whole'] ?? '')
      const said = groups['list'] ?? ''
      return total === null || /等|主要/.test(said) ? [] : [{ total, parts: partsOf(said) }]
    }),
  )

/** Whether the parts make their total. */
export const sourcesAddUp = ({ total, parts }: Sources): boolean =>
  parts.reduce((sum, { count }) => sum + count, 0) === total
