import type { ColumnRole } from '../../consultation/adoptionTable'

/**
 * What stands over the columns of adoption tables. Rules are tried from the top on the header without spaces, line
 * breaks and marks at its end, in lower case; the first that matches gives the role. `otherwise` is the role the
 * column may take where another column has a better claim, or where the table lacks it.
 */
export interface HeaderRule {
  pattern: RegExp
  role: ColumnRole
  otherwise?: ColumnRole
  /** Ambiguous by itself: the role it has where it stands behind the decision column. */
  behind?: ColumnRole
  /** Keeps its role against a column of the same role. */
  strong?: true
}

const because = '(?:理由|原因|依据|说明|解释)'
const becauseJoined = `(?:主要|相关|具体)?${because}(?:(?:及|和|与|或|、|/)?(?:其|相关|具体)?${because})?`
const notAdopted =
  '(?:[不未](?:予)?(?:吸纳|吸收|采用|接受|采信)|不采纳|未采纳|不予采纳|未予采纳|没有采纳|不被采纳|部分采纳|未完全采纳|采纳)'
const answer =
  '(?:采纳情况|是否采纳|采纳与否|是否被采纳|采纳意见|处理意见|处理结果|处理情况|处置情况|处置意见|答复意见|答复|办理情况|办理意见|(?:采用|采信|接受)(?:情况|与否|结果)|是否(?:采用|接受|吸收|吸纳)|吸收采纳情况|吸纳情况|研究处理意见|结论|采纳)'

