import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { notesBefore } from '../../renderer/features/documents/footnotes.ts'
import { PlanPart } from '../../renderer/features/documents/plan-part.tsx'
import type { DocumentPlan } from '../../shared/rules/plan.ts'

/** Every line that the window's preview shows of a document, its labels before it; tops, feet and notes of the sheets left out. */
export function previewedLines({ parts, lists }: DocumentPlan): string[] {
  const before = notesBefore(parts)
  return parts.flatMap((part, i) => {
    const sheet = renderToStaticMarkup(
      createElement(PlanPart, {
        part,
        lists,
        notesBefore: before[i] ?? 0,
        imageAt: (src) => src,
        goTo: () => {},
      }),
    )
    return linesOf(bodyOf(sheet))
  })
}

/** What stands between the sheet's top and its notes or foot. */
function bodyOf(sheet: string): string {
  const [, rest = ''] = sheet.split('<div class="sheet-body">')
  return rest.split(/<\/div>(?:<ol class="sheet-notes">|<footer class="sheet-foot">)/)[0] ?? ''
}

/** A line for each paragraph and heading, and for each break within one. */
const linesOf = (html: string): string[] =>
  html
    .replaceAll(/<br\/?>/g, '\n')
    .replaceAll(/<span class="plan-label">(.*?)<\/span>/g, '$1 ')
    .replaceAll(/<\/(?:p|h2|h3|h4)>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .split('\n')
    .map((line) => unescaped(line).replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
