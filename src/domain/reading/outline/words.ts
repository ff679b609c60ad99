/** Words by which the parts of a document that are no clause are known. Lists are data: add, do not branch. */

/** What a document calls itself at the end of its title. */
export const documentWords =
  /(?:方案|计划|规划|办法|规定|条例|意见|细则|通知|通告|公告|决定|标准|规范|规程|指南|导则|制度|章程|纲要|要点|措施|预案|说明|报告|清单|目录|守则|准则|指引|规则|草案|法|函|议定书|协议|安排|目标表|计划表)(?:编制说明|起草说明)?$/

/** A bracket after the title: （征求意见稿）, （送审稿）. */
export const stageLine = /^[（(【[〔][^（）()]*(?:稿|草案|试行|暂行|修订|版)[^（）()]*[)）】\]〕]$/

/** A line that only opens an annex: 附件, 附件2, 附表：. */
export const annexHead =
  /^(?:附\s*(?:件|表|图)\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?(?:[-—–][0-9]{1,2})?\s*[:：]?|参\s*考\s*文\s*献|索\s*引)$/

/** A line that opens an annex or lists one, with its title. */
export const annexTitled =
  /^附\s*(?:件|表|图)\s*(?<number>(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?(?:[-—–][0-9]{1,2})?)\s*(?<mark>[:：.．、]|\s|(?=《))|^附\s*[:：]/

export const contactLine =
  /^[（(]?\s*(?:联\s*系\s*人|联系电话|联系方式|联系地址|联系单位|电\s*话|传\s*真|邮\s*箱|电子邮[箱件]|通讯地址|通信地址|邮\s*编|邮政编码|经办人|E-?mail)\s*(?:及[^：:]{1,8})?\s*[:：]/i

/** What printing, filing and web pages leave in a text. */
export const noiseLine =
  /^(?:电子公文打印版|打印单位|打印人|打印时间|年\s*月\s*日|[（(]?此件(?:公开发布|主动公开|依申请公开|删减后公开|不予公开)[)）]?|信息公开选项[:：].*|公开方式[:：].*|抄\s*送[:：].*|主\s*送[:：].*|分\s*送[:：].*|[-—–－]+\s*\d{1,4}\s*[-—–－]+|第\s*\d{1,4}\s*页(?:[，,\s]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|第\s*\d+\s*\/\s*\d+\s*页|(?:Page|P)\s*\d+(?:\s*of\s*\d+)?|[ⅠⅡⅢⅣⅤⅥIVX]{1,4})$/i

/** A page number inside running text. */
export const pageNumber =
  /^(?:[ⅠⅡⅢⅣⅤⅥIVX]{1,4}|[-—–－]+\s*\d{1,4}\s*[-—–－]+|第\s*\d{1,4}\s*页(?:[，,\s]*共\s*\d{1,4}\s*页)?)$/

const day = String.raw`(?:\d{4}|[二〇零○一三四五六七八九]{4})\s*年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[×xX*]{1,2})?\s*月\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[×xX*]{1,2})?\s*日`

export const dateLine = new RegExp(`^${day}(?:印发|发布|起草)?$`)

/** A line that may be who signs: it counts only above a date. */
export const signerLine = /^[^，。；：、！？]{2,60}$/

/** Says from when the whole document is in force: it stands behind the last clause and belongs to none. */
export const forceLine =
  /^本(?:通知|意见|方案|办法|计划|措施|规定|细则|规范|规划|预案|制度|指引|文件)自[^。]{2,40}(?:施行|实施|执行|生效)[^。]{0,40}。?(?:[^。]{2,60}(?:废止|有效期)[^。]{0,20}。?)?$/

/** A line that says who does it, without brackets. */
export const dutyLine = /^(?:牵头|主办|配合|协办|参与|责任|承办)(?:责任|负责)?(?:单位|部门|科室|处室)\s*[：:]/

export const contentsLine = /^目\s*[录次]$/
