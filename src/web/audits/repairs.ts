import type { Request, RequestHandler, Response } from 'express'
import { findOffered, offeredRepairs, type TableRepair } from '../../domain/checking/repairs/repairSteps'
import { submit, z } from '../forms'
import { flash } from '../page'
import type { AuditShelf, HeldAudit } from './held'

const number = z
  .string()
  .regex(/^\d{1,7}$/)
  .transform(Number)

const repairForm = z.discriminatedUnion('op', [
  z.object({ table: number, op: z.literal('move-decision'), from: number, to: number }),
  z.object({ table: number, op: z.literal('merge-rows'), keep: number, remove: number }),
])

const wanted = ({ table, ...repair }: z.output<typeof repairForm>): TableRepair => ({ table, repair })

/** Repairs made on the result page, on the copy in memory: one by one, together, and undone. */
export const auditRepairs = (shelf: AuditShelf, heldOf: (req: Request) => HeldAudit) => {
  const back = (res: Response, { id }: HeldAudit) => res.redirect(303, `/audit/${id}#findings`)

  const one: RequestHandler = async (req, res) => {
    const held = heldOf(req)
    const read = await submit(repairForm, req.body, fields =>
      Promise.resolve(findOffered(held.result, wanted(fields))),
    )
    const offered = read.done ? read.result : undefined
    const done = offered !== undefined && (await shelf.take(held, [...held.steps, [offered]]))
    flash(req, done ? '已改正，并重新核对。' : '没有改正：这条建议已经不在了，请看下面最新的核对结果。')
    back(res, held)
  }

  const all: RequestHandler = async (req, res) => {
    const held = heldOf(req)
    const offered = offeredRepairs(held.result)
    const done = offered.length > 0 && (await shelf.take(held, [...held.steps, offered]))
    flash(req, `已改正 ${done ? offered.length : 0} 处，并重新核对。`)
    back(res, held)
  }

  const undo: RequestHandler = async (req, res) => {
    const held = heldOf(req)
    await shelf.take(held, held.steps.slice(0, -1))
    flash(req, '已撤销上一步。')
    back(res, held)
  }

  const undoAll: RequestHandler = async (req, res) => {
    const held = heldOf(req)
    await shelf.take(held, [])
    flash(req, '已恢复成放入时的样子。')
    back(res, held)
  }

  return { one, all, undo, undoAll }
}
