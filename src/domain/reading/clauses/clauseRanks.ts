/** How deep a numbered unit stands. Statutes run 编 章 节 条 款 项 目, plans run 一、（一）1.（1）①. */
export const ranks = {
  annex: 0,
  编: 1,
  章: 2,
  节: 3,
  条: 4,
  款: 5,
  项: 6,
  目: 7,
  '一、': 10,
  '（一）': 11,
  '1.': 12,
  '（1）': 13,
  '①': 14,
  decimal: 20,
} as const
