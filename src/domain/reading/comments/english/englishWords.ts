/** A quotation stands masked (see `mask`); bare words run up to the next mark or the words that go on. */
const quoted = '\uE000+'
const thing =
  '(?:the\\s+)?(?:(?:all|every|each)\\s+)?(?:(?:(?:instance|occurrence)s?\\s+of|references?\\s+to)\\s+)?(?:(?:word|term|phrase|text|value|sentence|wording|expression|title|heading|unit|symbol|label|note)s?\\s+)?'
const bare = '[^\\s\uE000.,;:?!][^\uE000;:?!\\n]{0,80}?'
const numbers = '\\d[\\d.]*(?:,\\s*(?:and\\s+)?\\d[\\d.]*)+(?<![.,])'
const standard = '(?:ISO|IEC|IEEE|EN|GB|ITU)\\b[\\w/ ]*\\d[\\w.:-]*(?<![.:])'
const words = (name: string, behind = '') => `(?<${name}>${quoted}|${numbers}|${standard}|${bare}${behind})`
const ends =
  '(?=\\s+(?:in|on|at|throughout|of|because|since|to\\s+(?:align|avoid|be|clarify|conform|ensure|improve|keep|make|match|reflect))\\s|\\s*[,;](?:\\s|$)|\\s*\\.(?:\\s|$)|\\s*$|\\s*\\n|\\s*\\))'

export interface EnglishPattern {
  action: 'replace' | 'insert' | 'delete' | 'restructure'
  /** `was`: the present wording, `shall`: the wanted one, `after`: words that only say where. */
  pattern: RegExp
  /** The wanted wording runs to the end of the request. */
  runsOn?: true
}

const change =
  '(?:(?:change|modify|amend|revise|correct|edit|reword|rephrase|rewrite|update|alter)(?:s|d|ed)?|(?:chang|modify|amend|revis|correct|reword|rephras|rewrit|updat|alter)ing)'
const passive = '(?:should|shall|must|needs?\\s+to|has\\s+to|could|may|is\\s+to)\\s+be\\s+'

