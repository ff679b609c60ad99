import { nameOf, newPhrase, print } from './inventedDrafts'
import {
  append,
  change,
  type Deed,
  doOne,
  type Edit,
  others,
  pickWords,
  removeClause,
  type Scene,
  variant,
} from './inventedScene'

/** Comments that ask for words to be replaced, put in or taken out. */
export const askReplace = (scene: Scene): Edit | null => {
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
  const deeds: readonly Deed[] = [
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

export const askInsert = (scene: Scene): Edit | null => {
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
  const deeds: readonly Deed[] = [
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
  const deed = doOne(random, deeds)
  return { name: `insert, ${deed.name}`, comment, right: deed.right }
}

export const askDelete = (scene: Scene): Edit | null => {
  const { random, before, now, after } = scene
  const picked = pickWords(scene)
  if (picked === null || picked.words.length < 6) return null
  const { words, paragraph } = picked
  const comment = `建议删除${nameOf(before, scene.old.id, paragraph)}中的“${words}”。`
  const deeds: readonly Deed[] = [
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
  const deed = doOne(random, deeds)
  const gone = /honest|gone/.test(deed.name) ? { gone: words } : {}
  return { name: `delete, ${deed.name}`, comment, right: deed.right, ...gone }
}
