import {
  type Chance,
  chance,
  type InventedClause,
  type InventedDraft,
  nameOf,
  newClause,
  newDraft,
  newPhrase,
  newSentence,
  print,
  wrap,
} from './inventedDrafts'

export interface InventedCase {
  /** What was asked and what was done, for a failing case. */
  name: string
  before: string
  after: string
  comment: string
  /** Verdicts that a careful reader would give. */
  right: readonly string[]
}

interface Edit {
  name: string
  comment: string
  right: readonly string[]
  /** Words that an honest deletion took out: chance must not have put them down elsewhere. */
  gone?: string
}

interface Scene {
  random: Chance
  before: InventedDraft
  after: InventedDraft
  /** The clause in question, in either draft. */
  old: InventedClause
  now: InventedClause
}

const allClauses = (draft: InventedDraft): InventedClause[] =>
  draft.chapters.flatMap(({ clauses }) => clauses)
const others = ({ after, now }: Scene): InventedClause[] =>
  allClauses(after).filter(({ id }) => id !== now.id)

const change = (clause: InventedClause, edit: (paragraph: string) => string): void => {
  clause.paragraphs = clause.paragraphs.map(edit)
}

const append = (clause: InventedClause, words: string): void => {
  clause.paragraphs[clause.paragraphs.length - 1] = `${clause.paragraphs.at(-1) ?? ''}${words}`
}

const removeClause = (draft: InventedDraft, id: number): void => {
  for (const chapter of draft.chapters) chapter.clauses = chapter.clauses.filter(clause => clause.id !== id)
}

const chapterOf = (draft: InventedDraft, id: number) =>
  draft.chapters.find(({ clauses }) => clauses.some(clause => clause.id === id))

