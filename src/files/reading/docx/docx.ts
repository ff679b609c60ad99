import type { Block, SourceDocument, SourceProblem } from '../../../domain/reading/source'
import { Budget } from '../blockSink'
import { Archive } from '../package/archive'
import { mainPart, type Relationship, readPart, relationshipsOf } from '../package/parts'
import { trouble, UnreadableFile } from '../unreadable'
import { Numbering } from './numbering'
import { linesOf, withPageHeader } from './pageHeader'
import { Story, type StoryContext } from './story'
import { ParagraphStyles } from './styles'
import { type StoryNotes, VisibleContent } from './visibleContent'

/**
 * Reads a Word document (.docx, .docm): paragraphs with their automatic numbers, tables, text boxes, page header,
 * then footnotes and endnotes. Tracked changes are read as accepted, and reported.
 * @throws UnreadableFile where the file is damaged, hostile or no document.
 */
export const readDocx = async (bytes: Buffer, name: string): Promise<SourceDocument> => {
  const archive = await Archive.open(bytes)
  const path = await mainPart(archive, 'word/document.xml')
  if (path === null) throw new UnreadableFile(trouble.damaged('找不到正文 word/document.xml'))
  const related = await relationshipsOf(archive, path)
  const context: StoryContext = {
    numbering: await Numbering.read(archive, targetOf(related, 'numbering')),
    styles: await ParagraphStyles.read(archive, targetOf(related, 'styles')),
    budget: new Budget(),
  }
  const body = await readStory(archive, path, context)
  const partsOf = async (ids: readonly string[]): Promise<Block[]> => {
    const blocks: Block[] = []
    for (const id of new Set(ids))
      blocks.push(...(await readStory(archive, related.get(id)?.target ?? null, context)).blocks)
    return withoutRepeats(blocks)
  }
  const header = await partsOf(body.headers)
  const footer = (await partsOf(body.footers)).flatMap(linesOf)
  const notes = await readNotes(archive, related, context)
  const blocks = [...withPageHeader(body.blocks, header), ...notes, ...footer]
  if (blocks.length === 0 && body.notes.pictures > 0) throw new UnreadableFile(trouble.noText())
  const remarks = await readStory(archive, targetOf(related, 'comments'), context)
  return {
    name,
    format: 'docx',
    blocks,
    problems: [...problemsOf(body.notes), ...remarksProblem(remarks.blocks)],
  }
}

const targetOf = (related: Map<string, Relationship>, type: string): string | null =>
  [...related.values()].find(relationship => relationship.type === type)?.target ?? null

interface ReadStory {
  blocks: readonly Block[]
  headers: readonly string[]
  footers: readonly string[]
  notes: StoryNotes
}

const readStory = async (
  archive: Archive,
  path: string | null,
  context: StoryContext,
): Promise<ReadStory> => {
  const story = new Story(context)
  const visible = new VisibleContent(story)
  if (path !== null) await readPart(archive, path, visible)
  return { blocks: story.blocks(), headers: story.headers, footers: story.footers, notes: visible.notes }
}

const noteKinds: readonly [type: string, label: string][] = [
  ['footnotes', '脚注'],
  ['endnotes', '尾注'],
]

const readNotes = async (
  archive: Archive,
  related: Map<string, Relationship>,
  context: StoryContext,
): Promise<Block[]> => {
  const blocks: Block[] = []
  for (const [type, label] of noteKinds) {
    const { blocks: notes } = await readStory(archive, targetOf(related, type), context)
    for (const note of notes)
      blocks.push(
        note.kind === 'table' ? note : { kind: 'paragraph', text: `［${label}］${note.text.trim()}` },
      )
  }
  return blocks
}

/** First, even and ordinary pages mostly have the same header. */
const withoutRepeats = (blocks: readonly Block[]): Block[] => {
  const seen = new Set<string>()
  return blocks.filter(block => {
    const key = JSON.stringify(block)
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

const problemsOf = (notes: StoryNotes): SourceProblem[] => {
  const problems: SourceProblem[] = []
  if (notes.inserted > 0 || notes.deleted.length > 0) {
    const shown = notes.deleted.slice(0, 5).map(text => `“${text.slice(0, 40)}”`)
    const deleted =
      shown.length === 0 ? '' : `，删去的文字没有读入（${notes.deleted.length} 处，如${shown.join('、')}）`
    problems.push({
      place: '正文',
      message: `文档含修订痕迹，按接受修订后的文字读入：插入 ${notes.inserted} 处${deleted}。请确认是否为定稿。`,
    })
  }
  if (notes.hiddenText)
    problems.push({ place: '正文', message: '文档里有设为隐藏的文字，也读了进来，请确认是否需要。' })
  if (notes.pictures > 0)
    problems.push({
      place: '正文',
      message: `文档里有 ${notes.pictures} 张图片，图片中的文字没有读入，请在原件中查看。`,
    })
  return problems
}

const remarksProblem = (remarks: readonly Block[]): SourceProblem[] => {
  const texts = remarks.flatMap(block => (block.kind === 'table' ? [] : [block.text.trim()]))
  if (texts.length === 0) return []
  const shown = texts.slice(0, 5).map(text => `“${text.slice(0, 60)}”`)
  return [
    {
      place: '批注',
      message: `文档里有 ${texts.length} 段批注没有读入正文，如${shown.join('、')}。请在原件中查看。`,
    },
  ]
}
