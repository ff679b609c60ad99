import type { AdoptionRow } from '../../domain/consultation/adoptionTable'
import { Stale } from '../action'

/** Of what was chosen some is about comments that somebody else has answered or changed since the person looked. */
export class ChangedMeanwhile extends Stale {
  /** Row numbers of the file. */
  readonly rows: readonly number[]
  constructor(rows: readonly AdoptionRow[]) {
    const named = rows
      .slice(0, 5)
      .map(({ seq, row, unit }) => `${seq ?? row}（${unit}）`)
      .join('、')
    const which = `序号 ${named}${rows.length > 5 ? `等 ${rows.length} 条` : ''}`
    super(`您打开页面之后，${which}已由他人另作处理，所以都没有保存。`)
    this.rows = rows.map(({ row }) => row)
  }
}
