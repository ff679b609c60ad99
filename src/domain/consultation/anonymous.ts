/** 匿名, 网友, 一位市民: one person each time, and never known to be the same one. 社会公众 is the public as a whole. */
const somebody =
  /^(?:某|一位|一名|热心|有|部分)?(?:匿名|网友|网民|群众|市民|居民|村民|公民|个人|用户|来[信电访函]人|留言人|投稿人|建议人)(?:网友|网民|群众|市民|用户|人士|者)?(?:[（(【[].*)?$/u

export const isSomebody = (unit: string): boolean => somebody.test(unit.replaceAll(/\s+/gu, ''))
