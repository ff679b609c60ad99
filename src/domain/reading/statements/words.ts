import type { StatedCounts } from '../../consultation/statement'

/** A disposition word's column; `other` is a decision that no column of a statement holds (转办, 重复, 撤回). */
export type DispositionField = 'accepted' | 'partial' | 'rejected' | 'explained' | 'other'

export type CountField = keyof StatedCounts | 'other'

/** What a word does in a sentence that states totals. */
export type WordKind =
  | 'skip'
  | 'separator'
  | 'disposition'
  | 'noComment'
  | 'silent'
  | 'nothing'
  | 'raise'
  | 'reply'
  | 'attend'
  | 'gather'
  | 'ask'
  | 'comment'
  | 'merge'
  | 'rest'
  | 'among'
  | 'all'
  | 'total'
  | 'respectively'

export interface Word {
  kind: WordKind
  /** Source of a regular expression over folded text (no spaces, half-width marks, quotations blanked). */
  pattern: string
  field?: DispositionField
}

const commentModifier =
  '(?:修改|修订|反馈|书面|有效|分歧|反对|具体|实质性?|完善|合理化?|主要|不同|相关|有关|公众|群众|各类|各方|评审|专家|其他|其它|补充)'
const commentNoun = '(?:意见(?:和|及|与|或|、|/)?建议|建议意见|意见|建议|留言|异议)'
const adoptVerb = '(?:采纳|吸收|吸纳|采用|接受|采信)'
const adopt = `(?:予以|给予|充分|完全|同意|合理|酌情|已|被|得到)*${adoptVerb}(?:采纳|吸收)?`

/**
 * The words of totals in prose. The longest match at a place wins; of equals, the earlier.
 * Seen in published notes (READING, “Prose that states totals”); a new phrasing is a new line here.
 */
