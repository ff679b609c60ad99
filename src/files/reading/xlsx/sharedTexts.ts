const CHUNK = 1 << 18
const REMEMBERED = 1024

/**
 * The shared texts of a workbook, outside of the heap: a million strings of their own would cost several times
 * their characters. They are kept as UTF-16, so that every character comes back as it went in, also a half of a
 * pair; the texts asked for last are kept as they are, for columns say the same thing again and again.
 */
export class SharedTexts {
  count = 0
  private readonly chunks: Buffer[] = []
  /** How much of the last chunk is taken, in bytes. */
  private taken = 0
  /** For each text its chunk, where in it the text begins, and its length in bytes. */
  private places = new Uint32Array(3 * 4096)
  private readonly lastIndexes = new Int32Array(REMEMBERED).fill(-1)
  private readonly lastTexts: string[] = Array.from({ length: REMEMBERED }, () => '')

  add(text: string): void {
    const bytes = text.length * 2
    const open = this.chunks.at(-1)
    const fits = open !== undefined && this.taken + bytes <= open.length
    const chunk = fits ? open : Buffer.allocUnsafeSlow(Math.max(CHUNK, bytes))
    if (!fits) {
      this.chunks.push(chunk)
      this.taken = 0
    }
    chunk.write(text, this.taken, 'utf16le')
    const at = 3 * this.count
    if (at === this.places.length) this.grow()
    this.places[at] = this.chunks.length - 1
    this.places[at + 1] = this.taken
    this.places[at + 2] = bytes
    this.taken += bytes
    this.count += 1
  }

  /** Undefined where there is no text of this index. */
  at(index: number): string | undefined {
    if (!(index >= 0 && index < this.count && Number.isInteger(index))) return undefined
    const slot = index % REMEMBERED
    if (this.lastIndexes[slot] === index) return this.lastTexts[slot]
    const start = this.places[3 * index + 1] ?? 0
    const end = start + (this.places[3 * index + 2] ?? 0)
    const text = this.chunks[this.places[3 * index] ?? 0]?.toString('utf16le', start, end) ?? ''
    this.lastIndexes[slot] = index
    this.lastTexts[slot] = text
    return text
  }

  private grow(): void {
    const larger = new Uint32Array(this.places.length * 2)
    larger.set(this.places)
    this.places = larger
  }
}
