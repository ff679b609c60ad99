import { foldKey } from './fold'
import { asSimplified } from './simplified'

/** Who speaks, at the head of a clause: 我单位, 本局, 我委各处室. */
const speaker =
  '(?:我|本|该|各)?(?:自治区|省|市|县|区)?(?:单位|部门|厅|局|委|办|院|行|市|县|区|省|公司|集团|处室|处|科|政府|人民政府|中心|协会|学会|学校|镇|乡|街道|州|盟|旗|园区|新区|开发区|管委会|总队|支队|大队|队|海关|关|馆|所|站|台|社|会|联合会|工会|商会|法院|检察院|部|方|人|们)*'
const studied = '(?:经?[^,。;]{0,6}(?:研究|审阅|会签|阅研|研阅|讨论|审核|核实|审查)后?)?'
const about = '(?:(?:对|就|针对|关于)[^,。;]{0,80}?)?'
const manner =
  '(?:内容|文稿|稿件|均|都|暂时?|现|也|已|再|目前|原则上?|总体|基本|表示|认为|反馈|回复|意见为?[:]?|视为|视同|视作|按|没有)*'
const none = '(?:无|零|没有|未提出|不提|未提|没|无任何)'
const kind =
  '(?:任何|其他|其它|其余|不同|修改|补充|反馈|新的?|进一步|更多|重大|具体|反对|相关|完善|原则性?|实质性?|书面)*的?'
const thing = '(?:意见|异议|建议|修改|补充|问题|反馈)(?:(?:和|及|与|或|、|\\/)?(?:修改)?(?:建议|意见|异议))*'

/** Sentences that say “nothing to say” and nothing else; each is matched against one whole clause. */
const nothing: readonly RegExp[] = [
  new RegExp(`^${studied}${speaker}${about}${speaker}${manner}${none}${kind}${thing}(?:反馈|提出|了)?$`, 'u'),
  new RegExp(
    `^${speaker}${about}${speaker}(?:均|都|表示|原则上?|完全|总体|基本)*(?:同意|赞同|赞成|认可)(?:该|此|上述|本|以上|所报|贵厅|贵局|贵委)*(?:文件|方案|实施意见|指导意见|若干措施|措施|条例|决定|征求意见稿|意见稿|送审稿|文稿|稿件|稿|办法|内容|修改|意见|规定|通知|草案|印发|发布|出台)*$`,
    'u',
  ),
  /^(?:我[^,。;]{0,6}|本[^,。;]{0,6})?(?:表示)?(?:原则上?|完全)?同意(?:按程序)?(?:该|此|本|上述|所报)?(?:报批|报审|上会|会签|上报|呈报|提交审议|印发|发布|出台|颁布|施行|印发实施|发布实施|规划成果|成果|规划|标准|文本)+$/u,
  /^(?:我[^,。;]{1,6}|本[^,。;]{1,6})?(?:原则上?|完全)?同意[按以](?!修|改)[^,。;修改后]{1,20}(?:执行|印发|发布|实施|上报|报批|办理|推进)$/u,
  /^(?:书面|电话|口头|邮件)(?:回复|反馈|答复|复函)(?:均|表示|为)?(?:无|没有)(?:修改|不同)?(?:意见|异议)$/u,
  /^(?:对|就)?(?:其他|其它|其余|剩余|另外)(?:方面|内容|部分|条款|条文|章节)*(?:均|都|暂|我[^,。;]{1,6})?(?:无|没有)(?:修改|不同|其他)?(?:意见|异议|建议)(?:(?:和|及|与|或|、)?(?:建议|意见|异议))?$/u,
  /^(?:均)?(?:无需|不需要?|无须)(?:再)?(?:修改|补充|调整)$/u,
  /^(?:[a-z]{0,80}and)?(?:we)?(?:have|has|thereare)?no(?:further|other|additional|specific)?(?:comments?|objections?|remarks?)(?:received|(?:on|to)(?:the|this)[a-z]{1,20})?$/u,
  /^(?:we)?(?:fully)?(?:agreed?(?:withthe[a-z]{1,12}?)?|support(?:thedraft|thedocument)?|approve(?:thedraft)?)(?:withoutcomments?)?$/u,
  /^(?:全体|各方|全部|均|一致)*(?:表示)?(?:一致)?(?:同意|赞同)(?:按程序)?(?:上报|报送|实施|印发|出台|通过)?$/u,
  new RegExp(
    `^${speaker}(?:不|无|未)涉及(?:我|本|该|相关)?(?:单位|部门|厅|局|委|办|市|县|区|镇|乡|职责|职能|业务|工作|事项|内容)*$`,
    'u',
  ),
  /^(?:与|同)(?:我|本)[^,。;]{0,6}(?:职责|职能|业务|工作)?无关$/u,
  /^nothingtoadd$/u,
  /^(?:无|没有|暂无|均无|none|nil|n\/a|na|nocomments?|nofurthercomments?|nocomment\(s\))$/u,
  /^(?:-{1,9}|\/|\\|_+|×|○|〇)$/u,
  /^(?:逾期|至今|截至目前|截止目前|尚|在规定时间内|在规定期限内)*未(?:反馈|回复|复函|书面回复|书面反馈)(?:意见)?$/u,
]

