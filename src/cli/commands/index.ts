import type { AddCommand } from '../command'
import { auditCommand } from './audit'
import { backupCommand, restoreCommand } from './backup'
import { compareCommand } from './compare'
import { exportCommand } from './exportData'
import { importCommand } from './importData'
import { landingCommand } from './landing'
import { noteCommand } from './note'
import { outlineCommand } from './outline'
import { parseCommand } from './parse'
import { demoCommand, serveCommand } from './serve'
import { tableCommand } from './table'
import { verifyCommand } from './verify'

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
  importCommand,
  exportCommand,
  backupCommand,
  restoreCommand,
  verifyCommand,
]

export const addCommands: AddCommand = (program, finish) => {
  for (const add of commands) add(program, finish)
}
