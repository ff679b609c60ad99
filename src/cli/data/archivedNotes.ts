import { z } from 'zod'
import { isNoteField } from '../../domain/writing/notes/noteRecord'
import { isNoteNeed } from '../../domain/writing/notes/noteTemplate'

const text = z.string()
const index = z.int().min(0)
const sentence = z.object({
  text,
  needs: z.array(z.string().refine(isNoteNeed, '不是已知的条件')).default([]),
})

const paragraph = z.object({
  kind: z.enum(['heading1', 'text']),
  text,
  round: index.nullable(),
  numbers: z.array(
    z.object({
      text,
      field: z.string().refine(isNoteField, '不是已知的数'),
      label: text.nullable(),
      round: index.nullable(),
      value: z.union([z.number(), text]),
      span: z.object({ start: index, end: index }),
    }),
  ),
})

/** The notes of an archive: the office's own wording, and every note that was given out. */
export const archivedNotes = {
  noteTemplate: z
    .object({ heading: text.nullable(), round: z.array(sentence), total: z.array(sentence) })
    .nullable()
    .default(null),
  writtenNotes: z.array(z.object({ paragraphs: z.array(paragraph), by: text, at: text })).default([]),
}
