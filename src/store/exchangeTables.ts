import type { Generated } from 'kysely'

/** Tables handed out to be filled in elsewhere, and what came back (migration 0005). */
export interface ExchangeTables {
  exchange: ExchangeTable
  exchange_row: ExchangeRowTable
  exchange_return: ExchangeReturnTable
}

export interface ExchangeTable {
  id: Generated<number>
  round_id: number
  key: string
  name: string
  created_by: number
  created_at: string
}

export interface ExchangeRowTable {
  exchange_id: number
  comment_id: number
  position: number
  shown: string
}

export interface ExchangeReturnTable {
  id: Generated<number>
  round_id: number
  upload_id: number
  upload_name: string
  filled_by: Generated<string>
  source: string
  settled: Generated<string>
  state: string
  created_by: number
  created_at: string
  closed_at: string | null
}
