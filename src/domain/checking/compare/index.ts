export {
  type ChangePlace,
  type ClauseChange,
  type ClauseChangeKind,
  compareDrafts,
  type Segment,
} from './compareDrafts'
