/** Kinds of units, in the order in which offices list them. A name that fits no pattern is an `organ`. */
export const unitKinds = {
  organ: { label: '部门单位', pattern: /[厅局委办院署部会行关处室]$/ },
  government: {
    label: '地方政府',
    pattern: /(?:人民政府|[市县区州盟旗]|管委会|管理委员会|街道办事处|[乡镇])$/,
  },
  enterprise: { label: '企业', pattern: /(?:公司|集团|企业|厂|银行|支行)$/ },
  association: { label: '社会组织', pattern: /(?:协会|学会|商会|联合会|基金会|大学|学院|研究院|研究所)$/ },
  internal: { label: '内设机构', pattern: /^(?:我?[厅局委办].*)(?:处|科|室)$/ },
  expert: { label: '专家', pattern: /(?:专家|教授|研究员)$/ },
  public: { label: '社会公众', pattern: /(?:公众|个人|网民|匿名|市民|群众)/ },
} as const

export type UnitKind = keyof typeof unitKinds

/** More telling endings first: 某某市公安局 is an organ, 某某市 a government, 交通大学 no government. */
const guessOrder = ['public', 'expert', 'enterprise', 'association', 'government'] as const

/** What kind a unit seems to be from its name; a person may set another. */
export const guessUnitKind = (name: string): UnitKind =>
  guessOrder.find(kind => unitKinds[kind].pattern.test(name)) ?? 'organ'

export const isUnitKind = (word: string): word is UnitKind => Object.hasOwn(unitKinds, word)