/** Ways to ask for an edit in English, tried in this order on each sentence. */
export const englishPatterns: readonly EnglishPattern[] = [
  {
    action: 'replace',
    pattern: new RegExp(
      `\\b(?:replace|substitute)\\s+(?:the\\s+)?(?:\\w+\\s+){0,3}(?:sentence|paragraph|text|sub-?clause|clause|definition|note|heading|title|bullet)(?:\\s+[^:]{1,40}?)?\\s+(?:with|by)\\s*:?\\s*(?<shall>${quoted})`,
      'di',
    ),
  },
  {
    action: 'replace',
    pattern: new RegExp(
      `\\b(?:replac(?:e|ing)|substitut(?:e|ing)|${change}(?=[^\uE000]{1,40}\uE000+\\s+(?:with|by)\\s+\uE000))\\s+${thing}${words('was')}\\s+(?:with|by)\\s+${thing}${words('shall', ends)}`,
      'di',
    ),
  },
  {
    action: 'replace',
    pattern: new RegExp(
      `\\b(?:${change}|(?:extend|reduce|increase|decrease|shorten|raise|lower)(?:ing)?)\\s+(?:the\\s+)?[^\uE000.;]{1,60}?\\sfrom\\s+${words('was')}\\s+to\\s+${words('shall', ends)}`,
      'di',
    ),
  },
  {
    action: 'replace',
    pattern: new RegExp(
      `\\b${change}\\s+(?:from\\s+)?${thing}(?:from\\s+)?${words('was')}\\s+(?:to\\s+read|to|into|as)\\s*:?\\s+${thing}${words('shall', ends)}`,
      'di',
    ),
  },
  {
    action: 'replace',
    pattern: new RegExp(
      `\\b(?:should|(?:is|are)\\s+supposed\\s+to|ought\\s+to)\\s+(?:be|read|say)\\s+${words('shall')}\\s+instead\\s+of\\s+${words('was', ends)}`,
      'di',
    ),
  },
  {
    action: 'replace',
    pattern: new RegExp(
      `(?<was>${quoted})\\s*[,:–—-]?\\s*${passive}(?:replaced\\s+(?:with|by)|(?:changed|corrected|amended|revised|modified)\\s+(?:to|into)|rephrased\\s+as|written\\s+as|read)?\\s*:?\\s*${thing}(?<shall>${quoted})`,
      'di',
    ),
  },
  {
    action: 'replace',
    pattern: new RegExp(
      `(?<was>${quoted})\\s*(?:[.;,]?\\s*(?:it|this)\\s+)?should\\s+read\\s*:?\\s*(?<shall>${quoted})`,
      'di',
    ),
  },
  {
    action: 'replace',
    pattern: new RegExp(
      `\\b(?:replac|substitut)(?:e|ing)(?:\\s+(?:it|this|that|them))?\\s+(?:with|by)\\s+${thing}(?<shall>${quoted})`,
      'di',
    ),
  },
  {
    action: 'replace',
    pattern: new RegExp(
      `\\b(?:suggest(?:ed|ing|s)?|propos(?:e|ed|ing|es)|recommend(?:ed|ing|s)?|use|using|prefer)\\s*:?\\s*${thing}(?<shall>${quoted})(?:\\s+instead(?!\\s+of)|\\s*\\.?\\s*$)`,
      'di',
    ),
  },
  {
    action: 'replace',
    pattern: new RegExp(
      `^\\W*(?:it|this)\\s+(?:should|shall|must)\\s+(?:be|read|say)\\s*:?\\s*${thing}(?<shall>${quoted})`,
      'di',
    ),
  },
  {
    action: 'replace',
    pattern: new RegExp(
      `\\bshould\\s+(?:be|read|say)\\s+(?<shall>${quoted}|\\d[\\w.%/]{0,12})\\s*,?\\s*(?:and\\s+)?(?:not|rather\\s+than)\\s+(?<was>${quoted}|\\d[\\w%/]*(?:\\.\\d+)?)`,
      'di',
    ),
  },
  {
    action: 'replace',
    pattern: new RegExp(
      `\\b(?:limit|restrict|narrow)(?:ing)?\\s+(?<was>it|this|${quoted})\\s+to\\s+(?<shall>${quoted})`,
      'di',
    ),
  },
  {
    action: 'replace',
    pattern: new RegExp(
      `\\b(?:use|say|write)\\s+${thing}(?<shall>${quoted})\\s+(?:instead\\s+of|rather\\s+than|not|in\\s+place\\s+of)\\s+${thing}(?<was>${quoted})`,
      'di',
    ),
  },
  {
    action: 'replace',
    pattern: new RegExp(`\\b(?:maybe|perhaps|better)\\s*:?\\s+(?<shall>${quoted})`, 'di'),
  },
  {
    action: 'replace',
    pattern: new RegExp(
      `\\b${change}\\s+(?:the\\s+)?(?:references?|titles?|values?|units?|headings?|names?)\\s+to\\s+${words('shall', ends)}`,
      'di',
    ),
  },
  {
    action: 'replace',
    pattern: new RegExp(`${words('was')}\\s*(?:→|-{1,3}>|=>)\\s*${words('shall', ends)}`, 'di'),
  },
  {
    action: 'replace',
    pattern: new RegExp(
      `(?:\\b${change}(?:\\s+(?:it|this|the\\s+\\w+|sentence|definition))?\\s+(?:to(?:\\s+read)?|as(?:\\s+follows)?|into)|\\bshould\\s+read|\\bproposed\\s+(?:text|wording))\\s*:?\\s*(?<shall>${quoted})`,
      'di',
    ),
  },
  {
    action: 'replace',
    pattern:
      /(?:\b(?:change|modify|amend|revise|reword|rephrase|rewrite)(?:\s+[a-z]+){0,4}?\s+(?:to(?:\s+read)?|as(?:\s+follows)?|into)|\bshould\s+read|\bproposed\s+(?:text|wording))\s*:\s*(?<shall>[^\uE000\s][^\uE000]*)$/di,
    runsOn: true,
  },
  {
    action: 'insert',
    pattern: new RegExp(
      `\\b(?:insert(?:ing)?|add(?:ing)?|includ(?:e|ing))\\s+${thing}(?<shall>${quoted})(?:\\s+(?:immediately\\s+)?(?:after|before|following|behind)\\s+${thing}(?<after>${quoted}))?`,
      'di',
    ),
  },
  {
    action: 'insert',
    pattern: new RegExp(
      `\\b(?:after|before)\\s+${thing}(?<after>${quoted})\\s*,?\\s*(?:please\\s+)?(?:insert|add|include)\\s*:?\\s*${thing}(?<shall>${quoted})`,
      'di',
    ),
  },
  {
    action: 'insert',
    pattern: /\b(?:insert(?:ing)?|add(?:ing)?|includ(?:e|ing))\b[^\uE000:]{0,60}:\s*(?<shall>\uE000+)/di,
  },
  {
    action: 'insert',
    pattern: /\b(?:insert|add|include)\b[^\uE000:]{0,60}:\s*(?<shall>[^\uE000\s][^\uE000]*)$/di,
    runsOn: true,
  },
  {
    action: 'delete',
    pattern: new RegExp(
      `\\b(?:delet(?:e|ing)|remov(?:e|ing)|strik(?:e|ing)(?:\\s+out)?|drop(?:ping)?|omit(?:ting)?)\\s*:?\\s*${thing}(?<was>${quoted})`,
      'di',
    ),
  },
  {
    action: 'delete',
    pattern: new RegExp(
      `(?<was>${quoted})(?:\\s+in\\s+(?:the\\s+)?(?:sentence|phrase|paragraph)\\s+${quoted})?\\s+${passive}(?:deleted|removed|omitted|dropped)`,
      'di',
    ),
  },
  {
    action: 'restructure',
    pattern:
      /\b(?:move|merge|combine|split|renumber|swap|reorder|relocate)\b|\b(?:suggest|propose|recommend)\s+(?:mov|merg|combin|splitt|renumber|swapp|reorder|relocat)ing\b|\b(?:moved|merged|combined|swapped|renumbered|relocated)\b/di,
  },
  {
    action: 'delete',
    pattern:
      /(?:^[\d.\s]*|[:,–-])\W*(?:(?:we\s+)?(?:propose|suggest|recommend)\s+(?:to\s+)?|please\s+|consider\s+)?(?:delet|remov|strik)(?:e|ing)\b|\b(?:be|is)\s+(?:deleted|removed)\b/di,
  },
  {
    action: 'insert',
    pattern:
      /(?:^[\d.\s]*|[:,–-])\W*(?:(?:we\s+)?(?:propose|suggest|recommend)\s+(?:to\s+)?|please\s+|consider\s+)?(?:add|insert|includ)(?:e|ing)?\b|\b(?:be|is)\s+(?:added|inserted)\b/di,
  },
]

/** Sentences that ask to be told something. */
export const asksInEnglish = /\?|\bplease\s+(?:clarify|explain)\s+(?:whether|why|how|what|if)\b/i

/** Many more letters of the Latin script than Chinese characters, which may be quoted: 「地」 should be 「的」. */
export const isEnglish = (comment: string): boolean => {
  const told = comment.replaceAll(/[“「『][^”」』]{0,200}[”」』]/g, '')
  const chinese = count(/[\u4e00-\u9fff]/g, told)
  const isPure = count(/[\u4e00-\u9fff]/g, comment) === 0
  const latin = count(/[A-Za-z]/g, isPure ? comment : told)
  return latin > 3 && latin > 4 * chinese && (latin > 8 || chinese === 0)
}

const count = (sign: RegExp, text: string): number => text.match(sign)?.length ?? 0
