import fc from 'fast-check'

const tricky = fc.constantFrom(
  '=1+1',
  '+86 10',
  '-无-',
  '@甲方',
  '=HYPERLINK("http://a","b")',
  '𬭚',
  '䶮',
  '\n',
  '\r\n',
  '_x000D_',
  '_x005F_',
  '\u0000',
  '\u001b',
  '\ud800',
  ' ',
  '　',
  '\t',
  '<a&b>"\'',
  ']]>',
  '&#10;',
  '001',
  '1e5',
  'TRUE',
  '👩‍👩‍👧',
  '\u00ad',
  '\u200b',
)

/** Texts made of what usually breaks writers, and of anything else. */
export const trickyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(tricky, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 6 })
  .map(list => list.join(''))
