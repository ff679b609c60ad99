/**
 * Who may do what in a project. A role is a set of things a person may do; pages show them, the server holds them.
 * Logging and deciding are kept apart on purpose: who records a letter does not judge it.
 */
export const capabilities = {
  view: '查看',
  export: '导出',
  logReplies: '登记回函',
  logComments: '登记意见',
  importTable: '导入反馈',
  manageRounds: '管理轮次和征求名单',
  editNote: '填写编制说明',
  keepLedger: '登记沟通和意见台账',
  decide: '填写采纳情况',
  approve: '定稿',
  manageProject: '修改项目',
  manageMembers: '管理成员',
} as const

export type Capability = keyof typeof capabilities

interface RoleEntry {
  label: string
  hint: string
  may: readonly Capability[]
}

export const roles = {
  administrator: {
    label: '管理员',
    hint: '可以做项目中的所有事，并管理成员。',
    may: [
      'view',
      'export',
      'logReplies',
      'logComments',
      'importTable',
      'manageRounds',
      'editNote',
      'keepLedger',
      'decide',
      'approve',
      'manageProject',
      'manageMembers',
    ],
  },
  drafter: {
    label: '经办人',
    hint: '建立轮次，登记回函和意见，导入反馈。不能填写采纳情况。',
    may: [
      'view',
      'export',
      'logReplies',
      'logComments',
      'importTable',
      'manageRounds',
      'editNote',
      'keepLedger',
    ],
  },
  reviewer: {
    label: '审核人',
    hint: '填写采纳情况和理由，定稿。不登记意见。',
    may: ['view', 'export', 'editNote', 'keepLedger', 'decide', 'approve'],
  },
  viewer: { label: '只读', hint: '只能查看、打印和导出。', may: ['view', 'export'] },
} as const satisfies Record<string, RoleEntry>

export type Role = keyof typeof roles

export const roleNames: readonly Role[] = ['administrator', 'drafter', 'reviewer', 'viewer']

export const isRole = (word: string): word is Role => Object.hasOwn(roles, word)

export const roleMay = (role: Role, capability: Capability): boolean => {
  const may: readonly Capability[] = roles[role].may
  return may.includes(capability)
}

/** The Chinese names of the roles that may do this, for the sentence of a refusal. */
export const rolesThatMay = (capability: Capability): readonly string[] =>
  roleNames.filter(role => roleMay(role, capability)).map(role => roles[role].label)
