import type { DutyRole, ParsedComment } from '../../../../src/domain/consultation/change'
import { firstBatch } from './corpus/batch1'
import { secondBatch } from './corpus/batch2'
import { thirdBatch } from './corpus/batch3'
import { fourthBatch } from './corpus/batch4'
import { fifthBatch } from './corpus/batch5'
import { sixthBatch } from './corpus/batch6'
import { seventhBatch } from './corpus/batch7'
import { eighthBatch } from './corpus/batch8'
import { ninthBatch } from './corpus/batch9'
import { tenthBatch } from './corpus/batch10'
import { eleventhBatch } from './corpus/batch11'
import { twelfthBatch } from './corpus/batch12'
import { thirteenthBatch } from './corpus/batch13'
import { fourteenthBatch } from './corpus/batch14'
import { fifteenthBatch } from './corpus/batch15'
import { sixteenthBatch } from './corpus/batch16'
import { seventeenthBatch } from './corpus/batch17'
import { eighteenthBatch } from './corpus/batch18'
import { nineteenthBatch } from './corpus/batch19'
import { twentiethBatch } from './corpus/batch20'
import { twentyFirstBatch } from './corpus/batch21'
import { twentySecondBatch } from './corpus/batch22'
import { twentyThirdBatch } from './corpus/batch23'
import { twentyFourthBatch } from './corpus/batch24'
import { twentyFifthBatch } from './corpus/batch25'
import { twentySixthBatch } from './corpus/batch26'
import { twentySeventhBatch } from './corpus/batch27'
import { twentyEighthBatch } from './corpus/batch28'
import { twentyNinthBatch } from './corpus/batch29'
import { thirtiethBatch } from './corpus/batch30'
import { thirtyFirstBatch } from './corpus/batch31'
import { thirtySecondBatch } from './corpus/batch32'
import { thirtyThirdBatch } from './corpus/batch33'
import { thirtyFourthBatch } from './corpus/batch34'
import { thirtyFifthBatch } from './corpus/batch35'
import { thirtySixthBatch } from './corpus/batch36'
import { thirtySeventhBatch } from './corpus/batch37'
import { thirtyEighthBatch } from './corpus/batch38'
import { thirtyNinthBatch } from './corpus/batch39'
import { fortiethBatch } from './corpus/batch40'
import { fortyFirstBatch } from './corpus/batch41'
import { fortySecondBatch } from './corpus/batch42'
import { fortyThirdBatch } from './corpus/batch43'
import { fortyFourthBatch } from './corpus/batch44'
import { fortyFifthBatch } from './corpus/batch45'
import { fortySixthBatch } from './corpus/batch46'
import { fortySeventhBatch } from './corpus/batch47'
import { fortyEighthBatch } from './corpus/batch48'
import { fortyNinthBatch } from './corpus/batch49'
import { fiftiethBatch } from './corpus/batch50'
import { fiftyFirstBatch } from './corpus/batch51'
import { fiftySecondBatch } from './corpus/batch52'
import { fiftyThirdBatch } from './corpus/batch53'
import { fiftyFourthBatch } from './corpus/batch54'
import { fiftyFifthBatch } from './corpus/batch55'
import { fiftySixthBatch } from './corpus/batch56'
import { fiftySeventhBatch } from './corpus/batch57'
import { fiftyEighthBatch } from './corpus/batch58'
import { fiftyNinthBatch } from './corpus/batch59'
import { sixtiethBatch } from './corpus/batch60'
import { sixtyFirstBatch } from './corpus/batch61'
import { sixtySecondBatch } from './corpus/batch62'
import { sixtyThirdBatch } from './corpus/batch63'
import { sixtyFourthBatch } from './corpus/batch64'
import { sixtyFifthBatch } from './corpus/batch65'
import { sixtySixthBatch } from './corpus/batch66'
import { departmentCases } from './corpus/departments'
import { dutyCases, restructureCases } from './corpus/duty'
import { englishCases } from './corpus/english'
import { examinedComments } from './corpus/examined'
import { furtherCases } from './corpus/further'
import { harderCases } from './corpus/harder'
import { deleteCases, insertCases } from './corpus/insert'
import { labelledCases } from './corpus/labelled'
import { practiceCases } from './corpus/practice'
import { refusedCases } from './corpus/refused'
import { remarkCases } from './corpus/remarks'
import { replaceCases } from './corpus/replace'
import { severalCases } from './corpus/several'
import { spokenCases } from './corpus/spoken'
import { standardCases } from './corpus/standards'

export interface ExpectedChange {
  action: string
  places: readonly { text: string; ref: string | null; page: number | null }[]
  original: string | null
  proposed: string | null
  duty: { unit: string; from: DutyRole | null; to: DutyRole | null } | null
}

export interface CorpusCase {
  text: string
  noComment: boolean
  changes: readonly ExpectedChange[]
  rationale: string | null
}

