import type { PlanPart } from '../../shared/rules/plan.ts'
import { allotSlots } from './allot-slots.ts'
import { footerPart, headerPart } from './headers-footers.ts'
import type { Orientation } from './page.ts'
import type { Shell } from './shell.ts'
import type { Survey } from './survey-part.ts'

/** The relationship ids of a part's header and footers. */
export interface Running {
  header: string
  footer: Record<Orientation, string>
}

/** A header or footer that the package holds once, however many parts show it. */
export interface RunningPart {
  kind: 'header' | 'footer'
  relationship: string
  /** Beneath `word/`. */
  name: string
  /** Tells it from the others; the same words give the same key. */
  key: string
  xml: () => string
}

/** The headers and footers of a document, each distinct one once, under numbers that stay when others come and go. */
export function runningParts(
  parts: readonly PlanPart[],
  surveys: readonly Survey[],
  shell: Shell,
): { files: RunningPart[]; of: Running[] } {
  const headers = new Map<string, () => string>()
  const footers = new Map<string, () => string>()
  const headerKey = (part: PlanPart) => JSON.stringify(['header', part.marking, part.status])
  const footerKey = (part: PlanPart, orientation: Orientation) =>
    JSON.stringify(['footer', part.marking, part.footer, orientation])
  parts.forEach((part, i) => {
    headers.set(headerKey(part), () => headerPart(part, shell))
    footers.set(footerKey(part, 'portrait'), () => footerPart(part, 'portrait', shell))
    if (surveys[i]?.landscape)
      footers.set(footerKey(part, 'landscape'), () => footerPart(part, 'landscape', shell))
  })
  const files = [...filesOf('header', headers), ...filesOf('footer', footers)]
  const ids = new Map(files.map(({ key, relationship }) => [key, relationship]))
  return {
    files,
    of: parts.map((part) => ({
      header: ids.get(headerKey(part)) ?? '',
      footer: {
        portrait: ids.get(footerKey(part, 'portrait')) ?? '',
        landscape: ids.get(footerKey(part, 'landscape')) ?? '',
      },
    })),
  }
}

function filesOf(kind: 'header' | 'footer', wanted: ReadonlyMap<string, () => string>): RunningPart[] {
  const slots = allotSlots([...wanted.keys()])
  return [...wanted].map(([key, xml], i) => {
    const number = (slots[i] ?? 0) + 1
    return { kind, key, xml, relationship: `rId_${kind}${number}`, name: `${kind}${number}.xml` }
  })
}
