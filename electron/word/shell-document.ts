import {
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  Packer,
  Paragraph,
  SimpleField,
  Tab,
  TextRun,
} from 'docx'
import { builtInPage } from './page.ts'
import { shellNumbering } from './shell-numbering.ts'
import { shellStyles } from './shell-styles.ts'

/** A document by docx that has one of everything that our own writer stamps copies of. */
export const shellDocument = (): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({
      title: 'TITLE',
      creator: 'PROGRAMME',
      lastModifiedBy: 'PROGRAMME',
      customProperties: [{ name: 'NAME', value: 'VALUE' }],
      defaultTabStop: 567,
      compatibility: { version: 15 },
      styles: shellStyles,
      numbering: shellNumbering,
      footnotes: { 1: { children: [new Paragraph('NOTE')] } },
      sections: [
        {
          headers: {
            default: new Header({ children: [line('Marking', 'MARKING'), line('Header', 'STATUS')] }),
          },
          footers: { default: new Footer({ children: [footerLine(), line('Marking', 'MARKING')] }) },
          children: [
            ...shellNumbering.config.map(
              ({ reference }) => new Paragraph({ numbering: { reference, level: 0, custom: true } }),
            ),
            new Paragraph({ children: [new FootnoteReferenceRun(1)] }),
          ],
        },
      ],
    }),
  )

const line = (style: string, text: string) => new Paragraph({ style, children: [new TextRun(text)] })

/** The field codes are written clean, each with a result: nothing asks to be updated, and Word counts pages as it lays them out. */
const footerLine = () =>
  new Paragraph({
    style: 'Footer',
    tabStops: [{ type: 'right', position: builtInPage.portrait.textWidth }],
    children: [
      new TextRun('FOOTER'),
      new TextRun({ children: [new Tab(), 'Page '] }),
      new SimpleField('PAGE', '1'),
      new TextRun(' of '),
      new SimpleField('NUMPAGES', '1'),
    ],
  })
