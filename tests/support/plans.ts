import { renderDocument } from '../../electron/word/render-document.ts'
import type {
  DocumentPlan,
  PlanBlock,
  PlanCell,
  PlanInline,
  PlanParagraph,
  PlanPart,
  PlanStyle,
} from '../../shared/rules/plan.ts'

type Words = string | PlanInline[]

export const paragraph = (
  style: PlanStyle,
  text: Words,
  more: Partial<PlanParagraph> = {},
): PlanParagraph => ({
  type: 'paragraph',
  style,
  text: typeof text === 'string' ? [text] : text,
  ...more,
})

export const cell = (style: PlanStyle, text: Words, more: Partial<PlanCell> = {}): PlanCell => ({
  text: [paragraph(style, text)],
  ...more,
})

/** A paragraph that Word counts, with the label it should print. */
export const counted = (
  id: string,
  label: string,
  text: Words,
  place: { list?: string; level?: 0 | 1 | 2; style?: PlanStyle } = {},
): PlanParagraph =>
  paragraph(place.style ?? 'numbered', text, {
    list: { list: place.list ?? 'main', level: place.level ?? 0 },
    address: { id, bookmark: `sd_${id}`, label },
  })

export const part = (key: string, blocks: PlanBlock[], more: Partial<PlanPart> = {}): PlanPart => ({
  key,
  kind: 'paper',
  title: key,
  bookmark: `part_${key.replace(/\W/g, '_')}`,
  marking: 'OFFICIAL',
  status: null,
  footer: key,
  lists: [],
  blocks,
  ...more,
})

export const plan = (parts: PlanPart[], more: Partial<DocumentPlan> = {}): DocumentPlan => ({
  document: 'pack',
  title: 'Expert Advisory Group: meeting of 4 November 2016',
  programme: 'Identity & Attributes',
  fileName: 'EAG 4 November 2016 - pack.docx',
  asOf: '2016-11-04',
  identity: { SederuntMeeting: 'm1', SederuntDocument: 'pack' },
  lists: [],
  parts,
  ...more,
})

/** A document without images but those in its plan. */
export const render = (of: DocumentPlan): Promise<Uint8Array> =>
  renderDocument(of, {
    image: (src) => {
      throw new Error(`no image was expected at ${src}`)
    },
  })
