const marks = '“”„‟"＂‘’\'「」『』'
/** Words without the marks round them. */
export const unquote = (words: string | null): string | null =>
  words === null
    ? null
    : words
        .trim()
        .replace(new RegExp(`^[${marks}]`), '')
        .replace(new RegExp(`[${marks}]$`), '')

/** “甲、乙”和丙 → 甲, 乙, 丙; 各县（市、区）人民政府 stays one. */
export const splitUnits = (units: string): string[] =>
  units
    .split(
      new RegExp(
        `[${marks}]+|、+(?![^（(]*[）)])|(?<=[局厅委办部院会司市县区府团心行校])[和与](?=[^和]{2})|(?<=[局厅委办部院会司])及(?=[^时其])|(?<=[局厅委办部院司会府])(?:会同|联合)(?=[^，。]{2})`,
      ),
    )
    .map(unit =>
      unit
        .trim()
        .replace(
          /^(?:建议|请|将|把|明确|确定|指定|同意)+|^(?:任务|工作|事项)(?=[我本市县区省])|等(?:单位|部门)?$/g,
          '',
        ),
    )
    .filter(unit => unit !== '')
