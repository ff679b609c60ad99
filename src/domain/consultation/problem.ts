/** One thing wrong with what a person gave: the field it belongs to and a sentence that says the cure. */
export interface Problem {
  field: string
  message: string
}
