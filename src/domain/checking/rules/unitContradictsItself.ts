import type { AdoptionRow } from '../../consultation/adoptionTable'
import type { Rule } from '../context'
import { groupByUnit } from '../counting/unitsOfRow'
import { nameRows, tell } from '../wording'

/** “其他条款无意见” beside a comment says nothing against it. */
const aboutTheRest = /其[他余它]|另外|除(?:此|上述)/

const saysNothingAtAll = ({ noComment, comment }: AdoptionRow): boolean =>
  noComment && !aboutTheRest.test(comment)

/** A unit cannot have comments and have none. */
export const findUnitContradictsItself: Rule = ({ tables, reading }) =>
  tables.flatMap(({ index, rows }) =>
    groupByUnit(rows, reading.unitKey).flatMap(group => {
      const own = group.map(({ row }) => row)
      const silent = own.filter(saysNothingAtAll)
      const speaking = own.filter(({ noComment }) => !noComment)
      return silent.length === 0 || speaking.length === 0
        ? []
        : [
            tell(
              'unit-contradicts-itself',
              `${group[0]?.unit ?? ''}${nameRows(speaking)}提了意见，${nameRows(silent)}又写无意见。` +
                '请核对回函：有意见的，删去无意见一行；是另一个单位的，改正单位名称。',
              { table: index, rows: own },
            ),
          ]
    }),
  )
