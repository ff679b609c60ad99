import { type OperationNode, SqliteQueryCompiler } from 'kysely'

/** Of lists of nodes that hold no values, as text. Nodes never change: a list is the same text every time. */
const texts = new WeakMap<readonly OperationNode[], string>()

/** Writes what queries begun once (`begun.ts`) have in common, their columns and joins, from memory. */
export class RememberingCompiler extends SqliteQueryCompiler {
  protected override compileList(nodes: readonly OperationNode[], separator = ', '): void {
    const known = texts.get(nodes)
    if (known !== undefined) {
      this.append(known)
      return
    }
    const [start, values] = [this.getSql().length, this.numParameters]
    super.compileList(nodes, separator)
    if (this.numParameters === values) texts.set(nodes, this.getSql().slice(start))
  }
}
