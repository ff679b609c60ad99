import type { Disposition } from '../../consultation/dispositions'

/**
 * What drafters write into a decision cell. Matching is longest first, so 未予采纳 is never read as 采纳.
 *
 * `strong` words mean a decision wherever a clause begins with them or holds them; the others only at the very
 * beginning of the cell, for 已有规定 or 同意 stand in many a reason.
 */
export interface DecisionWords {
  disposition: Disposition
  strong: readonly string[]
  opening: readonly string[]
  /** Must be the whole cell (or be followed by a mark). */
  whole: readonly string[]
}

/** A list written with white space between its words. */
const words = (list: string): readonly string[] => list.trim().split(/\s+/u)

export const decisionWords: readonly DecisionWords[] = [
  {
    disposition: 'accepted',
    strong: words(`
        予以采纳 已予采纳 已予以采纳 均予采纳 均予以采纳 同意采纳 吸收采纳 已吸收采纳 予以吸收采纳
        充分采纳 完全采纳 全部采纳 均采纳 均已采纳 已采纳 已全部采纳 已经采纳 全部予以采纳
        全部吸收采纳 采纳吸收 予以吸收 予以采用 予以吸纳 已充分吸收 已充分采纳 充分吸收 综合采纳 合并采纳
        融合采纳 直接采纳 一并采纳 修改后采纳 转化采纳 逐条采纳 一一采纳 悉数采纳`),
    opening: words(`
        采纳 采用 已采用 吸纳 已吸纳 吸收 已吸收 接受 已接受 同意 同意修改 已修改 已按意见修改
        已按建议修改 已按要求修改 按意见修改 按建议修改 已修改完善 已相应修改 已作修改 已做修改
        已作相应修改 已做相应修改 已补充 已增加 已删除 已调整 已更正 已完善 已补充完善
        已新增 已添加 已加入 已增补 已补齐 已充实 已删减 已精简 已压缩 已核减 已核增 已细化 已优化 已统一
        已规范 已改为 已改正 已修正 已修订 已替换 已纠正 已落实 已复核 已核实 已核对 已校核 已校对 已注明
        已标注 已更换 已重新 已补做 已补测 已补绘 已列入 已纳入 已论证 修改完善 补充完善 按此修改 照此修改 据此修改 采信 赞同 已采信`),
    whole: words(`是 √ ✓ ✔ ✅ ☑ 对 y yes 有 认可`),
  },
  {
    disposition: 'partial',
    strong: words(`
        部分采纳 部分予以采纳 予以部分采纳 已部分采纳 部分采纳部分不采纳 部分吸收采纳 部分吸收
        部分吸纳 部分或全部采纳 部分采用 原则采纳 原则上采纳 原则性采纳 原则吸收 原则吸纳 基本采纳 基本吸收 基本吸纳 大部分采纳 大部分吸收 大部分吸纳
        大部采纳 部分内容采纳 部分已采纳 部分意见采纳 适当采纳 酌情采纳 参考采纳 选择性采纳 择优采纳 不完全采纳 未完全采纳 未全部采纳 不全部采纳
        部分未采纳 部分不采纳 已部分吸收`),
    opening: words(
      `采纳部分 采纳(部分) 采纳合理 采纳其合理 采纳相关部分 吸纳合理 吸收合理 采纳主要 采纳其中 原则同意 部分同意 部分接受 部分修改 已部分修改 基本同意 原则上同意`,
    ),
    whole: ['部分', '△', '○'],
  },
  {
    disposition: 'rejected',
    strong: words(`
        不采纳 不予采纳 未采纳 未予采纳 未予以采纳 不予以采纳 没有采纳 没采纳 暂不采纳 暂未采纳
        暂不予采纳 暂不予以采纳 不宜采纳 不能采纳 无法采纳 难以采纳 不建议采纳 不拟采纳 均未采纳
        均不采纳 均不予采纳 均未予采纳 全部不采纳 全部未采纳 不吸收采纳 未吸收采纳 不予吸收采纳
        不予吸收 不予采用 不予吸纳 未被采纳 不同意采纳 同意不采纳 尚未采纳 无需采纳 不考虑采纳`),
    opening: words(`
        不采用 未采用 不吸纳 未吸纳 不吸收 未吸收 不接受 未接受 不同意 不予修改 不作修改 不做修改
        不修改 未修改 未作修改 未做修改 暂不修改 不再修改 无需修改 不作调整 不做调整 不予调整
        维持原文 维持原表述 维持原条文 维持原条款 维持原规定 保留原条款 保留原条文 保留原文 保留原表述 维持原稿 维持不变
        维持原值 维持原案 维持原方案 维持原设计 维持原规定不变 保持原文 保持原条文 保持原表述 保持原稿 保持不变 仍维持 沿用原文 仍按原`),
    whole: words(`否 × ✗ ✘ ❌ ❎ ☒ x 不 n no`),
  },
  {
    disposition: 'explained',
    strong: [],
    opening: words(`
        解释说明 予以解释说明 作解释说明 已解释说明 已作解释说明 已做解释说明 说明解释 解释 已解释
        予以解释 说明 予以说明 已说明 沟通解释 已沟通解释 已有规定 已有相关规定 已有明确规定
        已作规定 已有表述 已有相关表述 已体现 已有体现 文中已体现 已在文中体现 已包含 已涵盖 已明确
        已规定 原文已有 已有相关内容 已作解释 已做解释 已作说明 已做说明 已进行解释 已进行说明
        已当面解释 已电话解释`),
    whole: [],
  },
  {
    disposition: 'forwarded',
    strong: [],
    opening: words(`
        转办 已转办 转相关部门 转有关部门 转有关单位 转相关单位 已转有关部门 已转相关部门 作社情民意
        移交`),
    whole: [],
  },
  {
    disposition: 'duplicate',
    strong: [],
    opening: words(`重复意见 意见重复 合并处理 已合并`),
    whole: ['重复'],
  },
  {
    disposition: 'withdrawn',
    strong: [],
    opening: words(`撤回 已撤回 撤销意见 已撤销 该单位撤回 提出单位撤回 单位撤回 不再坚持`),
    whole: [],
  },
  {
    disposition: 'open',
    strong: [],
    opening: words(`
        待研究 待定 待议 待商 待讨论 待确认 待核实 待处理 待进一步研究 有待研究 需进一步研究 研究中
        正在研究 拟进一步研究 进一步研究 待沟通 待协调 未定 待进一步 待论证 待修订 留待 另行研究 后续研究
        待后续 拟进一步 拟在后续 适时研究 下一步研究 下步研究 会后商定 待上会 待专题`),
    whole: words(`- -- --- / \\ 无 暂无 空 ? ... … 无意见 无修改意见 n/a tbd 采纳/不采纳 是/否`),
  },
]

