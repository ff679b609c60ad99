import { foldKey } from '../reading/fold'

/** Words that mark a version of the document or the paper around it, not the document itself. */
const versionWords =
  /[(（〔【[][^()（）〔〕【】[\]]*(?:稿|草案|修订|版|代拟|试行)[^()（）〔〕【】[\]]*[)）〕】\]]/g
const wrapper = /^(?:.*?关于)?(?:印发|发布|公布|报送|审议)(.+?)的?(?:通知|请示|函|报告|公告|说明|决定)?$/

const province =
  /^(?:(北京|天津|上海|重庆)市?|(河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾)省?|(内蒙古|广西|西藏|宁夏|新疆)(?:壮族|回族|维吾尔)?(?:自治区)?|(香港|澳门)(?:特别行政区)?)/
const locality = /^([\p{Script=Han}]{2,6}?)(?:市|县|自治州|州|盟|区|旗)(?!场|级|域|政|民)/u

/** A document's name taken apart: the region it begins with, in its short form, and the rest. */
export interface DocumentName {
  written: string
  region: string
  rest: string
}

/** 《广西壮族自治区X方案（征求意见稿）》 and 广西X方案 have the same region and the same rest. */
export const readName = (written: string): DocumentName => {
  const plain = foldKey(written.replaceAll(versionWords, '').replaceAll(/[《》〈〉<>]/g, ''))
  const bare = wrapper.exec(plain)?.[1] ?? plain
  const wide = province.exec(bare)
  const afterWide = bare.slice(wide?.[0].length ?? 0)
  const local = locality.exec(afterWide)
  const region = [...(wide?.slice(1) ?? []), local?.[1]].filter(part => part !== undefined).join('')
  return { written: written.replaceAll(/\s+/g, ''), region, rest: afterWide.slice(local?.[0].length ?? 0) }
}

/** Whether two names mean one document: the same rest, and no two different regions. */
export const isSameName = (a: DocumentName, b: DocumentName): boolean => {
  const plain = (name: DocumentName) => name.region + name.rest
  if (plain(a) === plain(b)) return true
  if (a.rest !== b.rest) return false
  return a.region.endsWith(b.region) || b.region.endsWith(a.region)
}

const kinds =
  '办法|方案|规划|计划|条例|规定|细则|意见|标准|规范|指南|指引|导则|制度|纲要|措施|规程|规则|章程|预案|清单|目录|通知|决定|准则|政策|要求|要点|行动|大纲|规约'

const openingTitle = new RegExp(
  `^(.{4,80}?(?:${kinds}).{0,20}?)(?:编制|起草|修订|制定|制订)(?:情况的?)?说明$`,
  'u',
)
const tableWords =
  /(?:附[件表]?[\d一二三四五六七八九十]*[::.、]?|关于|公开|书面|再次|第?[\d一二三四五六七八九十]+[次轮]|社会|各方|征求意见|征求|反馈|收集|修改|专家|评审|部门|意见|建议|稿|采纳|处理|落实|吸收|汇总|情况|一览|统计|说明|的|及|与|和|表)+$/u

/** What an explanatory note calls its document: its own title, and the 《…》 that it abbreviates (以下简称). */
export const namesInNote = (
  note: string,
): { names: readonly DocumentName[]; shortNames: readonly string[] } => {
  const names: string[] = []
  for (const line of note.split('\n', 12)) {
    const title = openingTitle.exec(line.replaceAll(/\s+/g, ''))?.[1]
    if (title !== undefined)
      names.push(/《(.+)》/.exec(title)?.[1] ?? title.replace(/^关于/, '').replace(/的$/, ''))
  }
  const abbreviated =
    /《([^《》]{4,80})》[^《》。\n]{0,12}[(（](?:以下|下)?简?称[：:]?[“"]?《?([^《》)）”"]{2,30})/.exec(note)
  if (abbreviated?.[1] !== undefined) names.push(abbreviated[1])
  const shortNames = [...note.matchAll(/(?:以下|下)?简称[：:]?[“"]?《?([^《》)）”"]{2,30})/g)].flatMap(
    ([, short]) => (short === undefined ? [] : [foldKey(short)]),
  )
  return { names: names.map(readName), shortNames }
}

/** The document that a table's title names; null where it names none (意见采纳情况表 alone). */
export const nameInTitle = (title: string): string | null => {
  const plain = title.replaceAll(/\s+/g, '')
  const quoted = /《([^《》]+(?:〈[^〉]*〉[^《》]*)?)》/.exec(plain)?.[1]
  if (quoted !== undefined) return quoted
  const bare = plain
    .replace(/^附[件表]?[\d一二三四五六七八九十]*[：:.、]?/, '')
    .replace(/^关于/, '')
    .replace(tableWords, '')
  return new RegExp(`(?:${kinds})$`, 'u').test(bare) && bare.length >= 6 ? bare : null
}
