import type { AddCommand } from '../command'
import { auditCommand } from './audit'
import { compareCommand } from './compare'
import { landingCommand } from './landing'
import { noteCommand } from './note'
import { outlineCommand } from './outline'
import { parseCommand } from './parse'
import { demoCommand, serveCommand } from './serve'
import { tableCommand } from './table'

const commands: readonly AddCommand[] = [
  serveCommand,
  demoCommand,
  auditCommand,
  tableCommand,
  noteCommand,
  parseCommand,
  outlineCommand,
  landingCommand,
  compareCommand,
]

export const addCommands: AddCommand = (program, finish) => {
  for (const add of commands) add(program, finish)
}
