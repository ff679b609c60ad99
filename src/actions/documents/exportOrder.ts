import type { Actor } from '../../domain/consultation/actor'
import type { Grouping } from '../../domain/writing/tables/groupRows'
import type { TableTemplate } from '../../domain/writing/tables/tableTemplates'
import type { TableExtension } from '../../files/writing/handOut'

/** A file that somebody wants, as plain data: long ones are made by another process. */
export type ExportOrder = TablesOrder | NoteOrder | AnswersOrder | ArchiveOrder | ExchangeOrder

export interface TablesOrder {
  kind: 'tables'
  projectId: number
  /** null: all rounds that have a table. */
  roundId: number | null
  template: TableTemplate
  grouping: Grouping | null
  extension: TableExtension | 'pdf'
}

/** 编制说明 as .docx, with the table of each round behind it on landscape pages. */
export interface NoteOrder {
  kind: 'note'
  projectId: number
}

/** The answer to a unit as .docx, or the answers to all units of a round in one .zip. */
export interface AnswersOrder {
  kind: 'answers'
  projectId: number
  roundId: number
  /** null: all of them. */
  consulteeId: number | null
  /** As it stands in the letters. */
  date: string
  at: string
}

export interface ArchiveOrder {
  kind: 'archive'
  projectId: number
  roundId: number | null
  /** The folder of kept originals. */
  uploads: string
  /** Who asked; null from the command line, which leaves no trace in the record. */
  by: Actor | null
  at: string
}

/** A table handed out to be filled in, made from the rows kept of it. */
export interface ExchangeOrder {
  kind: 'exchange'
  exchangeId: number
  /** When it was handed out, as the table says it. */
  moment: string
}
