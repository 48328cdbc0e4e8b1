import type { DocumentPlan, PlanPart } from '../../shared/rules/plan.ts'
import { allotSlots } from './allot-slots.ts'
import type { RunningIds } from './elements/section.ts'
import { footerPart, headerPart } from './headers-footers.ts'
import type { Orientation } from './page.ts'
import type { LoadedShell } from './shell.ts'
import type { Survey } from './survey-part.ts'
import { inHouse, type RunningKind, type Variant } from './template/house-running.ts'

/** The relationship ids of a part's headers and footers. */
export interface Running {
  header: RunningIds
  footer: Record<Orientation, RunningIds>
}

/** A header or footer that the package holds once, however many parts show it. */
export interface RunningPart {
  kind: RunningKind
  relationship: string
  /** Beneath `word/`. */
  name: string
  /** Tells it from the others; the same words give the same key. */
  key: string
  xml: () => string
  /** Of the pictures in it; empty where there are none. */
  relationships: string
}

/** One that is wanted: its content for the number that it gets, and the relationships of that content. */
interface Wanted {
  xml: (number: number) => string
  relationships: string
}

/** The headers and footers of a document, each distinct one once, under numbers that stay when others come and go. */
export function runningParts(
  plan: Pick<DocumentPlan, 'title' | 'programme'>,
  parts: readonly PlanPart[],
  surveys: readonly Survey[],
  shell: LoadedShell,
): { files: RunningPart[]; of: Running[] } {
  const { prototypes, look, house } = shell
  const variants: Variant[] = [
    'default',
    ...(look.variants.first ? (['first'] as const) : []),
    ...(look.variants.even ? (['even'] as const) : []),
  ]
  const wanted = { header: new Map<string, Wanted>(), footer: new Map<string, Wanted>() }
  /** Of a template's, everything that it is stamped with; of Sederunt's own, the words alone. */
  const keyOf = (kind: RunningKind, variant: Variant, ...of: (string | null)[]): string =>
    JSON.stringify(house ? [kind, ...of, variant, plan.title, plan.programme, look.key] : [kind, ...of])
  const want = (kind: RunningKind, variant: Variant, own: () => string, ...of: (string | null)[]): void => {
    const content = house?.running[kind][variant]
    wanted[kind].set(keyOf(kind, variant, ...of), {
      xml: (number) => (house ? inHouse(own(), content?.xml ?? '', plan, kind, number) : own()),
      relationships: content?.relationships ?? '',
    })
  }
  const orientations = (i: number): Orientation[] =>
    surveys[i]?.landscape ? ['portrait', 'landscape'] : ['portrait']
  parts.forEach((part, i) => {
    for (const variant of variants) {
      want('header', variant, () => headerPart(part, prototypes), part.marking, part.status)
      for (const orientation of orientations(i)) {
        const { textWidth } = look.page[orientation]
        const own = () => footerPart(part, textWidth, prototypes)
        want('footer', variant, own, part.marking, part.footer, orientation)
      }
    }
  })
  const files = [...filesOf('header', wanted.header), ...filesOf('footer', wanted.footer)]
  const ids = new Map(files.map(({ key, relationship }) => [key, relationship]))
  const idsOf = (kind: RunningKind, ...of: (string | null)[]): RunningIds => {
    const entries = variants.map((variant) => [variant, ids.get(keyOf(kind, variant, ...of)) ?? ''])
    return { default: '', ...Object.fromEntries(entries) }
  }
  return {
    files,
    of: parts.map((part) => ({
      header: idsOf('header', part.marking, part.status),
      footer: {
        portrait: idsOf('footer', part.marking, part.footer, 'portrait'),
        landscape: idsOf('footer', part.marking, part.footer, 'landscape'),
      },
    })),
  }
}

function filesOf(kind: RunningKind, wanted: ReadonlyMap<string, Wanted>): RunningPart[] {
  const slots = allotSlots([...wanted.keys()])
  return [...wanted].map(([key, { xml, relationships }], i) => {
    const number = (slots[i] ?? 0) + 1
    return {
      kind,
      key,
      xml: () => xml(number),
      relationships,
      relationship: `rId_${kind}${number}`,
      name: `${kind}${number}.xml`,
    }
  })
}
