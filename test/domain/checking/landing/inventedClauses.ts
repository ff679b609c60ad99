import { type InventedClause, nameOf, newClause, newSentence } from './inventedDrafts'
import {
  chapterOf,
  type Deed,
  doOne,
  type Edit,
  others,
  removeClause,
  type Scene,
  variant,
} from './inventedScene'

/** Comments about whole clauses and about who does what. */
export const askNewClause = (scene: Scene): Edit | null => {
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
  const deeds: readonly Deed[] = [
    { name: 'honest', right: ['landed'], act: () => put(now, wanted) },
    { name: 'untouched', right: ['standing', 'missing'], act: () => undefined },
    { name: 'other words', right: ['altered'], act: () => put(now, variant(random, wanted)) },
  ]
  const deed = doOne(random, deeds)
  return { name: `new ${asParagraph ? 'paragraph' : 'clause'}, ${deed.name}`, comment, right: deed.right }
}

export const askWhole = (scene: Scene): Edit | null => {
  const { random, before, after, now } = scene
  if (before.kind !== 'statute') return null
  const place = nameOf(before, scene.old.id, null)
  if (random.oneIn(2)) {
    const target = chapterOf(after, random.pick(others(scene)).id)
    const deeds: readonly Deed[] = [
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
    const deed = doOne(random, deeds)
    return { name: `delete clause, ${deed.name}`, comment: `建议删除${place}。`, right: deed.right }
  }
  const wanted = `${(scene.old.paragraphs[0] ?? '').split('。')[0]}。${newSentence(random)}`
  const deeds: readonly Deed[] = [
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
  const deed = doOne(random, deeds)
  return {
    name: `whole clause, ${deed.name}`,
    comment: `建议将${place}修改为：“${place}　${wanted}”`,
    right: deed.right,
  }
}

export const askDuty = (scene: Scene): Edit | null => {
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