export const words: readonly Word[] = [
  // Names of papers and sections, which hold the words below without stating anything.
  {
    kind: 'skip',
    pattern: '征求意见(?:稿|期间|过程|阶段|环节|工作|情况|公告|通知|结束后?|期内|时间?|后|中)(?:中|内)?',
  },
  {
    kind: 'skip',
    pattern:
      '意见(?:稿|箱|征集情况|征求情况|反馈情况|采纳情况|处理情况|汇总|采纳表|领域)|(?:反馈|征求|征集)意见的?情况',
  },
  {
    kind: 'skip',
    pattern: `(?:不予|部分|不|未)?采纳(?:的)?(?:意见|建议)?的?(?:主要|具体)?(?:情况|与否|率|表|理由|原因)|反馈情况|编制说明|起草说明|说明理由|说明原因`,
  },
  { kind: 'skip', pattern: '(?:指导|实施|若干|审查|审核|法律|决策)意见(?=》|等|要求|精神)' },
  { kind: 'skip', pattern: '(?:信访|投诉|举报|来访)(?:意见|建议|事项)*' },
  { kind: 'separator', pattern: '[,;()?!。、]|(?<=[条项个件处份家]|情况|\\d[个家](?:单位|部门|企业|地区)):' },

  { kind: 'disposition', field: 'accepted', pattern: adopt },
  {
    kind: 'disposition',
    field: 'accepted',
    pattern: `${adopt}(?:或者?|和|及)(?:原则上?|部分|基本)(?:予以)?采纳|(?:部分或者?全部|全部或者?部分)${adopt}`,
  },
  { kind: 'disposition', field: 'accepted', pattern: `${adopt}[、/]部分采纳(?=(?:意见|建议|的|了|共)*\\d)` },
  {
    kind: 'disposition',
    field: 'accepted',
    pattern: '同意(?:并(?:予以)?)?(?:修改)?(?:的|意见)*(?=共?\\d+[条项个])',
  },
  {
    kind: 'disposition',
    field: 'partial',
    pattern: '(?:部分|原则上?|基本)同意(?:的|意见)*(?=共?\\d+[条项个])',
  },
  {
    kind: 'disposition',
    field: 'other',
    pattern: '(?:未|不|不予|未予)采纳(?:或者?|和|及|、)(?:仅|只)?部分采纳(?=(?:意见|建议|的|了|共)*\\d)',
  },
  { kind: 'disposition', field: 'rejected', pattern: '不同意(?:的|意见)*(?=共?\\d+[条项个])' },
  { kind: 'disposition', field: 'accepted', pattern: '修改到位|修改完毕' },
  {
    kind: 'disposition',
    field: 'partial',
    pattern: `(?:部分|原则上?|适当|基本)${adopt}`,
  },
  {
    kind: 'disposition',
    field: 'rejected',
    pattern: `(?:暂时?)?(?:不予|未予|未能|没有|不宜|无法|难以|不|未|没)(?:予以?|被|作|获|得到|进行|作出)*${adoptVerb}(?:吸收|采纳)?`,
  },
  {
    kind: 'disposition',
    field: 'explained',
    pattern:
      '(?:予以|作出?了?|进行了?|给予了?|已作?|做出?了?|需|逐条|逐一|沟通)*(?:解释说明|说明解释|解释沟通|沟通解释|解释|作说明|说明)(?=[^书理原稿:]|$)',
  },
  { kind: 'disposition', field: 'explained', pattern: '(?:解释|说明){2}(?=:)' },
  { kind: 'disposition', field: 'explained', pattern: '已(?:有(?:明确)?规定|体现|包含|涵盖)' },
  {
    kind: 'disposition',
    field: 'other',
    pattern:
      '(?:已|拟)?转(?:办|交|送|请|有关|相关)|(?:待|正在|尚在|需|拟)(?:进一步|继续)?研究|研究中|暂缓|待定|待议|搁置|撤回|(?:留作|作为[^,;。]{0,6}|仅供|供)参考|(?:意见)?重复|另行研究|留待|不属于|不涉及|无关|(?:同意)?不再坚持|(?:主动|自行|同意)收回',
  },

  {
    kind: 'noComment',
    pattern: `(?:表示|反馈|回复|复函|回函|答复|告知|确认)?(?:均|都)?(?:表示|反馈|回复)?(?:为|是)?"?(?:(?:没有|未曾?|未再|没)提出|无|没有|未提出?|未提供|未反映|没提)(?:了|任何|不同|其他|其它|修改|反馈|具体|实质性|补充|进一步|相关)*(?:意见(?:(?:和|及|或)?建议)?|异议|建议)"?`,
  },
  {
    kind: 'noComment',
    pattern:
      '(?:反馈|回函|复函|回复)(?:意见)?(?:均|都)?(?:表示)?(?:均|都|完全|原则上?)*(?:同意|赞成|无)(?=[,;。)、]|$)',
  },
  { kind: 'noComment', pattern: '(?:反馈)?意见数?为(?:0|零)(?=的|,)' },
  {
    kind: 'noComment',
    pattern:
      '(?<=[家个份名位门])(?:均|都|完全|原则上?)*(?:同意|赞成)(?:(?:该|此|修改|送审)*稿)?(?=[,;。)、]|$)',
  },
  {
    kind: 'noComment',
    pattern:
      '(?:均|都)?表示(?:均|都|完全|原则上?)*(?:同意|赞成|支持|认可)(?=[,;。)、]|$)|(?:表示)?(?<!不)(?:原则上?|完全)?(?:赞成|同意)(?:的(?=\\d+[家个份名位])|(?=\\d+(?:[家份名位]|个(?:单位|部门))))',
  },
  {
    kind: 'silent',
    pattern:
      '(?:逾期|到期|超期)?(?:仍|均|都)?(?:未|没有)(?:按时|按期|及时|在规定(?:的)?(?:时间|期限|时限)(?:内|前)?)?(?:反馈|回复|复函|回函|答复|报送|提交|返回|收回|回收|退回|寄回|交回)(?:任何)?(?:意见(?:和?建议)?)?',
  },
  { kind: 'silent', pattern: '逾期|视(?:为|作|同)(?:均|为)?(?:无|没有)(?:意见|异议)' },
  { kind: 'nothing', pattern: '(?:均|都)?(?:未|没有|没|并未|尚未)(?:收到|征集到|收集到|接到|接收到|征求到)' },

  { kind: 'nothing', pattern: '(?:公众|各界|群众|市民|网民)(?:均|都)?(?:未|没有)(?:提出|反馈|反映)过?' },
  {
    kind: 'nothing',
    pattern:
      '(?:无|没有)(?:任何|其他)?(?:单位|部门|公众|群众|人|市民|企业)(?:(?:和|或|及)个人)?(?:提出|反馈)了?',
  },
  { kind: 'raise', pattern: '(?:不同意|不赞成|反对)的?(?=\\d+(?:[家份名位]|个(?:单位|部门)))' },
  {
    kind: 'raise',
    pattern:
      '提出了?|提(?=(?:修改|具体)?(?:意见|建议)|\\d)|反映了?|(?<=意见[^;。]{0,24})涉及|涉及(?=[^,;。]{0,12}(?:意见|建议))|来自|有(?=(?:修改|具体|不同)?(?:意见|建议))',
  },
  { kind: 'attend', pattern: '参加|出席|参会|到会|与会|列席|一致同意|同意通过|一致通过' },
  { kind: 'reply', pattern: '反馈意见的?(?=单位|部门|家数|企业)' },
  { kind: 'reply', pattern: '返回(?=意见|了|\\d)' },
  { kind: 'reply', pattern: '反馈了?|回复了?|复函|回函|答复|回收|收回|回信' },
  {
    kind: 'gather',
    pattern:
      '收到|(?:征集|收集|征求|征询|搜集)(?:到|得)|征得|征集|收集|接到|汇集|汇总|梳理|形成(?=\\d|意见|修改意见)',
  },
  {
    kind: 'ask',
    pattern:
      '(?:书面|公开|广泛|再次|定向|二次)?(?:征求|征询)(?:了)?|发函|去函|行文|函请|函询|印送|分送|送达|发送|发放|发出|寄送|寄发|面向(?=[^,;。]{0,4}\\d+[家个所名])|(?:发|下发|寄|印发|分发|送|发布)(?:至|往|给|到)(?=[^,;。]{0,20}?(?:家|个|所|单位|部门))|印发(?=[\\d一二三四五六七八九十百]+[家个份])|公示|听取|邀请|咨询|召开[^,;。]{0,16}?(?:座谈会|协调会|研讨会|论证会|评审会|听证会|咨询会|审查会)',
  },
  {
    kind: 'ask',
    pattern:
      '征求意见(?:函|表|(?:单位|部门|对象)(?:(?:总|个)?数量?(?:为|共)?:?)?|范围|共?(?:涉及|涵盖|覆盖)(?:到|了)?)',
  },
  { kind: 'comment', pattern: `${commentModifier}*${commentNoun}` },
  {
    kind: 'merge',
    pattern:
      '(?:经)?(?:合并|归并|归纳|去重|(?:扣除|去除|剔除|除去|去掉|删去|排除)(?:内容)?(?:重复|相同|无效|雷同)|整合)(?:整理|汇总|归纳|合并|归并|梳理)*(?:了)?(?:同类项|同类|相同|相近|类似|重复)?(?:的)?(?:意见(?:建议)?)?后?(?:为|成)?',
  },
  { kind: 'merge', pattern: '(?:经)?(?:梳理|甄别|筛选|审核|整理|汇总)(?:梳理|甄别|筛选|整理|汇总)*后' },
  { kind: 'rest', pattern: '其余|余下|剩余|其他|其它' },
  { kind: 'among', pattern: '其中|包括|包含|含' },
  { kind: 'all', pattern: '均|全部|全都|全数|悉数|一律|都|一一|(?:逐条|逐一)(?=予以|吸收|采纳)' },
  { kind: 'total', pattern: '共计?|计(?=\\d)|总共|总计|合计|小计|累计' },
  { kind: 'respectively', pattern: '分别' },
]

