/** The parts of a record that a test is not about. Spread them first, then say what matters. */

/** What a round is opened with. */
export const plainRound = {
  number: 1,
  name: '第一次征求意见',
  draftId: null,
  tableTitle: '',
  sentOn: null,
  dueOn: null,
  letterNumber: '',
  silenceMeansNoComment: false,
}

/** A comment that says nothing but its body. */
export const plainTexts = { clause: '', original: '', proposed: '', rationale: '', remark: '' }

/** How and by whom it was decided, but for what. */
export const plainDecision = {
  reason: '',
  revisedText: '',
  sourceText: '',
  inherited: false,
  by: '赵敏',
  at: '2024-02-01T00:00:00.000Z',
}
