/** Told from time to time how many rows of a stage are done; 0 where it begins. */
export type Told = (rows: number, stage: string) => void

export const toldNobody: Told = () => undefined

/** Between two tellings, in rows. */
const rowsATelling = 500

/** Counts rows of a stage and tells. */
export const counting = (told: Told, stage: string): (() => void) => {
  let rows = 0
  told(0, stage)
  return () => {
    rows += 1
    if (rows % rowsATelling === 0) told(rows, stage)
  }
}
