import type { Archive } from '../package/archive'
import { attribute } from '../package/attribute'
import { readPart } from '../package/parts'

/** A place in a list: which, and how deep; null where it is left open. */
export interface ListPlace {
  list: string | null
  level: number | null
}

interface Style extends ListPlace {
  basedOn: string | null
}

/** Which list the paragraph styles of a document belong to (headings are numbered this way). */
export class ParagraphStyles {
  private readonly styles = new Map<string, Style>()
  private standard: string | null = null

  static async read(archive: Archive, path: string | null): Promise<ParagraphStyles> {
    const styles = new ParagraphStyles()
    if (path !== null) await styles.load(archive, path)
    return styles
  }

  /** The list of a style or of one it is based on; `owner` is the style that names the list. */
  listPlace(styleId: string | null): (ListPlace & { owner: string }) | null {
    let id = styleId ?? this.standard
    for (let steps = 0; id !== null && steps < 20; steps += 1) {
      const style: Style | undefined = this.styles.get(id)
      if (style === undefined) return null
      if (style.list !== null) return { list: style.list, level: style.level, owner: id }
      id = style.basedOn
    }
    return null
  }

  private async load(archive: Archive, path: string): Promise<void> {
    let style: Style | null = null
    let inNumbers = false
    await readPart(archive, path, {
      open: (name, attributes) => {
        const value = attribute(attributes, 'val')
        if (name === 'style' && attribute(attributes, 'type') === 'paragraph') {
          style = { list: null, level: null, basedOn: null }
          const id = attribute(attributes, 'styleId') ?? ''
          this.styles.set(id, style)
          if (/^(1|true)$/.test(attribute(attributes, 'default') ?? '')) this.standard = id
        } else if (name === 'numPr') inNumbers = true
        else if (style === null) return
        else if (name === 'basedOn') style.basedOn = value
        else if (name === 'numId' && inNumbers) style.list = value
        else if (name === 'ilvl' && inNumbers) style.level = Number(value ?? '0')
      },
      close: name => {
        if (name === 'style') style = null
        if (name === 'numPr') inNumbers = false
      },
      text: () => undefined,
    })
  }
}
