import type { Element } from '../elements/chains'
import { remove } from './deleting'
import { insert } from './inserting'
import { restructure } from './moving'
import { replace } from './replacing'
import type { VerbReader } from './verbReader'

export type Verb = 'replace' | 'insert' | 'delete' | 'restructure'

export const verbReaders: Readonly<Record<Verb, VerbReader>> = {
  replace,
  insert,
  delete: remove,
  restructure,
}

export const isVerb = (kind: Element['kind']): kind is Verb => Object.hasOwn(verbReaders, kind)
