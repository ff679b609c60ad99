import type { Request } from 'express'
import { mostTogether } from '../../actions/desk/decideTogether'
import type { Reader } from '../../store/database'
import { idsOf, matching } from '../../store/desk/entries'
import { typedValues } from '../forms'
import { roundOf } from '../rounds/enter'
import { projectOf } from '../visit'
import { onlyFound } from './findings'
import { filterOf } from './form'

export const idsIn = (value: string | string[] | undefined): number[] =>
  [value ?? []].flat().flatMap(text => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : []))

/** The comments ticked in a list, or all that the filter of the address lets through. */
export const chosenIds = async (db: Reader, req: Request): Promise<number[]> => {
  const values = typedValues(req.body)
  if (values['all'] !== 'on') return idsIn(values['comment'])
  const filter = filterOf(req)
  const only = await onlyFound(db, projectOf(req), filter)
  return idsOf(matching(db, { roundId: roundOf(req).id }, filter, only), mostTogether + 1)
}

/** What is said where nothing is ticked. */
export const noneChosen = { field: 'comment', message: '一条也没有选。请先勾选要处理的意见，再按一次。' }
