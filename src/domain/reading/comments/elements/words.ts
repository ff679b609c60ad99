import type { DutyRole } from '../../../consultation/change'
import { deleteVerb, insertVerb, replaceVerb, restructureVerb } from './verbWords'

/**
 * What the words of a comment are for.
 *
 * replace, insert, delete, restructure: verbs of an edit · opener: 将, 在, what follows is its object ·
 * within: 中的, leads from a place to what stands in it · beside: 后, 前 · join: 和 · ask: 建议 · about: words
 * that only name the thing before them (表述, 部分) · whole: 整体 · each: 分别 · basis: 根据, what follows up to the
 * comma cites another document · as: 作为 · role: 牵头单位 · stop: punctuation that ends a segment · end: that
 * ends a sentence · colon.
 */
export type WordKind =
  | 'replace'
  | 'insert'
  | 'delete'
  | 'restructure'
  | 'opener'
  | 'within'
  | 'beside'
  | 'join'
  | 'ask'
  | 'about'
  | 'whole'
  | 'each'
  | 'basis'
  | 'as'
  | 'role'
  | 'stop'
  | 'end'
  | 'colon'

/** What stands before 单位 in the name of a role. */
export const roleStem = '(?:牵头|主办|主责|责任|负责|承办|实施|配合|协办|协助|协同|参与|参加)'
/** The name of a role. 主管部门 is one only where no field stands before it: 林业主管部门 is a unit. */
export const roleName = `(?:${roleStem}(?:责任)?(?:单位|部门)|(?:成员|指导|督导|监督|支持|落实|主管|监管|联系)单位|(?<![^的由为条款项中将把，。；：\\s])主管部门)`

