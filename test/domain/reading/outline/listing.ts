import type { Outline } from '../../../../src/domain/consultation/clause'

const roles = { lead: '牵头', support: '配合', responsible: '责任' } as const

/** An outline as a careful reader would list it: a clause a line, with heading and duties. */
export const listing = ({ clauses }: Outline): string[] =>
  clauses.map(({ level, ref, heading, duties }) =>
    [
      `${level} ${ref}`,
      ...(heading === null ? [] : [heading]),
      ...duties.map(({ role, units }) => `${roles[role]}：${units.join('、')}`),
    ].join(' | '),
  )
