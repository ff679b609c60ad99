import type { DutyRole } from '../../consultation/change'

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

/** Sticky patterns, tried in this order at every offset outside quotations. */
export const words: readonly { kind: WordKind; pattern: RegExp }[] = [
  {
    kind: 'replace',
    pattern:
      /(?:修改|更改|变更|调整|替换|修订|更正|订正|改正|完善|规范|统一|细化|明确|表述|顺延|改写|改述|改称|优化|恢复|还原|简化|精简|更新|修正|纠正|校正|更名|扩展|限定|确定|(?<![误错])写|换|改|修改完善|调整完善|修改调整)(?:表述)?(?:为|成)(?!主|宜|准|止)|(?:设[置定]|(?<![认评判鉴规裁核审约确限])定)为(?=\s*[“"「\d])|(?<=应当?|宜|建议|请)(?:规定|写|标)为(?=\s*[“"「])|(?<=应当?|应该|宜|建议|疑|实|似|最好)[为是](?=\s*[：:]?\s*[“"「])|(?:改[回称用]|换用)(?=\s*[“"「])|(?<=(?:修改|调整|更改|变更)(?:第|附|标题|名称|题目|[章节条款]名|[章节]标题|[“"「])[^，。；：\n]{0,40})为(?=\s*[：:]?\s*[“"「])|(?:[作做](?:如下|以下)(?:修改|调整)|(?:修改|调整|完善)如下)(?=[：:]\s*[“"「][^”"」]{1,400}[”"」]\s*(?:[。；;\n理]|$))|(?<=建议|拟|请)修改(?=[：:]\s*[“"「])|(?<=[用以][“"「][^”"」]{1,60}[”"」])(?:替换|代替|取代|替代)(?=\s*[“"「])|应为|改為|修改為|調整為|(?:降低?|提高|提升|上调|下调|调[高低]|延长?|延[后期]|顺延|推[迟后]|提前|缩短|压缩|放宽|减少|扩大)(?:为|至|到)(?:(?=\s*[“"「])|(?=\s*(?:不[低少高多]于|[≥≤])?[\d一二三四五六七八九十百千两])|(?<=[由从][^，。；由从“”]{1,24}))|改(?=\s*[“"「][^”"」]{1,80}[”"」](?!\s*[为成]))|(?:→|⇒|[-—－=]+[>＞])(?=\s*[“"「])|(?<=(?:应|宜|建议|请|统一|一律)[^，。；“”"]{0,4})(?:使用|采用|用(?!\s*[“"「][^”"」]{1,60}[”"」]\s*(?:替换|代替|取代|替代))|写)(?:规范|标准|正式)?的?(?:全称|简称|名称|表述|用语|说法)?(?:[，,]?(?:即|为|是)|[：:])?(?=\s*[“"「])/y,
  },
  {
    kind: 'insert',
    pattern:
      /(?:增加(?!值|了?[^，。；“”]{0,8}(?:负担|成本|压力|难度|风险|工作量)(?:[，。；、]|$))|补充完善(?=[^，。；“”]{1,40}(?:内容|规定|条款|要求|措施|机制|表述|情形|定义))|新增|增设|增列|补充说明(?=\s*[“"「])|补充(?!完[整善]|说明|细化|论证|修改|意见|征求|调研|提供|测算|开展|[养医]|保险|耕地)|增补|添加|加入|加上|插入|写明|增添|添上|补入|补上|写入|写上|加注|追加|续上|增写|纳入(?=\s*(?:第|附|本|总则|正文|条款|文件|草案|征求意见稿|[“"「（(\d]|[一二三四五六七八九十]+、))|(?:注明|列入)(?=\s*[“"「]))(?:完善)?|(?:明确|规定)(?=\s*[“"「][^”"」“]{10,}[”"」]\s*(?:[。；;，,]|$))|(?:加|作)?括号?注明(?=\s*[“"「])|(?:标注|载明|标明)(?=\s*[“"「])|(?<=[前后中里内条款项段句页行尾应宜可请议再](?:面|应|宜|可|建议|再|需|应当)?)加(?=\s*[“"「]|一[条款项段句])/y,
  },
  {
    kind: 'delete',
    pattern:
      /(?:删除|删去|删掉|去掉|去除|拿掉|划掉|砍掉|抹去|取消|剔除|删减|移除|刪除|(?<=[应可宜请议”"」])删(?=\s*[。；;，,]|$)|(?:不再?|不予|不[宜需必应要]|无需|无须|没有?必要)保留)/y,
  },
  {
    kind: 'restructure',
    pattern:
      /合并|合二为一|归并|拆分|拆[为成开]|一分为二|分[为成]?(?:[两二三四]|\d)个?[条款项章节段部](?!门)|(?:交换|互换)位置|位置(?:交换|互换)|顺序颠倒|分列|调整顺序|调整(?=[^，。；]{2,60}(?:顺序|次序|先后|位置)(?:[。；，]|$))|顺序(?:应|宜|建议)?(?:作|进行)?(?:适当)?调整|[对互]调|互换|调换|对换|移[至到入]|调整[至到]|[前后上下]移|单列|单独(?:成|列|设|作)|并入|归入|整合(?!资源|力量|现有)|提前[至到]|挪[至到]|另起一[段款条行]|放[到在至]|置于/y,
  },
  { kind: 'basis', pattern: /根据|依据|依照|按照|参照|参考|遵照|结合/y },
  { kind: 'as', pattern: /作为/y },
  { kind: 'role', pattern: /(?:牵头|主办|主责|责任|负责|配合|协办|参与|参加)(?:责任)?(?:单位|部门)/y },
  {
    kind: 'within',
    pattern:
      /[当之]?中的?(?![间国央小型长期介心医药学等华断高英外文])|里的?|内(?:的|容中的?)?(?![容蒙部地涵河])|末尾的?|最后的?|开头的?|所列的?|之(?=[“"「])/y,
  },
  {
    kind: 'beside',
    pattern:
      /(?:之|以)?[后前後](?:面|边)?(?=[，,]?\s*(?:应|宜|可|建议|再)?(?:增|补|添|加|插|新|写|注|追|续|列|标))/y,
  },
  { kind: 'join', pattern: /和(?!谐|平|解)|以及|及(?!时)|与(?!会)|至(?!少|今)|、|跟/y },
  {
    kind: 'opener',
    pattern: /将(?!来|会|对|在)|把|在(?!线|建|职|编|册|校)|对(?!应|照|于|外|象|接|策|口)|从/y,
  },
  {
    kind: 'ask',
    pattern:
      /建议(?:稿)?|应当|(?<![对相反适响供])应(?!急|用|对|收|届|邀|的)|请(?!求|示)|宜|拟|须|需(?!求|要)|可(?!以|能|行|再|持)/y,
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
  { kind: 'stop', pattern: /[，,]/y },
]

export const roleWords: readonly { pattern: RegExp; role: DutyRole }[] = [
  { pattern: /牵头|主办|主责/, role: 'lead' },
  { pattern: /配合|协办|参与|参加/, role: 'support' },
  { pattern: /责任|负责/, role: 'responsible' },
]

/** The role a word such as 牵头单位 or 配合 names. */
export const readRole = (word: string): DutyRole | null =>
  roleWords.find(({ pattern }) => pattern.test(word))?.role ?? null

/** Words that turn a verb of edit into plain description: 避免增加负担, 不得删除. */
export const notAsked =
  /(?:[不勿]|希望|请?尽快|早日|盼望?|期待|避免|防止|导致|造成|会|进一步|不断|明显|大幅|逐[步年]|可能|是否|拒绝|非法|擅自)(?:得|要|再|宜|应|能|可|随意)?$/

/** Before quoted words that the draft lacks: “行政主管部门”前缺少“林业”二字. */
export const saysMissing = /(?:缺少?|遗漏|漏|(?<![减至不多])少)(?:写|掉|印)?了?(?:一个)?$/

/** Sentences that ask to be told something. */
export const asks =
  /[？?]|(?<!(?:明确|核实|确认|说明|考虑|论证|研究|判断|界定|评估|不论|无论|规定)[^。；]{0,12})是否|请问|能不能|可不可以|是不是|请(?:予以?|补充|进一步)?(?:说明|解释|释明|答复)|咨询|疑问|请予说明/

/** How words are to be written, not which: 应为复数形式, 改为斜体. */
export const namesStyle =
  /^\s*(?:(?:规范|标准|统一)?(?:简称|全称|写法|格式|表述)|不?注日期引用|列表|表格|复数|单数|大写|小写|斜体|正体|黑体|宋体|下标|上标|半角|全角|阿拉伯数字|汉字|中文|英文)(?:的?(?:形式|字体|字母|数字|格式|符号|标点|书写|表述|表示))?\s*$/

/** Words of a description: what is asked is told, not written out, so it is no wording to be looked for. */
export const describes =
  /的?(?:内容|规定|要求|条款|表述|说明|措施|机制|制度|情形|定义|解释|部分|方面|事项|程序|标准|章节|环节|流程|政策|渠道|方式|职责|责任|指标)(?:等)?$|^(?:关于|对|有关|相关|针对|涉及|该|本|此|上述|部分|一些|必要|具体|更)|相关|有关|等$|进一步|^[一二两三几][条款项章节段句目点]$|^[条款项章节段句目]$/

/** Whether quoted words only name what is missing, as the words behind them tell: “数据安全”的定义. */
export const namesMissing = (quoted: string, behind: string): boolean =>
  (!/所称|是指|……/.test(quoted) &&
    /^的?(?:相关|有关|具体)?的?(?:定义|含义|释义|解释|概念|名称|范围|名单|清单|内涵|外延)/.test(behind)) ||
  (quoted.length <= 8 &&
    !/[，。；：、]|应当|不得|可以|必须|禁止|^(?:加[强快大]|推[进动广]|建立|完善|健全|强化|落实|开展|鼓励|支持|严格|提升|优化|深化|实施|坚持|引导|培育|打造)/.test(
      quoted,
    ) &&
    /^(?:建设|管理|保护|发展|服务|工作)?的?(?:相关|有关|具体)?的?(?:内容|规定|条款|条文|要求|说明|措施)(?=[，。；,;]|$)/.test(
      behind,
    ))

const praise =
  /(?:合理|全面|可行|完整|清晰|完善|科学|[翔详]实|明确|到位|[较很]好|符合实际|操作性强|针对性强|认可|赞同|支持)[。；;！!\s]*$/
const wish = /建议|请|应|需|希望|修改|完善为|增|删|不|缺|未|没|无|改|但/

/** Nothing but approval: 总体意见：框架合理，内容全面。 */
export const praises = (words: string): boolean =>
  words.length < 80 && praise.test(words) && !wish.test(words)