/** Sticky patterns, tried in this order at every offset outside quotations. */
export const words: readonly { kind: WordKind; pattern: RegExp }[] = [
  { kind: 'replace', pattern: replaceVerb },
  { kind: 'insert', pattern: insertVerb },
  { kind: 'delete', pattern: deleteVerb },
  { kind: 'restructure', pattern: restructureVerb },
  { kind: 'basis', pattern: /根据|依据|依照|按照|参照|参考|遵照|结合/y },
  { kind: 'as', pattern: /作为|列为(?=第[^，。；“”]{1,12}[条款项章节])/y },
  { kind: 'role', pattern: new RegExp(roleName, 'y') },
  {
    kind: 'within',
    pattern:
      /[当之]?中的?(?![间国央小型长期介心医药学等华断高英外文])|里的?|内(?:的|容中的?)?(?![容蒙部地涵河])|末尾的?|最后的?|开头的?|所列的?|之(?=[“"「])/y,
  },
  {
    kind: 'beside',
    pattern:
      /(?:(?:之|以)?[后前後](?:面|边)?|[之中]间)(?=[，,]?\s*(?:应|宜|可|建议|再|分别|均|都|各)*(?:增|补|添|加|插|新|写|注|追|续|列|标|另起))/y,
  },
  {
    kind: 'join',
    pattern: /和(?!谐|平|解)|以及|(?<![涉提普危触顾论波])及(?!时)|与(?!会)|至(?!少|今)|、|跟/y,
  },
  {
    kind: 'opener',
    pattern:
      /将(?!来|会|对|在|被|要(?!求)|面临|导致|无法|成为|使得)|把|(?<![未不已存所正现内旨潜实])在(?!线|建|职|编|册|校)|对(?!应|照|于|外|象|接|策|口)|(?<![服遵自听])从(?!事|业|重处|轻|严|优|属|而|宽|快|速|简)/y,
  },
  {
    kind: 'ask',
    pattern:
      /(?:建议(?:稿)?|应当|(?<![对相反适响供])应(?!急|用|对|收|届|邀|的|当)|(?<![申邀聘提报])请(?!求|示)|宜|拟|须|需(?!求|要)|可(?!以|能|行|再|持))(?!\s*(?:→|⇒|[-—－=]{1,2}[>＞]))/y,
  },
  { kind: 'whole', pattern: /整体|整条|整段|全部|统一|相应地?|一并|直接|表述/y },
  { kind: 'each', pattern: /分别|依次/y },
  {
    kind: 'about',
    pattern:
      /的?(?:这一)?(?:表述|部分|内容|字样|一[句词段语项条款行]|[二两]字|[两三四]个字|字|一词|等)(?![容议])/y,
  },
  { kind: 'colon', pattern: /(?<!\d)[：:]|[：:](?!\d)/y },
  { kind: 'end', pattern: /[。；;！!？?\n]/y },
  // 【问题】“甲”不准确。【建议】改为“乙”: the fields of a form
  {
    kind: 'stop',
    pattern:
      /[【［[](?:(?:存在的?|主要)?问题(?:描述)?|(?:修改|具体|反馈|完善)?(?:意见|建议)(?:[和及与、]?(?:建议|理由))?(?:内容)?|(?:所在)?(?:位置|条款|章节|页码|部分)|(?:建议)?修改(?:为|后)?)[】］\]][：:]?/y,
  },
  { kind: 'stop', pattern: /，|(?<!\d),|,(?!\d)|(?<=[，,。；;\n])(?:但是?|不过)(?!书)/y },
]

export const roleWords: readonly { pattern: RegExp; role: DutyRole }[] = [
  { pattern: /牵头|主办|主责/, role: 'lead' },
  { pattern: /配合|协办|协助|协同|参与|参加|成员|指导|督导|监督|支持|联系/, role: 'support' },
  { pattern: /责任|负责|承办|实施|落实|主管|监管/, role: 'responsible' },
]

/** The role a word such as 牵头单位 or 配合 names. */
export const readRole = (word: string): DutyRole | null =>
  roleWords.find(({ pattern }) => pattern.test(word))?.role ?? null

/** Words that turn a verb of edit into plain description: 避免增加负担, 不得删除. */
export const notAsked =
  /(?:[不勿]|难以|无法|无力|希望|没有?必要|无需|无须|不必|请?尽快|早日|盼望?|期待|避免|防止|导致|造成|会|进一步|不断|明显|大幅|逐[步年]|可能|是否|拒绝|非法|擅自|严禁|禁止|杜绝|严控|严格控制)(?:得|要|再|宜|应|能|可|随意|[作做予必该]){0,2}(?:完全|全部|一概|一律|轻易|简单地?|直接|随意|单独)?$/

/** Who is against an edit asks for none: 不同意将“甲”改为“乙”. Looked for in the words of the segment before the verb. */
export const isAgainst =
  /(?:不同意(?!见|作为|列为|担任)|不赞[成同]|不支持|不主张|不建议|不认同|反对(?!意见|票|者))[^，。；;！!？?\n]*$/

/** Before quoted words that the draft lacks: “行政主管部门”前缺少“林业”二字. */
export const saysMissing =
  /(?:(?:缺少?|遗漏|漏|(?<![减至不多])少)(?:写|掉|印)?了?(?:一?个)?|差了?一?个|(?<=[前后])应当?有)$/

/** 缺少GB/T 19001、GB/T 24001: standards that are named without marks. */
const standard =
  '[A-Z]{2,5}(?:/[A-Z]{1,3})?[A-Z]?\\s?\\d[\\d.]*(?:\\s?[-—–]\\s?\\d{2,4})?(?:《[^》]{1,60}》)?'
export const missingStandards = new RegExp(
  `(?:缺少?|遗漏|漏)(?:了|列|写|掉)?(?:引用)?(?:标准)?\\s*(${standard}(?:[、和及，]\\s?${standard}){0,12})\\s*(?:等(?:标准)?)?$`,
)
export const eachStandard = new RegExp(standard, 'g')

/** Sentences that ask to be told something. */
export const asks =
  /[？?]|(?<!(?:明确|核实|确认|说明|考虑|论证|(?<!经)研究|判断|界定|评估|不论|无论|规定)[^。；]{0,12})是否|请问|能不能|可不可以|是不是|请(?:予以?|补充|进一步)?(?:说明|解释|释明|答复)|咨询|疑问|请予说明/

/** How words are to be written, not which: 应为复数形式, 改为斜体. */
export const namesStyle =
  /^新的|^[^，。“”]{1,6}性(?:条款|规定|表述|要求|内容|指标)$|^\s*(?:(?:规范|标准|统一)?(?:简称|全称|写法|格式|表述)|不?注日期引用|列表|表格|复数|单数|大写|小写|斜体|正体|黑体|宋体|下标|上标|半角|全角|阿拉伯数字|汉字|中文|英文)(?:的?(?:形式|字体|字母|数字|格式|符号|标点|书写|表述|表示))?\s*$/

/** Words of a description: what is asked is told, not written out, so it is no wording to be looked for. */
export const describes =
  /的?(?:内容|规定|安排|要求|条款|表述|说明|措施|机制|制度|情形|定义|解释|部分|方面|事项|程序|标准|章节|环节|流程|政策|渠道|方式|职责|责任|指标|来源)(?:等)?$|(?:成员|指导|主管|监管)(?:单位|部门)$|(?:参与|参加|配合|协助)$|^我[区市县局委办镇乡司院厅省州盟旗]|^(?:关于|规定|明确|对|有关|相关|针对|涉及|该|本|此|上述|部分|一些|必要|具体|更)|相关|有关|最新|等$|进一步|^[一二两三几][条款项章节段句目点](?:总述|说明|引言|概述|罚则|总结)?$|^[条款项章节段句目]$/

/** “根据宪法”, “会同民政部门”: words that can only be set into a sentence; a topic is a noun. */
const beginsWording =
  /^(?:根据|依[据照法]|按照|参照|遵照|结合|会同|配合|由(?!来)|向|经(?![费济营办纪开贸验理])|并(?![购联网])|以及|和(?![谐平解])|及其?|等(?![级候])|任何|其[他它余]|不(?!动产|良|合格)|未(?!来|成年)|自(?![然治主愿律])|[将把因]|为了?(?!民)|应(?![急用对])|严[禁格]|确保|保障(?!性|房)|促进|防[止范](?!性)|维护|规范(?!性)|加大|提[高升]|倡导|发挥|构建|积极|充分|切实|着力|全面|深入)/

/** Whether quoted words only name what is missing, as the words behind them tell: “数据安全”的定义. */
export const namesMissing = (quoted: string, behind: string): boolean =>
  (!/所称|是指|……/.test(quoted) &&
    /^(?:相关|有关)的?表述|^的?(?:相关|有关|具体)?的?(?:术语|定义|含义|释义|解释|概念|名称|范围|名单|清单|内涵|外延)/.test(
      behind,
    )) ||
  (quoted.length <= 8 &&
    !/[，。；：、]|应当|不得|可以|必须|禁止|^(?:加[强快大]|推[进动广]|建立|完善|健全|强化|落实|开展|鼓励|支持|严格|提升|优化|深化|实施|坚持|引导|培育|打造|统筹|兼顾|贯彻|遵循|落实)/.test(
      quoted,
    ) &&
    !beginsWording.test(quoted) &&
    /^(?:建设|管理|保护|发展|服务|工作)?的?(?:相关|有关|具体)?的?(?:内容|规定|条款|条文|要求|说明|措施)(?=[，。；,;]|$)/.test(
      behind,
    ))

const praise =
  /(?:合理|全面|可行|完整|清晰|完善|科学|[翔详]实|明确|到位|[较很]好|符合实际|操作性强|针对性强|认可|赞同|支持)[。；;！!\s]*$/
const wish = /建议|请|应|需|希望|修改|完善为|增|删|不|缺|未|没|无|改|但/

/** Nothing but approval: 总体意见：框架合理，内容全面。 */
export const praises = (words: string): boolean =>
  words.length < 80 && praise.test(words) && !wish.test(words)
