/**
 * Sixteen hexadecimal digits by which a text is known again: FNV-1a over its UTF-16 units, twice with different
 * starts. It guards against slips (a key typed over, rows shifted), not against forgery.
 */
export const fingerprint = (text: string): string => {
  let first = 0x811c9dc5
  let second = 0x9747b28c
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul(second ^ (unit + at), 0x01000193)
    second ^= second >>> 15
  }
  return hex(first) + hex(second)
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0')
