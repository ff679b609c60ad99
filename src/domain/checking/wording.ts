import { type AdoptionRow, rowLabel } from '../consultation/adoptionTable'
import { foldKey } from '../reading/fold'
import { type Finding, type FindingCode, findingCodes, type Repair, type Severity } from './finding'

/** 第 25 行（自治区气象局）: the row as a person finds it. */
export const nameRow = (row: AdoptionRow): string => {
  const unit = plainUnit(row)
  const place = row.seq !== null && rowLabel(row) !== row.row ? `，表中第 ${row.row} 条` : ''
  return `第 ${rowLabel(row)} 行（${unit}${place}）`
}

/** The unit without the line breaks of a narrow cell. */
export const plainUnit = (row: AdoptionRow): string => {
  const unit = row.unit.replaceAll(/\s+/g, '')
  return unit === '' ? '未写单位' : unit
}

/** 第 3、5、8 行; each number once. */
export const nameRows = (rows: readonly AdoptionRow[]): string =>
  `第 ${[...new Set(rows.map(rowLabel))].join('、')} 行`

/** White space between Chinese signs is layout, between words of Latin letters it parts them. */
const withoutLayout = (text: string): string =>
  text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<![a-z\d,.;:!?)"'”’]) | (?![a-z\d("'“‘])/giu, '')

/** The beginning of a text, so that a message stays one glance long. Length in characters. */
export const excerpt = (text: string, length = 24): string => {
  const signs = [...withoutLayout(text)]
  return signs.length > length ? `${signs.slice(0, length).join('').trimEnd()}……` : signs.join('')
}

/** 甲、乙、丙等 9 个 where the list is long. */
export const listNames = (names: readonly string[], most = 8): string =>
  names.length > most ? `${names.slice(0, most).join('、')}等 ${names.length} 个` : names.join('、')

interface About {
  table?: number | null
  rows?: readonly AdoptionRow[]
  repair?: Repair
  severity?: Severity
}

/** A finding with the severity its code usually has. Row numbers are those that people see, each once. */
export const tell = (code: FindingCode, message: string, about: About = {}): Finding => ({
  code,
  severity: about.severity ?? findingCodes[code].severity,
  table: about.table ?? null,
  rows: [...new Set((about.rows ?? []).map(rowLabel))],
  positions: [...new Set((about.rows ?? []).map(({ row }) => row))],
  message,
  ...(about.repair === undefined ? {} : { repair: about.repair }),
})

/** Rows of equal key, in the order of their first row; rows of empty key belong to no group. */
export const groupRows = (
  rows: readonly AdoptionRow[],
  key: (row: AdoptionRow) => string,
): readonly (readonly AdoptionRow[])[] => {
  const groups = new Map<string, AdoptionRow[]>()
  for (const row of rows) {
    const name = key(row)
    if (name === '') continue
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [row])
    else group.push(row)
  }
  return [...groups.values()]
}

/** The words of a row that carry its request, made comparable. */
export const requestOf = (row: AdoptionRow): string =>
  foldKey([row.clause, row.original, row.comment, row.proposed].filter(part => part !== null).join('|'))
