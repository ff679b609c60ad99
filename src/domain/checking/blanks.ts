import { foldKey } from '../reading/fold'

/** Cells that say “nothing here” with a sign: a stroke, a dash, 无. */
const blankMark = /^(?:[-/\\_*.,;:。、~]|无)*$/

/** True where a cell is empty or holds only such a sign. */
export const isBlankMark = (text: string | null): boolean => blankMark.test(foldKey(text ?? ''))
