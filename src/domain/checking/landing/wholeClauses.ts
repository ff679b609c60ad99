import { containment, shinglesOf } from '../compare/shingles'
import type { Piece } from '../compare/versions'
import { isNew } from './insertingClauses'
import { alike, type Bench, describe, textAfter, textBefore } from './judging'
import type { Outcome, Stretch } from './landing'
import { clauseWording, withoutEnding } from './wording'

/** More than this of the old left beside the new wording, or anything new, and the clause is not what was asked. */
const mostBeside = 12

/** Judges “第七条修改为：…”: the clause as a whole against the wording given. */
export const judgeWholeReplacement = (bench: Bench, clause: Piece, asked: string): Outcome => {
  const place = bench.drafts.wholeBefore(clause)
  const proposed = withoutEnding(clauseWording(asked))
  const now = findWritten(bench, clause, proposed) ?? bench.drafts.wholeNow(clause)
  const text = now === null ? '' : textAfter(bench, now)
  const old = textBefore(bench, place)
  if (now !== null && text.includes(proposed) && !old.includes(proposed)) {
    const [left = '', right = ''] = cutOut(withoutDuties(text), withoutDuties(proposed))
    const beside = left.length + right.length
    const isOld = [left, right].every(rest => old.includes(rest))
    if (isOld && beside <= mostBeside + (clause.heading?.length ?? 0))
      return { verdict: 'landed', before: place, after: now }
    return { verdict: 'altered', before: place, after: now, difference: `已写入所提文字，另有${beside}个字` }
  }
  if (now === null || alike(text, proposed) < 0.4) {
    const found = bench.drafts.after.find(proposed, 0, bench.drafts.after.text.length, 1)[0]
    if (found !== undefined && isNew(bench, { from: found, to: found + proposed.length })) {
      const after = { from: found, to: found + proposed.length }
      if (now === null) return { verdict: 'landed', before: place, after }
      return { verdict: 'altered', before: place, after, difference: '所提文字写在另一条' }
    }
  }
  const like = now === null || alike(text, proposed) < leastRewritten ? findLike(bench, proposed, old) : null
  if (like !== null) {
    const difference = describe(proposed, textAfter(bench, like))
    return { verdict: 'altered', before: place, after: like, difference }
  }
  if (now === null) return { verdict: 'clause-gone', before: place, after: null }
  if (text === old) return { verdict: 'standing', before: place, after: now }
  const isNearer = alike(text, proposed) > alike(text, old) || alike(text, proposed) >= 0.6
  if (isNearer && text !== old)
    return { verdict: 'altered', before: place, after: now, difference: describe(proposed, text) }
  return { verdict: alike(text, old) >= 0.8 ? 'standing' : 'missing', before: place, after: now }
}

/** What stands before a wording and behind it, marks at the ends left out. */
const cutOut = (text: string, wording: string): string[] => {
  const at = text.indexOf(wording)
  const parts = at < 0 ? [text] : [text.slice(0, at), text.slice(at + wording.length)]
  return parts.map(part => part.replace(/^[。；;，,：:]+|[。；;，,：:]+$/g, ''))
}

/** The clause that holds the new wording, where it is the old clause by number or by what it kept. */
const findWritten = (bench: Bench, clause: Piece, proposed: string): Stretch | null => {
  const { drafts } = bench
  for (const at of drafts.after.find(proposed, 0, drafts.after.text.length, 10)) {
    const holder = drafts.pieceAfter(at)
    if (holder === null) continue
    const home =
      /款$/.test(holder.ref ?? '') && holder.parent !== null ? drafts.later.pieces[holder.parent] : holder
    const sources = (drafts.alignment.backward[holder.index] ?? []).flatMap(
      index => drafts.earlier.pieces[index] ?? [],
    )
    const isSame =
      home?.ref === clause.ref || sources.some(each => each === clause || each.parent === clause.index)
    if (home !== undefined && isSame) return drafts.wholeAfter(home)
  }
  return null
}

/** A clause so like the wording given, and liker to it than to the old clause, was written after it. */
const leastRewritten = 0.6

const findLike = (bench: Bench, proposed: string, old: string): Stretch | null => {
  const { drafts } = bench
  const sentence = bench.after.likest(proposed, [], leastRewritten)
  const holder = sentence === null ? null : drafts.pieceAfter(sentence.from)
  if (holder === null) return null
  const whole = drafts.wholeAfter(holder)
  const text = textAfter(bench, whole)
  const nearness = alike(text, proposed)
  return isNew(bench, whole) && nearness >= leastRewritten && nearness > alike(text, old) ? whole : null
}

const withoutDuties = (text: string): string => text.replaceAll(/\([^()]*(?:单位|负责|牵头)[^()]*\)/g, '')

/** Where less than this of a clause is left, what stands there now is another clause. */
const leastKept = 0.25

/** Judges “删除第六条”: the clause is gone, and its words stand nowhere else. */
export const judgeWholeDeletion = (bench: Bench, clause: Piece): Outcome => {
  const place = bench.drafts.wholeBefore(clause)
  const now = bench.drafts.wholeNow(clause)
  if (now !== null) {
    const isSame = textAfter(bench, now) === textBefore(bench, place)
    const kept = containment(shinglesOf(textBefore(bench, place)), shinglesOf(textAfter(bench, now)))
    if (kept < leastKept) return { verdict: 'landed', before: place, after: null }
    if (isSame || alike(textAfter(bench, now), textBefore(bench, place)) >= 0.6)
      return { verdict: 'standing', before: place, after: now }
    return {
      verdict: 'altered',
      before: place,
      after: now,
      difference: `条款仍在，现为“${textAfter(bench, now).slice(0, 60)}”`,
    }
  }
  const words = withoutEnding(textBefore(bench, { from: clause.from, to: clause.to }))
  const [at] = words.length < 6 ? [] : bench.drafts.after.find(words, 0, bench.drafts.after.text.length, 1)
  if (at !== undefined)
    return { verdict: 'standing', before: place, after: { from: at, to: at + words.length } }
  return { verdict: 'landed', before: place, after: null }
}