/** Classifiers by what they count. `个` counts units or comments, as the word beside it says. */
export const classifiers = {
  item: ['条次', '条', '项', '点', '处', '封', '件'],
  unit: ['家次', '家', '所(?![述有在需以列提称指属])', '户(?!型|籍|均|外)'],
  person: ['人次', '人', '名', '位'],
  copy: ['份'],
  either: ['个'],
} as const

export type ClassifierKind = keyof typeof classifiers

/** A label that ends in one of these names whom a consultation asks. */
export const actorNouns =
  '单位|部门|机关|委办局|人民政府|政府|设区市|地级市|省直|市直|区直|县直|省|市州|市县|盟市|州市|市|县|区|州|企业|公司|协会|商会|学会|高校|院校|学校|处室|科室|机构|专家|代表|院所|乡镇|街道|镇|镇街|乡街|镇办|县市区|区县|律师|法律顾问|顾问|组织|团体|厅局|局|厅|办|委|中心|管委会|群众|网民|公众|市民|学者|委员|网友|银行|医院|委员会|集团|基地|园区|开发区|常委会|人大|政协|[大支中总]队|[一-龥]{2}所|联系点|[测务作]站|社区|村|支行|分行'

/** Things counted with the same classifiers that are neither comments nor units. */
export const otherThings =
  '方面|措施|任务|工作|政策|规定|原则|要求|内容|标准|问题|指标|行动|条款|款|目标|重点|月|工程|总体|章|节|环节|领域|制度|机制|举措|项目|文件|法规|办法|条文|附件|步骤|阶段|时段|小时|百分|类别'

/** Stands left of a numeral that is no count: 第三条, 同一条, 每一项. */
export const notCountedAfter = '第同每任某统唯逐专这那'