/**
 * Cases are written as text. `# ` begins the comment (⏎ is a line break); each line under it is one change:
 * its action, then fields parted by ` | `: `@place=ref pN`, `-original`, `+proposed`, `%unit,from,to`.
 * `理由 | …` or `依据 | …` is the reason, `none` says that the comment has nothing to say.
 */
const readCase = (block: string): CorpusCase => {
  const [head = '', ...lines] = block.trim().split('\n')
  const reason = lines.find(line => /^(理由|依据) \| /.test(line))
  return {
    text: breakLines(head),
    noComment: lines.includes('none'),
    changes: lines.filter(line => line !== reason && line !== 'none').map(readChange),
    rationale: reason === undefined ? null : breakLines(reason.slice(5)),
  }
}

const breakLines = (line: string): string => line.replaceAll('⏎', '\n')

const readChange = (line: string): ExpectedChange => {
  const [action = '', ...fields] = breakLines(line)
    .split(' | ')
    .map(field => field.replace(/ \|$/, ''))
  const field = (sign: string) => fields.find(one => one.startsWith(sign))?.slice(1) ?? null
  const duty = field('%')?.split(',')
  return {
    action: action.trim(),
    places: fields.filter(one => one.startsWith('@')).map(one => readPlace(one.slice(1))),
    original: field('-'),
    proposed: field('+'),
    duty: duty === undefined ? null : { unit: duty[0] ?? '', from: readRole(duty[1]), to: readRole(duty[2]) },
  }
}

const readPlace = (words: string) => {
  const cut = words.lastIndexOf('=')
  const marks = words.slice(cut + 1).split(' ')
  const page = marks.find(mark => /^p\d+$/.test(mark))
  const ref = marks.find(mark => !/^p\d+$/.test(mark) && mark !== 'null')
  return {
    text: words.slice(0, cut),
    ref: ref ?? null,
    page: page === undefined ? null : Number(page.slice(1)),
  }
}

const readRole = (word: string | undefined): DutyRole | null =>
  word === 'lead' || word === 'support' || word === 'responsible' ? word : null

export const readCases = (cases: string): CorpusCase[] =>
  cases
    .split(/^# /m)
    .filter(block => block.trim() !== '')
    .map(readCase)

export const corpus: readonly CorpusCase[] = [
  replaceCases,
  insertCases,
  deleteCases,
  dutyCases,
  restructureCases,
  remarkCases,
  severalCases,
  harderCases,
  labelledCases,
  standardCases,
  practiceCases,
  furtherCases,
  spokenCases,
  departmentCases,
  refusedCases,
  englishCases,
  firstBatch,
  secondBatch,
  thirdBatch,
  fourthBatch,
  fifthBatch,
  sixthBatch,
  seventhBatch,
  eighthBatch,
  ninthBatch,
  tenthBatch,
  eleventhBatch,
  twelfthBatch,
  thirteenthBatch,
  fourteenthBatch,
  fifteenthBatch,
  sixteenthBatch,
  seventeenthBatch,
  eighteenthBatch,
  nineteenthBatch,
  twentiethBatch,
  twentyFirstBatch,
  twentySecondBatch,
  twentyThirdBatch,
  twentyFourthBatch,
  twentyFifthBatch,
  twentySixthBatch,
  twentySeventhBatch,
  twentyEighthBatch,
  twentyNinthBatch,
  thirtiethBatch,
  thirtyFirstBatch,
  thirtySecondBatch,
  thirtyThirdBatch,
  thirtyFourthBatch,
  thirtyFifthBatch,
  thirtySixthBatch,
  thirtySeventhBatch,
  thirtyEighthBatch,
  thirtyNinthBatch,
  fortiethBatch,
  fortyFirstBatch,
  fortySecondBatch,
  fortyThirdBatch,
  fortyFourthBatch,
  fortyFifthBatch,
  fortySixthBatch,
  fortySeventhBatch,
  fortyEighthBatch,
  fortyNinthBatch,
  fiftiethBatch,
  fiftyFirstBatch,
  fiftySecondBatch,
  fiftyThirdBatch,
  fiftyFourthBatch,
  examinedComments,
  fiftyFifthBatch,
  fiftySixthBatch,
  fiftySeventhBatch,
  fiftyEighthBatch,
  fiftyNinthBatch,
  sixtiethBatch,
  sixtyFirstBatch,
  sixtySecondBatch,
  sixtyThirdBatch,
  sixtyFourthBatch,
  sixtyFifthBatch,
  sixtySixthBatch,
].flatMap(readCases)

/** A parsed comment as the corpus writes it: without spans. */
export const withoutSpans = ({ text, noComment, changes, rationale }: ParsedComment) => ({
  text,
  noComment,
  changes: changes.map(({ action, places, original, proposed, duty }) => ({
    action,
    places: places.map(({ text, ref, page }) => ({ text, ref, page })),
    original,
    proposed,
    duty,
  })),
  rationale,
})
