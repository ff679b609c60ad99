import type { AdoptionRow } from '../../consultation/adoptionTable'
import type { Rule } from '../context'
import { excerpt, nameRows, tell } from '../wording'

/** Neighbouring rows under one merged cell. */
const runsOf = (rows: readonly AdoptionRow[]): readonly (readonly AdoptionRow[])[] => {
  const runs: AdoptionRow[][] = []
  for (const row of rows) {
    if (row.noComment || !row.decision.inherited) continue
    const last = runs.at(-1)
    if (last?.at(-1)?.row === row.row - 1 && last[0]?.decision.text === row.decision.text) last.push(row)
    else runs.push([row])
  }
  return runs
}

/** A merged cell answers several comments at once: counted for each, and shown, never guessed silently. */
export const findDecisionInherited: Rule = ({ tables }) =>
  tables.flatMap(({ index, rows }) =>
    runsOf(rows).map(run =>
      tell(
        'decision-inherited',
        `${nameRows(run)}的采纳情况来自上方的合并单元格“${excerpt(run[0]?.decision.text ?? '')}”，按此逐行计数。` +
          '如果其中有的意见另有结论，请取消合并后分别填写。',
        { table: index, rows: run },
      ),
    ),
  )
