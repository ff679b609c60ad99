import { askDuty, askNewClause, askWhole } from './inventedClauses'
import { chance, newClause, newDraft, newPhrase, newSentence, print, wrap } from './inventedDrafts'
import { allClauses, append, change, others, removeClause, type Scene } from './inventedScene'
import { askDelete, askInsert, askReplace } from './inventedWordings'

export interface InventedCase {
  /** What was asked and what was done, for a failing case. */
  name: string
  before: string
  after: string
  comment: string
  /** Verdicts that a careful reader would give. */
  right: readonly string[]
}

/** Another comment's edit in the same clause, beside what this comment is about. */
const editBeside = ({ random, now, old }: Scene, comment: string): void => {
  const segments = old.paragraphs
    .flatMap(paragraph => paragraph.split(/[，。]/))
    .filter(words => words.length >= 6)
  const open = segments.filter(
    words =>
      now.paragraphs.some(paragraph => paragraph.includes(words)) &&
      ![...Array(words.length - 3).keys()].some(at => comment.includes(words.slice(at, at + 4))),
  )
  if (open.length === 0) return
  const words = random.pick(open)
  const phrase = newPhrase(random)
  // By chance the very words asked for: then it is this comment's edit.
  if (comment.includes(phrase)) return
  change(now, text => text.replace(words, phrase))
}

/** Other things that happen to a draft between two versions: they must not mislead. */
const stir = (scene: Scene, asked: boolean, comment: string): void => {
  const { random, after, now } = scene
  if (asked && random.oneIn(3)) editBeside(scene, comment)
  const bystanders = others(scene)
  if (random.oneIn(2)) {
    const chapter = random.pick(after.chapters)
    chapter.clauses.splice(random.below(chapter.clauses.length + 1), 0, newClause(random, after.kind))
  }
  if (random.oneIn(3) && bystanders.length > 0) {
    const other = random.pick(bystanders)
    removeClause(after, other.id)
    random.pick(after.chapters).clauses.push(other)
  }
  if (random.oneIn(3) && bystanders.length > 0) append(random.pick(bystanders), newSentence(random))
  if (asked && random.oneIn(4)) append(now, newSentence(random))
  if (asked && random.oneIn(5) && now.paragraphs.length === 1) {
    const sentences = (now.paragraphs[0] ?? '').split(/(?<=。)/)
    if (sentences.length > 1) now.paragraphs = [sentences.slice(0, 1).join(''), sentences.slice(1).join('')]
  }
  if (asked && random.oneIn(5) && after.chapters.some(({ clauses }) => clauses.includes(now))) {
    removeClause(after, now.id)
    random.pick(after.chapters).clauses.push(now)
  }
}

const asks = [
  askReplace,
  askReplace,
  askReplace,
  askInsert,
  askInsert,
  askDelete,
  askDelete,
  askNewClause,
  askWhole,
  askDuty,
]

/** One comment on one draft, and a later draft in which it was adopted honestly or not. */
export const inventCase = (seed: number): InventedCase => {
  for (let attempt = 0; ; attempt += 1) {
    const random = chance(seed * 101 + attempt)
    const before = newDraft(random)
    const after = structuredClone(before)
    const old = random.pick(allClauses(before))
    const now = allClauses(after).find(({ id }) => id === old.id)
    if (now === undefined) continue
    const scene: Scene = { random, before, after, old, now }
    const edit = random.pick(asks)(scene)
    if (edit === null) continue
    stir(scene, /replace|^insert|^delete,|duty/.test(edit.name), edit.comment)
    const printed = print(after)
    if (edit.gone !== undefined && printed.includes(edit.gone)) continue
    const later = random.oneIn(6) ? wrap(printed, 28) : printed
    return {
      name: `${before.kind}: ${edit.name}`,
      before: print(before),
      after: later,
      comment: edit.comment,
      right: edit.right,
    }
  }
}
