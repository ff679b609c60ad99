import type { ProposedChange } from '../../consultation/change'
import type { ClauseFinder } from './locating'

/** A number that runs on into what is asked, the 1 of 一、（一）1将…; with a measure behind it, it is a quantity. */
const runOn =
  /^[ 　]?(\d{1,2})(?![\d.．%％‰℃]|\s*[个家名人项条款次年月日天周时倍亿万千百元米吨亩台辆座处所种类批级层户岁度分])/

/**
 * A change with the item number that stands right behind a place taken into the place. Whether 1 in 一、（一）1将… is an
 * item only the draft can tell: it counts where the draft has such an item there.
 */
export const withItemNumbers = (
  change: ProposedChange,
  text: string,
  draft: ClauseFinder,
): ProposedChange => ({
  ...change,
  places: change.places.map(place => {
    if (place.ref === null || text.slice(place.span.start, place.span.end) !== place.text) return place
    const [glued = '', number = ''] = runOn.exec(text.slice(place.span.end, place.span.end + 8)) ?? []
    const ref = `${place.ref}/${number}`
    if (number === '' || draft.byReference(ref).length === 0) return place
    return {
      ...place,
      ref,
      text: place.text + glued,
      span: { start: place.span.start, end: place.span.end + glued.length },
    }
  }),
})
