/** Who acts, and when (ISO, UTC). Time and identity come in as arguments; nothing below asks the clock. */
export interface Actor {
  userId: number
  at: string
}
