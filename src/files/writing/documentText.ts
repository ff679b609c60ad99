import { Tab, TextRun } from 'docx'

/** Runs of one text: line ends inside it become line breaks, tabs become tabs, everything else stays as it is. */
export const runs = (text: string, font: string, fontSize: number): TextRun[] =>
  text.split('\n').map(
    (line, at) =>
      new TextRun({
        // The hint makes quotes and ellipses full-width Chinese ones, whatever else the font offers.
        font: { ascii: font, hAnsi: font, eastAsia: font, cs: font, hint: 'eastAsia' },
        size: fontSize * 2,
        ...(at > 0 ? { break: 1 } : {}),
        children: line.split('\t').flatMap((piece, index) => (index === 0 ? [piece] : [new Tab(), piece])),
      }),
  )
