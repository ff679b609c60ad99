/** Fonts of official documents (GB/T 9704): named, never embedded; where missing, the application substitutes. */
export const fonts = {
  title: '方正小标宋简体',
  heading: '黑体',
  subheading: '楷体_GB2312',
  body: '仿宋_GB2312',
  pageNumber: '宋体',
} as const