/** Longer findings that no word list holds; tried at the beginning, before the words. */
export const decisionPatterns: readonly { disposition: Disposition; pattern: RegExp }[] = [
  {
    disposition: 'forwarded',
    pattern:
      /^(?:已|将|拟)?(?:反馈|转|转交|移交|转送|转达|转至|函告|移送|转呈)[^。;]{0,40}?(?:研究|落实|办理|处理|参阅|参考|阅处|阅研|研处)/u,
  },
  {
    disposition: 'duplicate',
    pattern: /^(?:该|此|本)?(?:条)?(?:意见)?(?:与|同|和|跟)[^。;,]{0,30}?(?:重复|相同|合并)/u,
  },
  {
    disposition: 'duplicate',
    pattern:
      /^(?:同|见|详见|参见)(?:上述|前述)?(?:序号|第|意见)\d{1,4}(?:条|项|号)?(?:意见|处理意见|答复)?(?=[,。;]|$)|^同\d{1,4}$/u,
  },
  {
    disposition: 'withdrawn',
    pattern:
      /^[^。;]{0,40}(?:对方|该单位|提出单位|其|该[局厅委办部院市县区]|单位)(?:已|同意|表示){0,3}(?:撤回|撤销|不再坚持)|^[^。;]{0,30}(?:沟通|协商)[^。;]{0,20}(?:撤回(?:该|此|原)?(?:条)?意见|同意撤回|不再坚持)/u,
  },
  {
    disposition: 'accepted',
    pattern:
      /^(?:现)?已(?:按照?|根据|依据|结合|参照|在|对|将|把)[^。;]{0,60}?(?<!不再|不作|不做|不予|未作|未|无需|不需|暂不)(?:修改|调整|补充|完善|删除|更正|增加|修订|注明|标注)/u,
  },
  {
    disposition: 'accepted',
    pattern:
      /^(?:按照?|根据|依据|参照)[^。;,]{0,20}(?:意见|建议|要求)(?:[^。;]{0,8}?(?:进行了?|作了?|做了?|作出|予以|已)(?:相应)?)?(?:修改|调整|补充|完善|删除|更正|增加|修订)/u,
  },
  {
    disposition: 'accepted',
    pattern: /^(?:该|此|所提)?(?:条)?(?:意见|建议)(?:很好|合理|可行|有道理)[,。](?:已|予以|现已|拟)(?!有)/u,
  },
  {
    disposition: 'explained',
    pattern:
      /^(?:该|此|本|所提)?(?:条)?(?:意见|建议|内容|事项|问题)?(?:不属于?|超出了?|不在)[^。;,]{0,24}(?:范围|范畴|职责|权限|内容|事项)/u,
  },
  {
    disposition: 'explained',
    pattern:
      /^(?:《[^》]{1,40}》|上位法|相关|该|此|有关|国家|现行|目前)[^。;,]{0,20}?(?:已有|已作|已做|已在|中已|已)[^。;,]{0,16}(?:规定|体现|表述|明确|包含|涵盖)/u,
  },
  {
    disposition: 'open',
    pattern: /^(?:将|拟|待)?在?(?:后续|下一步|今后|下步|今后修订)[^。;,]{0,24}(?:研究|考虑|论证)/u,
  },
  { disposition: 'open', pattern: /^待[^,。;]{1,20}(?:审定|审议|研究|明确|确定|论证|批准)/u },
  {
    disposition: 'withdrawn',
    pattern: /^[^。;]{0,40}(?:已|并|同意|表示)(?:自愿|主动)?撤回(?:该|此|原|其)?(?:条)?意见/u,
  },
  {
    disposition: 'rejected',
    pattern: /^[^。;]{0,30}(?:沟通|协商)[^。;]{0,20}同意(?:维持|保留|保持)原(?:文|条文|条款|表述|稿)/u,
  },
  {
    disposition: 'forwarded',
    pattern: /^(?:已|拟)转[^,。;]{1,16}(?:部门|单位|处室|科室|局|委|办|厅)(?=$|[,。;])/u,
  },
  {
    disposition: 'explained',
    pattern:
      /^(?:已在[^。;,]{0,30}?|(?:在|原文|文件|文中|正文|本|第)[^。;,]{0,30}?(?:已有|已作|已做|中已|已)[^。;,]{0,8}?)(?:规定|体现|表述|明确|包含|涵盖)/u,
  },
]

