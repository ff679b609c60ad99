import { type Branch, newBranch, ranks } from './branches'
import type { Marker } from './markers'

/** Places each numbered paragraph under the right parent and notices where a numbering breaks. */
export class Placing {
  readonly roots: Branch[] = []
  readonly problems: { message: string; at: number }[] = []
  scope = ''
  private stack: Branch[] = []
  private readonly paths = new Map<string, Branch>()
  private readonly lastOfKind = new Map<string, number>()
  /** For each number the next of its kind. */
  private readonly following = new Map<Marker, Marker>()

  constructor(markers: readonly Marker[]) {
    const seen = new Map<string, Marker>()
    for (const marker of markers) {
      const before = seen.get(marker.kind)
      if (before !== undefined) this.following.set(before, marker)
      seen.set(marker.kind, marker)
    }
  }

  get current(): Branch | null {
    return this.stack.at(-1) ?? null
  }

  /** The article that an unnumbered paragraph continues, where the current clause stands in one. */
  get article(): Branch | null {
    return this.stack.findLast(branch => branch.kind === 'article') ?? null
  }

  /** An annex begins its own numbering. */
  enter(scope: string): void {
    this.scope = scope
    this.stack = []
    this.paths.clear()
    this.lastOfKind.clear()
  }

  place(marker: Marker, at: number): Branch {
    this.unwind(marker, at)
    const branch = newBranch(marker.kind, marker, this.current, this.scope)
    this.attach(branch)
    this.lastOfKind.set(marker.kind, marker.value)
    if (marker.kind === 'dotted' || this.stack.length === 1 || marker.kind === 'appendix') {
      this.paths.set(marker.path.join('.'), branch)
    }
    return branch
  }

  /** An unnumbered paragraph of an article: 款. */
  placeParagraph(article: Branch): Branch {
    this.stack.length = this.stack.indexOf(article) + 1
    const branch = newBranch('paragraph', null, article, this.scope)
    this.attach(branch)
    return branch
  }

  private attach(branch: Branch): void {
    const siblings = branch.parent?.children ?? this.roots
    siblings.push(branch)
    this.stack.push(branch)
  }

  private unwind(marker: Marker, at: number): void {
    if (marker.kind === 'dotted') {
      this.unwindToPath(marker)
      return
    }
    const sibling = this.stack.findLast(branch => branch.kind === marker.kind)
    if (sibling !== undefined) {
      this.stack.length = this.stack.indexOf(sibling)
    } else {
      while (this.current !== null && !this.mayHold(this.current, marker)) this.stack.pop()
    }
    const last = sibling?.marker?.value ?? this.lastOfKind.get(marker.kind) ?? 0
    const isInserted = /之.+$/.test(marker.number) && marker.value === last
    if (marker.value !== 1 && marker.value !== last + 1 && !isInserted) this.report(marker, last, at)
  }

  private unwindToPath(marker: Marker): void {
    for (let length = marker.path.length - 1; length > 0; length -= 1) {
      const parent = this.paths.get(marker.path.slice(0, length).join('.'))
      const depth = parent === undefined ? -1 : this.stack.indexOf(parent)
      if (depth >= 0) {
        this.stack.length = depth + 1
        return
      }
    }
    while (this.current !== null && ranks[this.current.kind] >= ranks.dotted) this.stack.pop()
  }

  /** By rank, but where the holder's own numbering goes on after this one, the document says otherwise. */
  private mayHold(holder: Branch, marker: Marker): boolean {
    if (ranks[holder.kind] < ranks[marker.kind]) return true
    const next = holder.marker === null ? undefined : this.following.get(holder.marker)
    return marker.value === 1 && next !== undefined && next.value === (holder.marker?.value ?? 0) + 1
  }

  private report(marker: Marker, last: number, at: number): void {
    const expected = last === 0 ? '从1开始' : `上一项为第${last}项`
    this.problems.push({
      message: `编号“${marker.number}”不连续（${expected}），请核对是否缺项或编号有误。`,
      at,
    })
  }
}