/** Clauses that a letter says besides, without asking for anything. */
const courtesy: readonly RegExp[] = [
  /^(?:经|我|本)?[^,。;]{0,20}(?:进行了?)?(?:认真|仔细|深入|充分)*(?:研究|研阅|审阅|核实|讨论|审核|研讨|阅研|学习|研读|阅读|会签)(?:了|后|讨论|论证|审核|研究)*(?:该|本|此)?(?:征求意见稿|送审稿|文件|方案|办法|草案|来文|稿件)?(?:后)?$/u,
  /^(?:根据|按照)[^,。;]{0,30}(?:要求|安排|部署|通知|来函|来文|精神)$/u,
  /^(?:贵|你)?[^,。;]{0,40}(?:收悉|已收到|收到|已收悉|已知悉|知悉)$/u,
  /^(?:特此|专此|谨此|此)?(?:函复|复函|回复|函告|反馈|致函|此复|复|说明|函达|报告)$/u,
  /^(?:经)?征求[^,。;]{0,40}(?:意见)?后?$/u,
  /^(?:现)?(?:函复|回复|反馈|将有关意见|答复)如下:?$/u,
  /^(?:逾期|至今|在规定时间内|在规定期限内|截至目前)*未(?:反馈|回复|复函)(?:意见)?$/u,
  /^(?:我[^,。;]{1,6}|本[^,。;]{1,6}|文件|来文|文稿)?(?:已阅|已知悉|知悉|已悉|已会签|已签署|盖章|请予?审定)$/u,
  /^(?:我|本|该)?[^,。;]{0,12}?(?:不涉及|无涉及)[^,。;]{0,12}$|^(?:请|可|建议)?(?:按程序|尽快|予以)+(?:报[^,。;]{0,12}(?:审定|审批|审议|批准)|印发|报批|报审|上报|发布|出台|办理|推进|实施)$|^请(?:印发|报批|发布|办理|推进)$/u,
  /^(?:与|同)[^,。;]{0,10}(?:职责|职能|业务|工作)(?:无关|不相关|无直接关系)$/u,
  /^(?:表示)?(?:同意|支持)(?:按程序)?(?:印发|发布|出台|上报|报批|推进)?(?:实施)?$/u,
  /^(?:文件|文稿|方案|办法|稿件|征求意见稿)?(?:内容|结构|表述)(?:全面|完整|翔实|详实|合理|科学|清晰|可行)*$/u,
  /^(?:已)?(?:按程序)?征求[^,。;]{0,20}意见$/u,
  /^(?:完全|坚决|非常)?支持(?:该|本)?(?:文件|方案|办法|条例|规定|出台|实施|印发)*$/u,
  /^(?:感谢|谢谢)[^,。;]{0,20}$/u,
  /^(?:我|本)[^,。;将]{1,6}将(?:按照?|根据|认真|积极|严格|全力)[^,。;]{0,24}(?:落实|执行|配合|推进|工作|实施)$/u,
]

/** A sign without which no text says it; most requests have none, and are told by it alone. */
const maySay = /[无無没沒零同赞贊认認未不支完〇○×_a-zａ-ｚ\u2e80-\u2fdf]|^[\s\p{P}\p{S}]*$/iu

/**
 * True where the text of a comment cell says that the unit has nothing to say (无意见。 均无意见 无异议 “经研究，我单位
 * 无意见。” 无 / -, and 同意 in this column). A clause more that asks for something makes it a comment:
 * `无意见，建议…` is one. A blank text says nothing at all: false.
 */
export const saysNoComment = (text: string): boolean => {
  if (text.length > 400 || !maySay.test(text)) return false
  if (text.length > 40 && !/[无無没沒零同赞认未]|no/iu.test(text)) return false
  const plain = withoutNames(foldKey(asSimplified(text)).toLowerCase())
  const clauses = plain.split(/[,。;!.]|:(?=.)/u).filter(clause => clause !== '')
  return (
    clauses.some(clause => matchesAny(nothing, clause)) &&
    clauses.every(clause => matchesAny(nothing, clause) || matchesAny(courtesy, clause))
  )
}

/** Names of documents and asides may hold any word: 《…意见》, （电话答复）. */
const withoutNames = (plain: string): string =>
  plain
    .replace(/^[("]([^()"]{1,20})[)"]$/u, '$1')
    .replaceAll(/《[^《》]{0,200}》/gu, '文件')
    .replaceAll(/"[^"]{0,200}"/gu, '文件')
    .replaceAll(
      /\((?:[^()]{0,12})(?:电话|口头|书面|邮件|反馈|答复|回复|复函|来函|回函|盖章|征求意见稿|送审稿|草案|稿)(?:[^()]{0,12})\)/gu,
      '',
    )
    .replace(
      /^(?:反馈意见|意见(?:和|及)?(?:建议)?|修改意见|建议|答复意见|回复意见|反馈情况|(?:书面|电话|口头|邮件)(?:回复|反馈|答复|复函)):/u,
      '',
    )
    .replace(/^(?:\d{1,2}[.、]|[一二三四五六七八九十]{1,3}[、是])/u, '')
    .replace(/联系(?:人|电话|方式):?.{0,60}$/u, '')
    .replace(/\((?:盖章|公章|签字|签章)\)/u, '')
    .replace(/\d{4}(?:年|[-./])\d{1,2}(?:月|[-./])\d{1,2}日?$/u, '')

const matchesAny = (patterns: readonly RegExp[], clause: string): boolean =>
  patterns.some(pattern => pattern.test(clause))