/** English and ISO-like answers, matched on whole words at the beginning, in this order. */
export const englishDecisions: readonly { disposition: Disposition; pattern: RegExp }[] = [
  {
    disposition: 'partial',
    pattern:
      /^(?:partial(?:ly)?|partly|in part)(?:,? (?:accept(?:ed)?|agreed?|adopted))?\b|^(?:accept(?:ed)?|agreed?|adopted) (?:in (?:part|principle)|with (?:modifications?|changes?|amendments?)|partially|partly)\b/,
  },
  {
    disposition: 'rejected',
    pattern:
      /^(?:not|un)[ -]?(?:accept(?:ed)?|agreed|adopted)\b|^reject(?:ed)?\b|^declined?\b|^disagreed?\b|^no change\b|^(?:do|does) not agree\b/,
  },
  {
    disposition: 'duplicate',
    pattern:
      /^(?:duplicate|see (?:comment|above|also|(?:resolution|response|disposition) (?:to|of))|same as)\b|^see [a-z]{2,3}[- ]?\d{1,4}\b/,
  },
  { disposition: 'withdrawn', pattern: /^withdrawn?\b/ },
  {
    disposition: 'open',
    pattern:
      /^(?:deferred?|postponed?|tbd|open|pending|to be (?:discussed|decided|resolved)|for discussion|under (?:review|discussion))\b/,
  },
  {
    disposition: 'explained',
    pattern:
      /^(?:noted|explained|clarified|out of scope|no action (?:required|needed)|already (?:covered|addressed|included|specified|stated))\b/,
  },
  {
    disposition: 'accepted',
    pattern:
      /^(?:accept(?:ed)?|agreed?|adopted|approved|incorporated|implemented|done|ok|changed|corrected|revised|fixed|updated|amended|modified)\b|^(?:editorial )?(?:change|correction)s? (?:made|done)\b|^will be (?:revised|changed|corrected|amended|modified|added|deleted|updated)\b|^(?:the )?(?:text|clause|wording|figure|table|definition|note|sentence)[a-z0-9. ]{0,30}(?:revised|changed|amended|modified|added|deleted|corrected|replaced)\b/,
  },
]

/** Opening words that decide at the head of any clause of the cell too (与上位法一致，不作修改). */
export const clauseWords: readonly string[] = words(`
    采纳 已修改 已作修改 已做修改 已相应修改 不作修改 不做修改 不予修改 不再修改 暂不修改 未作修改 未做修改 维持原文 维持原条文
    维持原条款 维持原表述 维持原值 维持原案 维持原方案 维持原设计 保留原文 保留原条文 保留原表述 保持原文`)

/** What may stand before the decision in its own clause: 经研究，对该条意见拟予… */
export const decisionLeadIn =
  /^(?:(?:经[^,。;:]{0,12}(?:研究|讨论|论证|沟通|协商|审核)(?:后|决定|认为)?|采纳情况|处理意见|处理结果|处理情况|答复意见|答复|回复|结论|意见|建议|我厅|我局|我委|我单位|起草单位|编制组|起草组|(?:对)?(?:该|此|本|上述|所提)(?:条|项|单位)?(?:意见|建议)?|拟|已经|决定|可以?|均|都|表示)[:,]?)*/u