/** A stretch between two commas or full stops that stands once in the draft. */
const pickWords = ({ random, before, old }: Scene): { words: string; paragraph: number } | null => {
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

const variant = (random: Chance, words: string): string => {
  const at = 2 + random.below(Math.max(1, words.length - 4))
  return random.oneIn(2)
    ? `${words.slice(0, at)}有关${words.slice(at)}`
    : `${words.slice(0, at)}${words.slice(at + 2)}`
}

const askReplace = (scene: Scene): Edit | null => {
  const { random, before, now, after } = scene
  const picked = pickWords(scene)
  if (picked === null) return null
  const { words, paragraph } = picked
  const wanted = random.pick([
    newPhrase(random),
    `${words.slice(0, 3)}依法${words.slice(3)}`,
    words.slice(0, -2),
    `${words}和${newPhrase(random)}`,
  ])
  if (wanted === words || print(before).includes(wanted) !== words.includes(wanted)) return null
  const place = random.oneIn(6) ? '' : `${nameOf(before, scene.old.id, paragraph)}中的`
  const comment = `建议将${place}“${words}”修改为“${wanted}”。理由：表述更准确。`
  const other = random.pick(others(scene))
  const deeds: readonly { name: string; right: readonly string[]; act: () => void }[] = [
    { name: 'honest', right: ['landed'], act: () => change(now, text => text.replace(words, wanted)) },
    { name: 'honest', right: ['landed'], act: () => change(now, text => text.replace(words, wanted)) },
    { name: 'untouched', right: ['standing'], act: () => undefined },
    { name: 'set elsewhere, old stands', right: ['standing'], act: () => append(other, `${wanted}。`) },
    { name: 'appended, old stands', right: ['altered', 'standing'], act: () => append(now, `${wanted}。`) },
    {
      name: 'old taken out only',
      right: ['missing', 'altered'],
      act: () => change(now, text => text.replace(new RegExp(`${words}，?`), '')),
    },
    {
      name: 'other words',
      right: ['altered', 'missing'],
      act: () => change(now, text => text.replace(words, variant(random, wanted))),
    },
    { name: 'clause gone', right: ['clause-gone', 'missing'], act: () => removeClause(after, now.id) },
    {
      name: 'old taken out, new set elsewhere',
      right: ['missing', 'altered'],
      act: () => {
        change(now, text => text.replace(words, ''))
        append(other, `${wanted}。`)
      },
    },
  ]
  const deed = random.pick(deeds)
  const untouched = print(after)
  deed.act()
  // 依法 put in and taken out again by the other words: nothing was done.
  const right = print(after) === untouched ? ['standing'] : deed.right
  return { name: `replace, ${deed.name}`, comment, right }
}

const askInsert = (scene: Scene): Edit | null => {
  const { random, before, now } = scene
  const picked = pickWords(scene)
  if (picked === null) return null
  const { words, paragraph } = picked
  const wanted = `，${newPhrase(random)}`
  const bare = wanted.slice(1)
  if (print(before).includes(bare)) return null
  const side = random.pick(['后', '前'])
  const comment = `建议在${nameOf(before, scene.old.id, paragraph)}“${words}”${side}增加“${bare}”。`
  const put = (added: string) => (text: string) =>
    text.replace(words, side === '后' ? `${words}，${added}` : `${added}，${words}`)
  const deeds: readonly { name: string; right: readonly string[]; act: () => void }[] = [
    { name: 'honest', right: ['landed'], act: () => change(now, put(bare)) },
    { name: 'honest', right: ['landed'], act: () => change(now, put(bare)) },
    { name: 'untouched', right: ['standing'], act: () => undefined },
    {
      name: 'set elsewhere',
      right: ['standing'],
      act: () => append(random.pick(others(scene)), `${bare}。`),
    },
    {
      name: 'other words',
      right: ['altered', 'standing'],
      act: () => change(now, put(variant(random, bare))),
    },
  ]
  const deed = random.pick(deeds)
  deed.act()
  return { name: `insert, ${deed.name}`, comment, right: deed.right }
}

const askDelete = (scene: Scene): Edit | null => {
  const { random, before, now, after } = scene
  const picked = pickWords(scene)
  if (picked === null || picked.words.length < 6) return null
  const { words, paragraph } = picked
  const comment = `建议删除${nameOf(before, scene.old.id, paragraph)}中的“${words}”。`
  const deeds: readonly { name: string; right: readonly string[]; act: () => void }[] = [
    { name: 'honest', right: ['landed'], act: () => change(now, text => text.replace(words, '')) },
    {
      name: 'honest',
      right: ['landed'],
      act: () => change(now, text => text.replace(new RegExp(`，?${words}`), '')),
    },
    { name: 'untouched', right: ['standing'], act: () => undefined },
    {
      name: 'half',
      right: ['altered'],
      act: () => change(now, text => text.replace(words, words.slice(Math.ceil(words.length / 2) - 1))),
    },
    {
      name: 'carried elsewhere',
      right: ['standing'],
      act: () => {
        change(now, text => text.replace(words, ''))
        append(random.pick(others(scene)), `${words}。`)
      },
    },
    { name: 'clause gone', right: ['clause-gone', 'landed'], act: () => removeClause(after, now.id) },
  ]
  const deed = random.pick(deeds)
  deed.act()
  const gone = /honest|gone/.test(deed.name) ? { gone: words } : {}
  return { name: `delete, ${deed.name}`, comment, right: deed.right, ...gone }
}

const askNewClause = (scene: Scene): Edit | null => {
  const { random, before, after, now } = scene
  if (before.kind !== 'statute') return null
  const added = newClause(random, before.kind)
  added.paragraphs = [newSentence(random)]
  const asParagraph = random.oneIn(2)
  const [wanted = ''] = added.paragraphs
  const comment = `建议在${nameOf(before, scene.old.id, null)}${asParagraph ? '中增加一款' : '后增加一条'}：“${wanted}”`
  const put = (clause: InventedClause, words: string): void => {
    if (asParagraph) clause.paragraphs.push(words)
    else {
      const chapter = chapterOf(after, clause.id)
      chapter?.clauses.splice(chapter.clauses.findIndex(({ id }) => id === clause.id) + 1, 0, {
        ...added,
        paragraphs: [words],
      })
    }
  }
  const deeds: readonly { name: string; right: readonly string[]; act: () => void }[] = [
    { name: 'honest', right: ['landed'], act: () => put(now, wanted) },
    { name: 'untouched', right: ['standing', 'missing'], act: () => undefined },
    { name: 'other words', right: ['altered'], act: () => put(now, variant(random, wanted)) },
  ]
  const deed = random.pick(deeds)
  deed.act()
  return { name: `new ${asParagraph ? 'paragraph' : 'clause'}, ${deed.name}`, comment, right: deed.right }
}

const askWhole = (scene: Scene): Edit | null => {
  const { random, before, after, now } = scene
  if (before.kind !== 'statute') return null
  const place = nameOf(before, scene.old.id, null)
  if (random.oneIn(2)) {
    const target = chapterOf(after, random.pick(others(scene)).id)
    const deeds: readonly { name: string; right: readonly string[]; act: () => void }[] = [
      { name: 'honest', right: ['landed'], act: () => removeClause(after, now.id) },
      { name: 'untouched', right: ['standing'], act: () => undefined },
      {
        name: 'moved',
        right: ['standing'],
        act: () => {
          removeClause(after, now.id)
          target?.clauses.push(now)
        },
      },
    ]
    const deed = random.pick(deeds)
    deed.act()
    return { name: `delete clause, ${deed.name}`, comment: `建议删除${place}。`, right: deed.right }
  }
  const wanted = `${(scene.old.paragraphs[0] ?? '').split('。')[0]}。${newSentence(random)}`
  const deeds: readonly { name: string; right: readonly string[]; act: () => void }[] = [
    {
      name: 'honest',
      right: ['landed'],
      act: () => {
        now.paragraphs = [wanted]
      },
    },
    { name: 'untouched', right: ['standing'], act: () => undefined },
    {
      name: 'other words',
      right: ['altered'],
      act: () => {
        now.paragraphs = [variant(random, wanted)]
      },
    },
  ]
  const deed = random.pick(deeds)
  deed.act()
  return {
    name: `whole clause, ${deed.name}`,
    comment: `建议将${place}修改为：“${place}　${wanted}”`,
    right: deed.right,
  }
}

const askDuty = (scene: Scene): Edit | null => {
  const { random, before, old, now } = scene
  const [helper] = old.support
  if (old.lead === null || helper === undefined) return null
  const place = nameOf(before, old.id, null)
  const out = {
    comment: `${place}部分，建议将“市${old.lead}”移出牵头单位名单。`,
    act: () => {
      now.lead = '数据局'
    },
  }
  const join = {
    comment: `${place}部分，建议将市审计局列为配合单位。`,
    act: () => {
      now.support = [...now.support, '审计局']
    },
  }
  const asked = random.pick([out, join])
  if (random.oneIn(2)) {
    asked.act()
    return { name: 'duty, honest', comment: asked.comment, right: ['landed'] }
  }
  return { name: 'duty, untouched', comment: asked.comment, right: ['standing'] }
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
