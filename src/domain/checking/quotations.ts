import { foldKey } from '../reading/fold'

const quotation = /[“‘「『"']([^“”‘’「」『』"']{4,200})[”’」』"']/gu

/** The quoted passages of a text, letters and digits only, each once; short ones (“可以”) may stand anywhere. */
export const quotationsIn = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(quotation)].map(([, inner]) => foldKey(inner ?? '').replaceAll(/[^\p{L}\p{N}]/gu, '')),
  ),
]
