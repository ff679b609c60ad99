/** Whom a round asks: units by letter, the public, experts. */
const channels = [
  {
    name: 'units',
    title: /书面|(?:部门|单位)(?:的?意见|反馈)|征求(?:有关|相关|各)*(?:部门|单位)|市直|区直|县直/,
    prose: /书面|发函|去函|函询|行文|发文|部门|单位|人民政府/,
  },
  {
    name: 'public',
    title: /公众|公开征|社会|网上|网民|网络/,
    prose: /公众|公开征|向社会|网上|网民|网站|公示/,
  },
  { name: 'experts', title: /专家|论证|评审/, prose: /专家|论证会|评审/ },
] as const

export type Channel = (typeof channels)[number]['name']

/** Whom a table's title says was asked, outside the document's own name; null where it says nobody or several. */
export const channelOfTitle = (title: string): Channel | null => {
  const plain = title.replaceAll(/《[^》]*》|\s+/g, '')
  const [first, ...others] = channels.filter(({ title: words }) => words.test(plain))
  return first === undefined || others.length > 0 ? null : first.name
}

/** Whom a sentence says was asked; several where it tells of several. */
export const channelsTold = (sentence: string): readonly Channel[] =>
  channels.filter(({ prose }) => prose.test(sentence)).map(({ name }) => name)
