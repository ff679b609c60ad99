import { type AdoptionRow, rowLabel } from '../../consultation/adoptionTable'
import type { Statement } from '../../consultation/statement'
import { saysNoAnswer } from '../../reading/noComment'
import type { AuditedTable } from '../context'
import { countPeople, type People } from './people'
import { classOfLabel, classOfUnit, unitClasses } from './unitClasses'
import { groupByUnit, type UnitRow, unitsNumbered } from './unitsOfRow'

/** Distinct units of a table: those it names, each with its rows, and those that it only numbers. */
export interface Presence {
  named: readonly (readonly UnitRow[])[]
  /** Of those named, the ones with comments. */
  speaking: readonly (readonly UnitRow[])[]
  /** 其余21个单位: units told by number only. */
  numbered: number
  all: number
  commenting: number
  silent: number
  /** Of the silent ones, those that sent no answer (逾期未反馈). */
  unanswered: number
  /** Who wrote without being a unit, by the rows of people. */
  people: People
  /** Rows too many by units that stand twice; told as such. */
  doubles: number
}

/** 公开征求, 网站 in the remark: whoever wrote was not one of the units asked. */
const throughPublicDoor = /公开|公众|公示|网站|网络|网上|微信|信箱|热线/u

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Counts the distinct units of a table. Cost: its rows. */
export const countUnits = (
  { rows }: Pick<AuditedTable, 'rows'>,
  unitKey: (name: string) => string,
): Presence => {
  const asked = rows.filter(row => !throughPublicDoor.test(row.remark ?? ''))
  const named = groupByUnit(
    asked.filter(row => unitsNumbered(row) === null),
    unitKey,
  )
  const speaking = named.filter(group => group.some(({ row }) => !row.noComment))
  const noComment = named.map(group => group.filter(({ row }) => row.noComment).length)
  const numberedIn = (silent: boolean): number =>
    sum(asked.filter(row => row.noComment === silent).map(row => unitsNumbered(row) ?? 0))
  const unanswered = new Set(
    asked.filter(row => row.noComment && saysNoAnswer(`${row.comment}。${row.remark ?? ''}`)),
  )
  const withoutAnswer = named.filter(group => group.every(({ row }) => unanswered.has(row)))
  const numbered = numberedIn(true) + numberedIn(false)
  return {
    named,
    speaking,
    numbered,
    all: named.length + numbered,
    commenting: speaking.length + numberedIn(false),
    silent: named.length - speaking.length + numberedIn(true),
    unanswered: withoutAnswer.length + sum([...unanswered].map(row => unitsNumbered(row) ?? 0)),
    people: countPeople(rows),
    doubles: sum(noComment.map(count => Math.max(count - 1, 0))),
  }
}

/** A stated part beside the units of its kind. */
export interface PartCount {
  labels: readonly string[]
  stated: number
  units: readonly (readonly UnitRow[])[]
  /** Units of a kind that no part names (a company among 部门), where they are just the surplus of this part. */
  beyond: readonly (readonly UnitRow[])[]
}

/** 部门 are organs; 单位 may be anything. */
const organs = /部门|厅局|委办局|机关/

const nameOf = (group: readonly UnitRow[]): string => group[0]?.unit ?? ''

/** Stated parts against the table, by kind of unit; a part that names no kind takes all other units. */
export const countParts = (parts: Statement['consultedParts'], { named }: Presence): readonly PartCount[] => {
  const kindOfPart = parts.map(({ label }) => classOfLabel(label))
  const told = kindOfPart.filter(kind => kind !== null)
  const untold = [...unitClasses.keys()].filter(kind => !told.includes(kind))
  return [...new Set(kindOfPart)].map(kind => {
    const own = parts.filter((_, index) => kindOfPart[index] === kind)
    const stated = sum(own.map(({ count }) => count))
    const units = named.filter(group => classOfUnit(nameOf(group), told) === kind)
    const strange = units.filter(group => classOfUnit(nameOf(group), untold) !== null)
    const isOrgans = kind === null && own.every(({ label }) => organs.test(label))
    const beyond = isOrgans && strange.length === units.length - stated ? strange : []
    return { labels: own.map(({ label }) => label), stated, units, beyond }
  })
}

/** So many units are named in one message; a longer list is left to the table. */
const mostNamed = 12

/** 甲局（第3、4行）、乙局（第9行）; '' where the list is too long to help. */
export const nameUnits = (groups: readonly (readonly UnitRow[])[]): string =>
  groups.length > mostNamed
    ? ''
    : groups
        .map(
          group =>
            `${nameOf(group)}（第${[...new Set(group.map(({ row }) => rowLabel(row)))].join('、')}行）`,
        )
        .join('、')

/** The rows of those units, in table order. */
export const rowsOfUnits = (groups: readonly (readonly UnitRow[])[]): readonly AdoptionRow[] =>
  groups
    .flat()
    .map(({ row }) => row)
    .toSorted((one, other) => one.row - other.row)
