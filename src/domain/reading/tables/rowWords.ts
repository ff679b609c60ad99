/** Words by which lines around and between rows are known. All are tested on folded text (no spaces). */

/** The line of totals. */
export const footerWords =
  /^(?:合计|总计|共计|小计|总数|累计|统计|汇总)(?:[:,(]|$|\d|[一-龥])|^(?:以上)?(?:共|总共)(?:收到|征求|反馈|提出|计)[^。]{0,80}\d+[^。]{0,20}[条家个份]|^(?:grand|sub)?totals?(?:[:(]|$|\d|(?:number)?ofcomments)/iu

/** Lines under a table that sign, date or explain it. */
export const signatureWords =
  /^(?:注|备注|说明|附注|填表|填报|制表|审核|审批|审签|复核|负责人|经办|联系|电话|日期|填写|签字|签名|签章|盖章|\(盖章|\(公章|单位\(盖章|单位\(公章|单位盖章|起草单位[:(]|编制单位[:(]|承办单位|承办人|校对|打印|第\d+页|共\d+页|-\d+-|\d{4}年\d{1,2}月(?:\d{1,2}日)?$|[〇一二三四五六七八九零○]{4}年)/u

/** Lines between two halves of one table. */
export const continuationWords =
  /^(?:\(?续(?:表|上表)?\)?|.{0,30}\(续(?:表)?\)|续表.{0,10}|第\d+页(?:[,/]?共\d+页)?|-?\d{1,4}-?|-\d+-|page\d+(?:of\d+)?)$/iu

/** A cell that repeats the one above it. */
export const sameAsAbove = /^(?:同上|同前|〃|″|"|同上一条|同上条)$/u

export const tickedCell = /^[√✓✔☑■●○y是1v]$/iu
export const crossedCell = /^[×✗✘☒否n0]$/iu
