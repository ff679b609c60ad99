export { type ChangePlace, type ClauseChange, type ClauseChangeKind, compareDrafts } from './compareDrafts'
export { markDifference, type Segment } from './segments'
