export { judgeLanding } from './judgeLanding'
export {
  type ChangeVerdict,
  type Landing,
  type LandingComment,
  type UnexplainedChange,
  type Verdict,
  verdicts,
} from './landing'
