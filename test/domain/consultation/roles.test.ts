import {
  type Capability,
  capabilities,
  roleMay,
  roleNames,
  rolesThatMay,
} from '../../../src/domain/consultation/roles'

test('经办人登记，不填写采纳情况，不定稿', () => {
  expect(roleMay('drafter', 'logComments')).toBe(true)
  expect(roleMay('drafter', 'decide')).toBe(false)
  expect(roleMay('drafter', 'approve')).toBe(false)
})

test('审核人填写采纳情况，不登记意见', () => {
  expect(roleMay('reviewer', 'decide')).toBe(true)
  expect(roleMay('reviewer', 'logComments')).toBe(false)
})

test('只读的人只能查看和导出', () => {
  const names = Object.keys(capabilities).filter((name): name is Capability =>
    Object.hasOwn(capabilities, name),
  )
  expect(names.filter(name => roleMay('viewer', name))).toEqual(['view', 'export'])
  expect(names.every(name => roleMay('administrator', name))).toBe(true)
})

test('每个人都能查看；谁能填写采纳情况说得出来', () => {
  expect(roleNames.every(role => roleMay(role, 'view'))).toBe(true)
  expect(rolesThatMay('decide')).toEqual(['管理员', '审核人'])
})
