import { foldKey } from '../reading/fold'
import { chineseDigits, readNumeral } from '../reading/numerals'

const askedPhrase =
  /(?:向|送|发(?:至|给|送)?|征求了?)((?:(?!征求|。|；|;|截至).){2,160}?)(?:书面|公开|再次|二次|广泛|第?[一二三四五\d]{1,2}[次轮])*(?:征求|征集|的?意见)/gu
/** Between names, not inside brackets: 县（市、区）人民政府 is one. */
const separator = /(?:[、,，;；]|以及|及|和|与|并)(?![^（(]*[）)])/u
/** 人民政府共32家单位, 部门发函: what follows the name. */
const trailer = new RegExp(
  `(?<=[\\p{L}）)])(?:共|合计|总计)[\\d${chineseDigits}]+(?:个|家)(?:有关|相关)?(?:单位|部门)?$|(?:发函|去函|行文|发文|印发|发出|发送)$`,
  'u',
)
const example = /^.*等(?=\S)/u
const amount = new RegExp(`^(?:共|全区|全省|全市|全县)?([\\d${chineseDigits}]+)(?:个|家|名|位|所)`, 'u')
const owner =
  /^(?:我|本|各|有关|相关|全部|所有)*(?:厅|局|委|部|省|市|县)?(?:机关)?(?:各|有关|相关|内设|全部)*/u

/** A group counts as one where it is named as a class: 27个有关单位, 厅相关处室, 社会公众. */
const isGroup =
  /单位|部门|政府|处室|科室|股室|公众|专家|企业|公司|协会|商会|高校|院校|厅局|委办局|市州|县区|设区市|代表|乡镇|街道/

/** A group of those asked. */
export interface AskedGroup {
  /** As written, without the example before 等. */
  written: string
  /** null where no number is told. */
  count: number | null
}

/**
 * The groups that a sentence says were asked, by a key that leaves out numbers, owners and the example before
 * 等: “自治区发展改革委等27个自治区有关单位、14个设区市人民政府及我厅相关处室” → three groups.
 */
export const readAsked = (sentence: string): ReadonlyMap<string, AskedGroup> => {
  const groups = new Map<string, AskedGroup>()
  for (const [, phrase] of sentence.replaceAll(/\s+/g, '').matchAll(askedPhrase)) {
    for (const part of (phrase ?? '').split(separator)) {
      const written = part.replace(example, '').replace(trailer, '')
      if (!isGroup.test(written)) continue
      const count = readNumeral(amount.exec(written)?.[1] ?? '')
      const key = foldKey(written.replace(amount, '').replace(owner, ''))
      if (key !== '') groups.set(key, { written, count })
    }
  }
  return groups
}
