import { foldKey } from '../reading/fold'

const quotation = /[“‘「『"']([^“”‘’「」『』"']{2,200})[”’」』"']/gu

/** The quoted passages of a text, letters and digits only, each once; by default without short ones (“可以”), which may stand anywhere. */
export const quotationsIn = (text: string, shortest = 4): readonly string[] => [
  ...new Set(
    [...text.matchAll(quotation)]
      .filter(([, inner = '']) => inner.length >= shortest)
      .map(([, inner = '']) => foldKey(inner).replaceAll(/[^\p{L}\p{N}]/gu, '')),
  ),
]
