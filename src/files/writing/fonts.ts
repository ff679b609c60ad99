/** Fonts of official documents (GB/T 9704): named, never embedded; where missing, the application substitutes. */
export const fonts = {
  title: '方正小标宋简体',
  heading: '黑体',
  subheading: '楷体_GB2312',
  body: '仿宋_GB2312',
  pageNumber: '宋体',
} as const

interface FontEntry {
  name: string
  /** What may stand in, best first: names on Windows, in WPS, on Linux. */
  fallbacks: readonly string[]
  family: 'roman' | 'swiss' | 'script' | 'modern'
}

const entries: readonly FontEntry[] = [
  {
    name: fonts.title,
    fallbacks: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', '华文中宋', '宋体', 'Noto Serif CJK SC'],
    family: 'script',
  },
  { name: fonts.heading, fallbacks: ['SimHei', '微软雅黑', 'Noto Sans CJK SC'], family: 'modern' },
  { name: fonts.subheading, fallbacks: ['楷体', 'KaiTi', '华文楷体', 'AR PL UKai CN'], family: 'modern' },
  { name: fonts.body, fallbacks: ['仿宋', 'FangSong', '华文仿宋', 'Noto Serif CJK SC'], family: 'modern' },
  { name: fonts.pageNumber, fallbacks: ['SimSun', 'Noto Serif CJK SC'], family: 'roman' },
]

/**
 * The part word/fontTable.xml: for each font what may stand in for it (ECMA-376 part 1, 17.8.3.1 altName), and its
 * family and script (134: GB 2312), by which an application chooses where it has none of them.
 */
export const fontTable = (): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entries
    .map(
      ({ name, fallbacks, family }) =>
        `<w:font w:name="${name}"><w:altName w:val="${fallbacks.join(',')}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
    )
    .join('')}</w:fonts>`
