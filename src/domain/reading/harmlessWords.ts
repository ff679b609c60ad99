/** A list written with white space between its words. */
const words = (list: string): readonly string[] => list.trim().split(/\s+/u)

/** Who speaks, how, about which paper, and what becomes of it: words that ask for nothing, in whatever order. */
const harmless = words(`
  我 本 贵 你 该 此 各 咱 校 我们 本着 单位 部门 机关 厅 局 委 办 院 处 科 室 股 司 行 所 站 队 馆 社 会 市 县 区 省 州 盟 旗 镇 乡 村
  街道 街道办 办事处 社区 居委会 村委会 政府 人民政府 公司 集团 企业 中心 学校 大学 学院 医院 协会 学会 商会 联合会 工会 园区 管委会
  支队 大队 总队 分局 分公司 法院 检察院 海关 党组 党委 班子 领导 负责人 负责同志 成员 委员 专家 专家组 评审组 审查组 起草组 代表 人员 同志 师生 教职工 职工 群众 党员 全校 处室 科室 股室 法规 办公室
  业务 相关 有关 分管 主要 全体 与会 参会 所属 下属 直属 内设 涉及 辖区 范围内 内部 局长 主任 会议 办公会 党组会 法律顾问 大家 均已
  期间 期内 公示 公示期 征求意见 征求意见期间 公众 社会 社会公众
  均 都 皆 也 已 经 已经 现 现已 目前 现在 暂 暂时 截至 截止 本次 此次 这次 本轮 对此 对 就 关于 针对 于 在 向 将 会 的 了 过 后 并 及 和 与 且
  以及 同时 表示 认为 一致 认真 仔细 逐条 充分 深入 组织 进行 开展 研究 讨论 审议 审阅 研读 研阅 阅研 学习 审核 核对 核实 会签 会商 传阅 已阅 沟通
  征求 听取 汇总 梳理 书面 电话 口头 邮件 传真 微信 反馈 回复 答复 回函 复函 函复 来函 来文 来件 来稿 收到 收悉 知悉 通过 确认 综合 总体 总体上 整体
  原则 原则上 基本 基本上 完全 全文 通篇 其他 其它 其余 再 另 特此 谨此 专此 说明 告知
  文件 文稿 稿件 稿 文 征求意见稿 送审稿 意见稿 讨论稿 修订稿 修改稿 报批稿 审议稿 办法 方案 规划 计划 条例 草案 标准 规范 规程 指南 通知 细则 措施 若干措施 清单 规定 制度
  内容 条款 条文 文本 表述 各项 附件 事项 政策 起草 制定 修订 编制 拟定 报送 提交
  请 按 按照 依 依照 程序 有关程序 法定程序 规定程序 印发 发布 公布 出台 颁布 实施 施行 上报 报批 报审 送审 审定 审批 上会 下发 发文 推进 落实 贯彻 执行 抓好
  做好 配合 支持 全力 大力 积极 严格 尽快 抓紧 及时 工作 职责 职能 办理 认可 赞同 同意 征询 来电 来信 关心 感谢 谢谢 盖章 备案 存档 如下 情况 成熟 较为成熟 团体 行业 国家 地方 为 是 年 月 日 0 1 2 3 4 5 6 7 8 9`)

/** What one may agree to besides. */
const agreeable = words(`
  结论 评审结论 审查结论 论证结论 报告 成果 名义 联合 以 由 上述 以上 所报 现有 提请 提交 政府常务会议 常务会 现行 最新 新 稿子 文字 技术 路线 思路 框架 意图 通过 验收 评审 审查 论证 立项`)

/** What a clause says of earlier comments that were already taken up, or of the asking unit's own work. */
const besides = words(`
  已吸收 已采纳 已体现 已吸纳 已充分吸收 已充分采纳 充分吸收了 吸收了 采纳了 体现了 前期 前次 上次 此前 之前 前一轮 上一轮 所提 提出
  前期意见 前次意见 上次意见 此前意见 之前意见 反馈意见 所提意见 提出意见 意见建议 修改意见
  贵单位 贵局牵头 贵委牵头 贵厅牵头 贵办牵头 贵司牵头 贵处牵头 贵单位牵头 以贵局 以贵委 以贵厅 以贵办 以贵单位 为准 统筹 组织实施`)

/** Whether a text is made of some words and nothing else; the empty text is. Its cost grows with the length of the text alone. */
const madeOf = (vocabulary: readonly string[]): ((text: string) => boolean) => {
  const known = new Set(vocabulary)
  const longest = Math.max(...vocabulary.map(({ length }) => length))
  return text => {
    const reached = new Set([0])
    for (let end = 1; end <= text.length; end += 1)
      for (let start = Math.max(0, end - longest); start < end; start += 1)
        if (reached.has(start) && known.has(text.slice(start, end))) reached.add(end)
    return reached.has(text.length)
  }
}

const isHarmless = madeOf(harmless)
const isAgreeable = madeOf([...harmless, ...agreeable])

/** 该稿已吸收我局前期意见, 请贵局牵头推进: a clause that asks for nothing that could be changed in the paper. */
export const asksNothing = madeOf([...harmless, ...besides])

/** 没有任何意见和建议, 暂未有意见. */
const none =
  /(?:毫无|并无|尚无|暂无|没有|没啥|没|无|不持|不存在|未有|暂未有|未曾有|未再提出?|未收到|没收到|没有收到|不再提出?|未提出?|不提)(?:任何|什么|其他|其它|其余|另外|不同|修改|补充|反馈|新增|新|追加|进一步|更多|具体|反对|相关|完善|实质性|原则性|技术性|公众|社会公众|及|和|与|或|、|的){0,6}(?:意见|异议|建议)(?:(?:和|及|与|或|、|\/)?(?:其他)?(?:修改)?(?:建议|意见|异议)){0,3}/u
const agrees = /(?<!不)(?:同意|赞成|赞同)(?!.*意见$)/u

/** A clause with one such word in it, and nothing but harmless words around it. */
export const saysNone = (clause: string): boolean => around(none, clause, isHarmless)
/** 我局同意印发该文件, 同意评审结论. */
export const saysYes = (clause: string): boolean => around(agrees, clause, isAgreeable)

const around = (core: RegExp, clause: string, fits: (text: string) => boolean): boolean => {
  const found = core.exec(clause)
  return (
    found !== null && fits(clause.slice(0, found.index)) && fits(clause.slice(found.index + found[0].length))
  )
}
