import type { DocumentPlan } from '../../../shared/rules/plan.ts'
import { attribute } from '../elements/text.ts'

export type RunningKind = 'header' | 'footer'
/** `ST_HdrFtr`, 17.18.36 */
export type Variant = 'default' | 'first' | 'even'

/** What a template's header or footer says, as XML with places that are filled in each document. */
export interface RunningContent {
  /** Blocks: the last one is a paragraph; empty where it says nothing. */
  xml: string
  relationships: string
}

export type HouseRunning = Record<RunningKind, Record<Variant, RunningContent | null>>

/** Stand in a template's content for what differs from one document or part to the next; no XML can hold them itself. */
export const places = {
  title: '\ufffetitle\ufffe',
  programme: '\ufffeprogramme\ufffe',
  /** The id of the drawing of that number, within the document. */
  drawing: (index: number): string => `\ufffedrawing ${index}\ufffe`,
} as const
/** Where a template's content goes between Sederunt's own lines. */
export const contentPlace = '\ufffecontent\ufffe'

/** Drawings in headers and footers have ids far beyond those of the text, 64 for each part. */
export const drawingsInOne = 64
const firstDrawing = { header: 0x40000000, footer: 0x50000000 }

/** Between a template's letterhead and the text, which would touch it. */
const gap = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/></w:pPr></w:p>'

/** A header or footer of Sederunt's with the template's content in it. */
export function inHouse(
  own: string,
  xml: string,
  plan: Pick<DocumentPlan, 'title' | 'programme'>,
  kind: RunningKind,
  number: number,
): string {
  const first = firstDrawing[kind] + number * drawingsInOne
  const content = xml
    .replaceAll(places.title, () => attribute(plan.title))
    .replaceAll(places.programme, () => attribute(plan.programme))
    .replace(/\ufffedrawing (\d+)\ufffe/g, (_, index: string) => String(first + Number(index)))
  if (content === '') return own.replace(contentPlace, '')
  return own
    .replace(contentPlace, () => content)
    .replace(kind === 'header' ? '</w:hdr>' : /(?<=<w:ftr [^>]*>)/, (mark) => gap + mark)
}
