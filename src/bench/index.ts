import { auditBench } from './audit'
import { deskBench } from './desk'
import { landingBench } from './landing'
import type { Bench } from './measure'
import { readingBench } from './reading'
import { writingBench } from './writing'

/** Every bench. A new one is its file and a line here. */
export const benches: readonly Bench[] = [auditBench, deskBench, landingBench, readingBench, writingBench]
