import type { Archive } from '../package/archive'
import { attribute } from '../package/attribute'
import { readPart } from '../package/parts'
import { writeCounter } from './numberWords'

interface Level {
  start: number
  format: string
  /** What is printed: “第%1条”, “%1.%2”. */
  text: string
  /** The level above whose counting makes this one start anew; null means any, 0 means none. */
  restart: number | null
  /** Numbers of upper levels are printed in digits. */
  legal: boolean
  style: string | null
}

interface List {
  levels: Map<number, Level>
  /** A list that only points to a style which owns the real one. */
  styleLink: string | null
  ownsStyle: string | null
}

interface Instance {
  list: string
  overrides: Map<number, Partial<Level>>
}

const emptyLevel: Level = { start: 1, format: 'decimal', text: '', restart: null, legal: false, style: null }

/** The lists of a document (numbering.xml) and where each of them has got to. */
export class Numbering {
  private readonly lists = new Map<string, List>()
  private readonly instances = new Map<string, Instance>()
  private readonly counters = new Map<string, number[]>()
  private readonly restarted = new Set<string>()

  static async read(archive: Archive, path: string | null): Promise<Numbering> {
    const numbering = new Numbering()
    if (path !== null) await numbering.load(archive, path)
    return numbering
  }

  /** The level of a list that belongs to a paragraph style. */
  levelOfStyle(instanceId: string, style: string): number {
    for (const [index, level] of this.listOf(instanceId)?.levels ?? [])
      if (level.style === style) return index
    return 0
  }

  /**
   * Counts one paragraph of a list and gives its printed number, '' for bullets and unknown lists.
   * Lists that share one definition share their counters, unless an instance says where it starts.
   */
  next(instanceId: string, index: number): string {
    const instance = this.instances.get(instanceId)
    const list = this.listOf(instanceId)
    if (instance === undefined || list === undefined) return ''
    const levelAt = (at: number): Level => ({
      ...emptyLevel,
      ...list.levels.get(at),
      ...instance.overrides.get(at),
    })
    const counters = this.counters.get(instance.list) ?? []
    this.counters.set(instance.list, counters)
    const restartKey = `${instanceId}/${index}`
    if (instance.overrides.get(index)?.start !== undefined && !this.restarted.has(restartKey)) {
      this.restarted.add(restartKey)
      delete counters[index]
    }
    counters[index] = (counters[index] ?? levelAt(index).start - 1) + 1
    for (let above = 0; above < index; above += 1) counters[above] ??= levelAt(above).start
    for (let below = index + 1; below < counters.length; below += 1) {
      const { restart } = levelAt(below)
      if (restart === null || index < restart) delete counters[below]
    }
    const level = levelAt(index)
    // A bullet is an ornament, mostly a sign of a symbol font.
    if (level.format === 'bullet') return ''
    return level.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const format = level.legal && at !== index ? 'decimal' : levelAt(at).format
      return writeCounter(format, counters[at] ?? levelAt(at).start)
    })
  }

  private listOf(instanceId: string): List | undefined {
    const list = this.lists.get(this.instances.get(instanceId)?.list ?? '')
    if (list === undefined || list.styleLink === null) return list
    return [...this.lists.values()].find(other => other.ownsStyle === list.styleLink) ?? list
  }

  private async load(archive: Archive, path: string): Promise<void> {
    let list: List | null = null
    let instance: Instance | null = null
    let at = 0
    let level: Partial<Level> = {}
    await readPart(archive, path, {
      open: (name, attributes) => {
        const value = attribute(attributes, 'val') ?? ''
        if (name === 'abstractNum') {
          list = { levels: new Map(), styleLink: null, ownsStyle: null }
          this.lists.set(attribute(attributes, 'abstractNumId') ?? '', list)
        } else if (name === 'numStyleLink' && list !== null) list.styleLink = value
        else if (name === 'styleLink' && list !== null) list.ownsStyle = value
        else if (name === 'num') {
          instance = { list: '', overrides: new Map() }
          this.instances.set(attribute(attributes, 'numId') ?? '', instance)
        } else if (name === 'abstractNumId' && instance !== null) instance.list = value
        else if (name === 'lvl' || name === 'lvlOverride') {
          at = Number(attribute(attributes, 'ilvl') ?? '0')
          if (name === 'lvlOverride') level = {}
          else if (instance === null) level = { ...emptyLevel }
        } else Object.assign(level, levelProperty(name, value))
      },
      close: name => {
        if (name === 'abstractNum') list = null
        if (name === 'num') instance = null
        if (name === 'lvl' && instance === null) list?.levels.set(at, { ...emptyLevel, ...level })
        if (name === 'lvlOverride') instance?.overrides.set(at, level)
      },
      text: () => undefined,
    })
  }
}

const levelProperty = (name: string, value: string): Partial<Level> => {
  switch (name) {
    case 'start':
    case 'startOverride':
      return { start: Number(value) }
    case 'numFmt':
      return { format: value }
    case 'lvlText':
      return { text: value }
    case 'lvlRestart':
      return { restart: Number(value) }
    case 'isLgl':
      return { legal: !/^(0|false)$/.test(value) }
    case 'pStyle':
      return { style: value }
    default:
      return {}
  }
}

/** Number and text as printed. A number that ends in a mark needs no space, but “1.” before “5 倍” does. */
export const withNumber = (label: string, text: string): string => {
  if (label === '' || text === '') return label + text
  const tight = /[、）)．。：〕】]$/.test(label) || (/[.:]$/.test(label) && !/^[\d.]/.test(text))
  return tight ? label + text : `${label} ${text}`
}
