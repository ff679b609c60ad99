import { type LetterMode, saveLetter } from '../../actions/imports/saveLetter'
import { startImport } from '../../actions/imports/startImport'
import { type LetterPreview, takenComments } from '../../domain/checking/importing/letterPreview'
import type { Actor } from '../../domain/consultation/actor'
import type { SourceDocument } from '../../domain/reading/source'
import type { KeptUpload } from '../../files/uploads'
import type { Db } from '../../store/database'
import { CallRefused } from '../output'
import { roundNumbered, savedOrDropped } from './intoRound'

interface LetterWork {
  name: string
  projectId: number | null
  /** Which round; null for the latest. */
  number: number | null
  mode: string | undefined
  source: SourceDocument
  keep: () => Promise<KeptUpload & { name: string }>
  letter: LetterPreview
}

/** Stores a letter as the reply of its unit, in a round that stands. Gives what to say about it. */
export const takeInLetter = async (
  db: Db,
  { name, projectId, number, mode, source, keep, letter }: LetterWork,
  by: Actor,
): Promise<string[]> => {
  if (projectId === null) throw new CallRefused(`${name} 是一份来函，请用 --project 说明登记到哪个项目。`)
  const round = await roundNumbered(db, projectId, number)
  const { unit, date, noComment } = letter
  const comments = takenComments(letter)
  const chosen = modeOption(mode)
  const importId = await startImport(db, { projectId, upload: await keep(), source, again: false }, by)
  const said = { importId, target: { roundId: round.id }, unit, comments, noComment, mode: chosen }
  const received = { receivedOn: date === '' ? null : date, channel: 'letter', note: '' }
  await savedOrDropped(db, importId, by, () => saveLetter(db, { ...said, ...received }, by))
  return [
    `已把${unit}的来函登记到项目 ${projectId} 的“${round.name}”：${noComment ? '无意见' : `意见 ${comments.length} 条`}。`,
  ]
}

const modeOption = (word: string | undefined): LetterMode | null => {
  if (word === undefined || word === 'replace' || word === 'add') return word ?? null
  throw new CallRefused(`--mode ${word}：应是 replace（更正，替换原来的回函）或 add（补充）。`)
}
