import type { Clause, Outline } from '../../consultation/clause'
import { readDuties, spreadStandingDuties } from '../duties/duties'
import { type Branch, walk } from './branches'
import { buildTree } from './building'
import { findContents } from './contents'
import { headingOf, leadingHeading } from './headings'
import { splitArticles } from './inlineArticles'
import { paragraphText } from './joining'
import { splitLines } from './lines'
import { joinParagraphs } from './paragraphs'
import { giveRefs } from './refs'
import { reshape } from './reshaping'
import { markRunning } from './running'
import { findTables } from './tables'

const depthOf = (branch: Branch): number => {
  let depth = 0
  for (let at: Branch | null = branch; at !== null; at = at.parent) depth += 1
  return depth
}

const isInArticle = (branch: Branch): boolean => {
  for (let at = branch.parent; at !== null; at = at.parent) if (at.kind === 'article') return true
  return false
}

/** 款, 项 and 目 have no heading; an appendix has its own on the line after （规范性）. */
const headingFor = (branch: Branch, texts: readonly string[], hasMore: boolean): string | null => {
  const first = texts.find(text => branch.kind !== 'appendix' || !/^[（(].*[）)]$/.test(text)) ?? ''
  if (branch.kind === 'paragraph' || isInArticle(branch)) return null
  return branch.kind === 'subheaded' ? leadingHeading(first) : headingOf(branch.kind, first, hasMore)
}

const toClause = (branch: Branch): Clause => {
  const texts = branch.paragraphs.map(paragraphText).filter(text => text !== '')
  const text = texts.join('\n')
  const [span = { start: 0, end: 0 }, ...rest] = branch.pieces
  const hasMore = branch.children.length > 0 || texts.length > 1
  const clause: Clause = {
    ref: branch.ref,
    level: depthOf(branch),
    number: branch.marker?.number ?? '',
    heading: headingFor(branch, texts, hasMore),
    text,
    span,
    parent: branch.parent?.ref ?? null,
    duties: readDuties(text),
  }
  return rest.length === 0 ? clause : { ...clause, rest }
}

/**
 * Reads a draft (statute, plan, standard, notice) as an outline: clauses by every Chinese numbering system,
 * duties, tables, and the matter around them. Never throws; every character that is no white space stands in
 * exactly one span of a clause, a table or the matter. Problems point (with an empty span) at numbers that
 * break their sequence. Rules: GB/T 9704 (公文 numbering), 立法技术规范, GB/T 1.1 (standards).
 */
export const readOutline = (text: string): Outline => {
  const lines = markRunning(splitArticles(splitLines(text)))
  const contents = findContents(lines)
  const tables = findTables(lines).filter(
    table => contents === null || table.to <= contents.from || table.from >= contents.to,
  )
  const claims = tables.map(({ from, to, table }) => ({ from, to, item: { kind: 'table' as const, table } }))
  const items = joinParagraphs(text, lines, contents === null ? claims : [...claims, contents])
  const tree = buildTree(items)
  reshape(tree.roots)
  giveRefs(tree.roots)
  return {
    title: tree.title,
    clauses: spreadStandingDuties(walk(tree.roots).map(toClause)),
    tables: tables.map(({ table }) => table),
    matter: tree.matter,
    problems: tree.problems,
  }
}
