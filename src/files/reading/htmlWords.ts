/** What a page holds beside its text. `head` may be left open, so its parts are named. */
export const dropped = new Set([
  'script',
  'style',
  'title',
  'template',
  'noscript',
  'svg',
  'math',
  'select',
  'textarea',
  'iframe',
  'object',
])
/** What ends a line of text before and after it. */
export const breaking = new Set(
  'p div section article header footer main aside nav h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre form fieldset figure figcaption center address hr details summary'.split(
    ' ',
  ),
)
/** The most that browsers take (HTML, 4.9.11), and how deep tables may stand in one another. */
export const spans = { across: 1000, down: 65_534, tableDepth: 32 } as const
const WIDE = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f\\u2018-\\u201d…—]'

/**
 * Line breaks inside of running text are spaces in Latin script and nothing between Chinese characters
 * (CSS Text 3, 4.1.3); Word wraps its HTML in the middle of words.
 */
export const joinWrapped = (text: string): string =>
  text
    .replaceAll('\u00a0', ' ')
    .replaceAll(new RegExp(`(${WIDE})[ \\t]*[\\r\\n]+[ \\t]*(?=${WIDE})`, 'g'), '$1')
    .replaceAll(/[ \t\r\n\f]+/g, ' ')

/** A span as browsers take it: within bounds, 1 where it is nonsense. */
export const span = (stated: string | undefined, least: number, most: number): number => {
  const value = Number.parseInt(stated ?? '1', 10)
  return value >= least && value <= most ? value : value > most ? most : 1
}
