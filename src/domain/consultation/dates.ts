/** '2024-02-05' -> '2024年2月5日'. */
export const writeDate = (iso: string): string => {
  const [year, month, day] = iso.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
