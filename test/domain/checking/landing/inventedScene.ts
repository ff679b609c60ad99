import { type Chance, type InventedClause, type InventedDraft, print } from './inventedDrafts'

export interface Edit {
  name: string
  comment: string
  right: readonly string[]
  /** Words that an honest deletion took out: chance must not have put them down elsewhere. */
  gone?: string
}

export interface Scene {
  random: Chance
  before: InventedDraft
  after: InventedDraft
  /** The clause in question, in either draft. */
  old: InventedClause
  now: InventedClause
}

/** One way in which an adoption may be carried out, with the verdicts that are right for it. */
export interface Deed {
  name: string
  right: readonly string[]
  act: () => void
}

/** Does one of the deeds, by chance, and tells which. */
export const doOne = (random: Chance, deeds: readonly Deed[]): Deed => {
  const deed = random.pick(deeds)
  deed.act()
  return deed
}

export const allClauses = (draft: InventedDraft): InventedClause[] =>
  draft.chapters.flatMap(({ clauses }) => clauses)
export const others = ({ after, now }: Scene): InventedClause[] =>
  allClauses(after).filter(({ id }) => id !== now.id)

export const change = (clause: InventedClause, edit: (paragraph: string) => string): void => {
  clause.paragraphs = clause.paragraphs.map(edit)
}

export const append = (clause: InventedClause, words: string): void => {
  clause.paragraphs[clause.paragraphs.length - 1] = `${clause.paragraphs.at(-1) ?? ''}${words}`
}

export const removeClause = (draft: InventedDraft, id: number): void => {
  for (const chapter of draft.chapters) chapter.clauses = chapter.clauses.filter(clause => clause.id !== id)
}

export const chapterOf = (draft: InventedDraft, id: number) =>
  draft.chapters.find(({ clauses }) => clauses.some(clause => clause.id === id))

/** A stretch between two commas or full stops that stands once in the draft. */
export const pickWords = ({ random, before, old }: Scene): { words: string; paragraph: number } | null => {
  const text = print(before)
  const candidates = old.paragraphs.flatMap((paragraph, at) =>
    paragraph.split(/[，。]/).flatMap(words => {
      const cut =
        words.length > 10 && random.oneIn(2)
          ? words.slice(random.below(4), words.length - random.below(4))
          : words
      return cut.length >= 4 && text.split(cut).length === 2 ? [{ words: cut, paragraph: at }] : []
    }),
  )
  return candidates.length === 0 ? null : random.pick(candidates)
}

export const variant = (random: Chance, words: string): string => {
  const at = 2 + random.below(Math.max(1, words.length - 4))
  return random.oneIn(2)
    ? `${words.slice(0, at)}有关${words.slice(at)}`
    : `${words.slice(0, at)}${words.slice(at + 2)}`
}