export const headerRules: readonly HeaderRule[] = [
  // Counts of comments are a statistic, not comments.
  {
    pattern: /(?:条数|数量|件数|总数|个数|占比|比例|比率|次数|数目)$|^(?:数|合计|总计|小计)$/u,
    role: 'other',
  },
  {
    pattern:
      /^(?:(?:工作|牵头|配合|责任|实施|承办|主办|协办|落实|督办|经办|办理|所在)(?:单位|部门|处室|科室|机构)|(?:答复|回复)(?:处室|科室)|责任人|经办|完成时限|时限|进度|进展|起草人|答复人|优先级|紧急程度|附件(?:名称)?|版本号?)$/u,
    role: 'other',
  },
  {
    pattern:
      /^(?:日期|时间|(?:反馈|提出|收到|来文|来函|收文|提交|留言|发布|登记|受理|来信|来电|发言|回复|答复|办理)(?:日期|时间)|文号|(?:案|提案|议案|建议|意见|答复|回复)(?:编)?号|ip(?:地址)?|(?:研究|从事|所属|所学)?(?:专业|行业|领域)(?:方向|领域)?|联系人|联系方式|联系电话|(?:联系人|经办人|填表人|填报人)(?:及|和|、)?(?:联系)?(?:电话|方式)|经办人|填表人|填报人|负责人|审核人|(?:填表|填报|填写|回复|答复|回函)(?:日期|时间)|(?:文件|标准|项目|征求意见稿|材料)名称|(?:有无|是否有)(?:修改)?意见|(?:单位)?(?:盖章|签章|公章)|电话|手机|邮箱|职务|职称|(?:意见|建议)?(?:类型|类别|性质|分类|属性)|性别|年龄|身份证号码?|学历|所在地(?:区)?|typeofcom-?ments?\d?|type|category|date|e-?mail)$/u,
    role: 'other',
  },
  // Whom the speakers belong to; where nobody else is named, they speak as one.
  {
    pattern: /^(?:代表团|界别|(?:代表)?(?:小组|分组|组别)|党派|分团)(?:名称)?$/u,
    role: 'other',
    otherwise: 'unit',
  },
  // What a comment is called, or was said to; kept beside it.
  {
    pattern:
      /^(?:(?:意见|建议|提案|议案|留言|来信|诉求)?(?:标题|主题|题目)|案由|议题|事由)$|^(?:沟通|协商|协调|沟通协商|沟通协调)(?:一致)?(?:情况|结果)$/u,
    role: 'remark',
    otherwise: 'comment',
  },
  {
    pattern:
      /^(?:序号?|编号|号|项号|项次|顺序|排序|排号|(?:意见|建议)(?:序号|编号|号)|顺序号|no\.?|#|number|item(?:no\.?|number)?|serial(?:no\.?|number)?|s\/n|sn|id|comment(?:no\.?|number|id|#))$/u,
    role: 'seq',
  },
  {
    pattern:
      /^(?:备注|备考|附注|(?:其他|其它|补充)说明|渠道|途径|(?:反馈|提出|来源|收集|意见|征集|征求)(?:方式|渠道|途径|形式)|remarks?|notes?|channel)$/u,
    role: 'remark',
  },

  {
    pattern: new RegExp(
      `^(?:意见|反馈意见|修改意见)?${answer}(?:及|和|与|以及|并|、|或|/|,|;|\\(|;)[^)]{0,16}${because}[^)]{0,8}\\)?$`,
      'u',
    ),
    role: 'decisionAndReason',
    otherwise: 'reason',
  },
  {
    pattern:
      /^(?:意见|反馈意见)?采纳(?:意见)?情况(?:的)?说明$|^采纳\((?:不采纳|未采纳|不予采纳)\)(?:情况)?(?:及|和|与|的)?(?:理由|说明)$/u,
    role: 'decisionAndReason',
    otherwise: 'reason',
  },
  {
    pattern: new RegExp(
      `^(?:是否)?(?:意见|建议)?(?:是否)?${notAdopted}(?:(?:或|和|及|、|/)${notAdopted})?(?:意见|建议|情况|与否)?的?${becauseJoined}$`,
      'u',
    ),
    role: 'reason',
  },
  { pattern: new RegExp(`^(?:不采纳|未采纳)[^)]{0,12}${because}$`, 'u'), role: 'reason' },
  {
    pattern:
      /^拟?(?:处理|处置|答复|办理|回复|决定)(?:意见)?的?(?:理由|原因|依据|说明)(?:及依据)?$|^(?:(?:情况|解释|有关情况|有关|相关|起草|起草单位|起草部门|编制组|编制单位|起草组)说明|解释)$|^(?:explanation|drafter'?sreply)$|^(?:reasons?|rationale|justification)for(?:the)?(?:rejection|decision|disposition|resolution|response|notaccepting|non-?acceptance)$/u,
    role: 'reason',
  },
  { pattern: /^说明$/u, role: 'reason', otherwise: 'remark' },
  {
    pattern: /^备注[及和与或、/(]*(?:理由|说明|原因)\)?$|^(?:理由|说明|原因)[及和与或、/(]*备注\)?$/u,
    role: 'reason',
    otherwise: 'remark',
  },
  // Of anything; where there are answers beside it, of what was said.
  { pattern: /^(?:内容|正文)$/u, role: 'other', otherwise: 'comment' },
  {
    pattern: /^(?:修改)?(?:意见|建议)(?:建议)?[及和与、/](?:答复|回复|回应|采纳|处理)(?:情况|意见)?$/u,
    role: 'comment',
  },
  {
    pattern:
      /^(?:(?:修改|提出|建议|意见|修订|反馈)(?:的)?(?:意见|建议)?的?(?:理由|原因|依据|缘由)(?:(?:及|和|与|或|、|\/)?(?:理由|原因|依据|说明))?|rationale|justification|justificationforchange)$/u,
    role: 'rationale',
  },
  {
    pattern:
      /^(?:主要)?(?:理由|原因|依据)(?:(?:及|和|与|或|、|\/)[^)]{2,8}(?<!意见|建议|内容))?(?:说明)?$|^reasons?$|^reasoning$/u,
    role: 'rationale',
    behind: 'reason',
  },

  {
    pattern:
      /^(?:原文|征求意见稿|送审稿|修改前(?:的)?(?:内容|条文|条款|文本|表述)?|原条文|原稿|原条款|原内容|原表述|原文内容|原文表述|原条文内容|原条款内容|(?:原|现行|现有)(?:文|稿|条文|条款|规定|表述|内容)|(?:征求意见稿|送审稿|草案|稿件|文稿|意见稿|讨论稿|文件|标准)(?:的)?(?:原文|原条文|内容|条文|条文内容|原表述|表述|文本)|(?:条款|条文|章节)内容|(?:original|current|existing)(?:text|wording|clause)?)$/u,
    role: 'original',
  },
  {
    pattern:
      /^(?:吸收)?采纳(?:意见)?后的?(?:内容|条文|条款|文本|表述|文字|稿)?$|^最终的?(?:条文|表述|文字|文本)$/u,
    role: 'revised',
  },
  {
    pattern:
      /^(?:拟?修改为|修改内容|修改文本|修改意见稿)$|^拟?(?:修改|调整)后(?:的)?(?:内容|条文|条款|文本|表述|文字|稿|为)?$/u,
    role: 'proposed',
    otherwise: 'comment',
    behind: 'revised',
  },
  {
    pattern:
      /^(?:建议(?:修改|调整|改|表述)为|修改建议|修订建议|修改方案)$|^建议修改后(?:的)?(?:内容|条文|条款|文本|表述|文字|稿|为)$|^(?:建议|拟)(?:修改)?的?(?:内容|条文|条款|文本|表述|文字|稿)$|^(?:修改建议|建议修改)(?:内容|稿|文本|条文)$|^(?:proposed|suggested|recommended)(?:change|text|wording|revision|amendment|modification|solution)s?(?:bythe.{1,12})?$|^proposals?$/u,
    role: 'proposed',
    otherwise: 'comment',
  },

  {
    pattern: /^(?:修改|改动|落实|修订|完善|整改){1,2}(?:情况|结果|状态)$/u,
    role: 'decision',
    otherwise: 'remark',
  },
  { pattern: /^(?:修改|整改|落实|回应|修订)(?:情况)?(?:的)?说明$/u, role: 'decision', otherwise: 'reason' },
  { pattern: /^(?:意见反馈|反馈情况|反馈结果|反馈)$/u, role: 'decision', otherwise: 'comment' },
  { pattern: /^(?:未|不)(?:予)?采纳的?(?:意见|建议)(?:内容)?$/u, role: 'comment' },
  { pattern: /采纳(?!.*(?:单位|部门)$)/u, role: 'decision', otherwise: 'reason', strong: true },
  {
    pattern:
      /^(?:意见|建议)?(?:处理|处置|办理|答复|回复|回应|吸纳|吸收|研究|审查|判定|处理决定|研究处理)(?:的)?(?:意见|结果|情况|方式|建议|结论|状态|内容|措施|决定)?$|^是否(?:吸纳|采用|吸收|接受|同意)$|^(?:采用|采信)(?:情况|结果|与否)$|^(?:编制组|起草组|起草单位|起草部门|编制单位|标准编制组|工作组|我厅|我局|我委|主编单位|起草工作组)(?:的)?(?:处理|答复|回复|研究|办理)?(?:意见|结果|情况|结论)$|^(?:结论|决定)$/u,
    role: 'decision',
    otherwise: 'reason',
  },
  {
    pattern:
      /^(?:disposition|decision|resolution|status|secretariatobservations?(?:oneachcommentsubmitted)?|response|outcome|accepted\??|accept\/reject|observations?|.{0,20}observations?(?:ofthe|bythe|from)?(?:secretariat|committee|editor|convenor)?\d?|(?:disposition|resolution)ofcomments?)$/u,
    role: 'decision',
    otherwise: 'reason',
  },

  { pattern: /^(?:答复|回复)(?:单位|部门)$/u, role: 'unit', otherwise: 'other' },
  {
    pattern:
      /^(?:(?:意见|建议|意见建议|意见和建议)(?:来源|提出人|提出者|提出方|提出单位|反馈单位)|来源|(?:提出|反馈|意见|来源)(?:方|主体)|提出人员?|反馈人员?|提出者|反馈者|建议人|(?:代表|委员|公众|群众|专家|网民|提出人|反馈人|建议人)?姓名|(?:评审|论证|咨询|审查|函审|与会|参会|审稿|提出|反馈)?专家(?:姓名|名单)?|(?:征求意见|反馈|征求|被征求)?(?:意见)?对象|提议人|提案[人者]|(?:领衔|提出|联名)代表|(?:基层)?立法联系点|常委会组成人员|(?:政协)?委员|网友|网民|网名|(?:用户|网民|网友)?昵称|参与[人者]|回复[人者]|评委|(?:利益)?相关方|(?:社会)?公众|署名|留言者|发言者|市民|留言人|来信人|来电人|信访人|投诉人|发言人|提出人|听证(?:会)?(?:代表|参加人)|(?:参会|企业|群众)?代表|用户名|机构|主体|地区|(?:各)?(?:地市|市县|市州|州市|市|州|县|区|盟|旗|乡|镇|省|省份|区县|县区|县市区|市县区|县\(市、区\)|市\(州\)|乡镇|街道|镇街|乡镇街道|片区)(?:名称)?|memberbody|mb\d?|mb\/nc\d?|nc|nationalcommittee|organi[sz]ations?|commenter|commentby|submittedby|source|author|name|company|reviewer|member|country)$/u,
    role: 'unit',
  },
  {
    pattern:
      /^.{0,8}(?:意见|建议)(?:内容)?(?:及|和|与|\/|\()(?:其)?(?:提出|反馈|来源)?(?:单位|部门|来源|提出人)\)?$/u,
    role: 'comment',
  },
  {
    pattern:
      /(?:单位|部门|政府|机关|处室|个人|企业|人员|委办局|意见人|部门及地区|单位及个人)(?:名称|[/、或和及与](?:个人|专家|人员|企业|公众|姓名|代表)|\(个人\))?$/u,
    role: 'unit',
  },

  {
    pattern:
      /第几[条章款点页]|^(?:[编章节条款项目](?:[/、][编章节条款项目]){1,4}|页码?[、和及]行(?:数|号)|(?:图|表|图表)(?:号|编号)|条|章|节|页|条目|章条|章节|页次|页数|行号|页码及行数|页码行号|部分|位置|出处)$|(?:条款|章节|章条|条文|(?<!意见|建议)条目|页码|位置|章节条款|页|段落)(?:号|编号|序号|名称|号码|标题|\/行号?)?$|^(?:clause|sub-?clause|section|paragraph|para|page|line|figure|table|annex|article|location|chapter)(?:s|no\.?|number)?(?:[/,(](?:and|or)?(?:clause|sub-?clause|section|paragraph|para|page|line|figure|table|annex|article|note)(?:s|no\.?|number)?\)?)*\d?$/u,
    role: 'clause',
  },

  {
    pattern:
      /^(?:.{0,24}(?:意见|建议|意见和建议|意见建议|意见及建议|意见或建议|意见与建议|意见\/建议)(?:的)?(?:内容|情况|要点|摘要|明细|具体内容|主要内容|描述|原文|详情|及理由|和理由|及依据|及修改理由)?|(?:反馈|修改|提出|具体|主要|留言|来信|来电|发言|诉求|提案|议案)内容|留言|诉求|发言(?:要点|摘要|意见)?|(?:存在的?|反映的?)?问题(?:描述|表述|(?:及|和|与)建议)?|(?:反馈|提出)(?:的)?问题|(?:反馈|修改)?意见(?:条目|(?:及|和|与)?要求)|意见和建议|反馈的意见建议|comments?\d?|(?:comment|feedback)(?:text|content|\(.{0,30}\))?|comments?(?:\(justificationforchange\))?bythe.{1,12}|comments?(?:\/|and|&)(?:rationale|justification|reason)s?|.{0,12}comments?(?:received)?|issue|feedback|suggestions?|remarksreceived)$/u,
    role: 'comment',
  },
]

/** Words under a spanning 采纳情况 header, one column for each answer, ticked in the rows. */
export const answerHeader =
  /(部分采纳|原则采纳|不予采纳|未予采纳|不采纳|未采纳|采纳|解释说明|(?<=^|采纳|采用|吸收)(?:是|否))$/u

/** A longer cell is no header, whatever it says. */
export const longestHeader = 40
/** Without its spaces. */
export const longestLatinHeader = 60
