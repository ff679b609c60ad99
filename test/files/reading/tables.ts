import type { SourceDocument, TableBlock } from '../../../src/domain/reading/source'

export const tablesOf = (source: SourceDocument): TableBlock[] =>
  source.blocks.filter(block => block.kind === 'table')

export const textsOf = (source: SourceDocument): string[] =>
  source.blocks.flatMap(block => (block.kind === 'table' ? [] : [block.text]))

export const messagesOf = (source: SourceDocument): string =>
  source.problems.map(({ message }) => message).join('\n')
