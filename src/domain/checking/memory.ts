/** The same function, each text worked out once: tables repeat names, and several checks read one comment. */
export const remember = <T>(work: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, { value: T }>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before.value
    const value = work(text)
    known.set(text, { value })
    return value
  }
}
