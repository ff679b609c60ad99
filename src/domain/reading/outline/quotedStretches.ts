/**
 * The stretches between “ and ” that run over line ends: a clause quoted in an amendment is no clause of its
 * own. A mark whose partner is missing or very far is taken for a slip and holds nothing.
 */
export class QuotedStretches {
  private readonly stretches: { start: number; end: number }[] = []
  private at = 0

  constructor(text: string) {
    let open: number | null = null
    for (const match of text.matchAll(/[“”]/g)) {
      if (match[0] === '“') {
        open = match.index
      } else if (open !== null) {
        if (match.index - open < reach) this.stretches.push({ start: open, end: match.index })
        open = null
      }
    }
  }

  /** Whether an offset lies in a quotation. Offsets must be asked in rising order. */
  holds(offset: number): boolean {
    let stretch = this.stretches[this.at]
    while (stretch !== undefined && stretch.end < offset) {
      this.at += 1
      stretch = this.stretches[this.at]
    }
    return stretch !== undefined && stretch.start < offset
  }
}

const reach = 3000
