import { NEAR } from './geometry'
import type { PageBlock } from './pageBlocks'

/** Tells whether a line was met before, in the same words and at the same height. */
const metBefore = (): ((block: PageBlock | undefined) => boolean) => {
  const met = new Map<string, number[]>()
  return block => {
    if (block?.kind !== 'line') return false
    const { text, y } = block.line
    const heights = met.get(text) ?? []
    met.set(text, [...heights, y])
    return heights.some(height => Math.abs(height - y) <= NEAR)
  }
}

/**
 * The pages of a document without the lines that a printer sets over and under each of them, so that a paragraph goes
 * on over a page's end: a head is read on the first page only that has it, a foot on the last.
 */
export const withoutRunningLines = (pages: readonly (readonly PageBlock[])[]): PageBlock[][] => {
  const isHead = metBefore()
  const isFoot = metBefore()
  const headless = pages.map(blocks => (isHead(blocks[0]) ? blocks.slice(1) : [...blocks]))
  return headless
    .reverse()
    .map(blocks => (blocks.length > 1 && isFoot(blocks.at(-1)) ? blocks.slice(0, -1) : blocks))
    .reverse()
}
