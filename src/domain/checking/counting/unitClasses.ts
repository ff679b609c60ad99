import { foldKey } from '../../reading/fold'

/**
 * The kinds of units by which prose counts them (27个有关单位、14个设区市人民政府), most telling first.
 * `labels` recognises the kind in prose, `names` in a unit's name.
 */
export const unitClasses = [
  {
    name: '各级人民政府',
    labels: /人民政府|设区市|地级市|县\(?市|市州|州市|^各?市$|市县|县区|区县|地市|城市|各州|盟市|旗县/,
    names:
      /人民政府$|^[^委局厅办部院会]{1,8}(?:市|县|自治州|盟|旗)$|(?:新区|开发区|高新区|园区)?管委会$|^(?!自治区)[^委局厅办部院会]{2,6}区$/,
  },
  { name: '企业', labels: /企业|公司/, names: /公司$|集团$|企业$|银行$/ },
  { name: '协会', labels: /协会|学会|商会|社会组织|行业组织/, names: /(?:协会|学会|商会|联合会|促进会)$/ },
  {
    name: '院校和科研单位',
    labels: /高校|院校|大学|学院|科研/,
    names: /(?:大学|学院|研究院|研究所|科学院)$/,
  },
  { name: '专家', labels: /专家/, names: /专家/ },
] as const

/** Words that stand for several units that were asked. */
const manyUnits = /^各|^(?:部分|有关|相关|若干|其他|其余)|处室$/u

/** Words that stand for anybody and may fill as many rows as there were letters. */
const anybody =
  '(?:社会|有关|相关|部分|热心|广大|匿名|某|几位|多位|一位|其他)*(?:公众|群众|市民|居民|村民|网民|网友|个人|公民|用户|企业|专家|律师|教师|职工|学生|家长|业主|读者|人士|匿名|某某)'
const aside =
  '(?:代表|朋友|们|来信|来电|来函|留言|反馈|意见|建议|等|若干|[\\d一二三四五六七八九十甲乙丙丁a-z]+号?|[("\'\\[<:].*)*'
const manyPeople = new RegExp(`^${anybody}${aside}$|某某?$|(?:先生|女士|同志)$|[*×]`, 'iu')

/** True for 社会公众, 匿名网民, 各县区…: not one unit. A blank cell names no unit either. */
export const isManyPeople = (unit: string): boolean => {
  const plain = foldKey(unit)
  return plain === '' || manyPeople.test(plain) || manyUnits.test(plain)
}

/** True for 各县区, 有关部门: an unknown number of the units asked. */
export const isManyUnits = (unit: string): boolean => manyUnits.test(foldKey(unit))

/** The index of the class a unit belongs to, among those given; null for all other units. */
export const classOfUnit = (unit: string, classes: readonly number[]): number | null =>
  classes.find(index => unitClasses[index]?.names.test(foldKey(unit))) ?? null

/** The index of the class that a label of the prose names; null where it says only 单位, 部门. */
export const classOfLabel = (label: string): number | null => {
  const found = unitClasses.findIndex(({ labels }) => labels.test(foldKey(label)))
  return found < 0 ? null : found
}
