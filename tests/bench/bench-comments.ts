import { readProgramme } from '../../electron/interchange/read-programme.ts'
import { makeDocument } from '../../electron/services/documents.ts'
import { createStore } from '../../electron/store/store.ts'
import { readReturned } from '../../electron/word/read-returned.ts'
import { homeText } from '../../shared/rules/annotations/place-comments/home-text.ts'
import { placeComments } from '../../shared/rules/annotations/place-comments/place-comments.ts'
import type { ReturnedDocument } from '../../shared/rules/annotations/place-comments/returned.ts'
import { isToPlace } from '../../shared/rules/annotations/to-place.ts'
import { manyNotes } from '../support/commented-pack.ts'
import { edited, editNames, scripted } from '../support/edit-pack.ts'
import { hasLibreOffice, resaved } from '../support/resave.ts'
import { packProgramme } from './pack-programme.ts'

const comments = 400

/**
 * 400 comments on a pack of about 1,000 pages, through LibreOffice where it is there, put back on their paragraphs. Throws where
 * one stands on another paragraph than it was made on, or fewer than promised stand at all.
 */
export async function benchComments(folder: string): Promise<string[][]> {
  const programme = readProgramme(JSON.stringify(packProgramme(100)))
  const notes = manyNotes(programme, 'm', comments).filter(({ set }) => set.answers === undefined)
  const options = { clock: () => new Date('2016-11-02T09:00:00Z'), ids: () => crypto.randomUUID() }
  const store = createStore(`${folder}/comments.sederunt`, programme, options)
  store.annotate(notes)
  const pack = {
    document: 'pack',
    meeting: 'm',
    numbering: 'by-paper',
    chair: false,
    comments: true,
  } as const
  const { bytes } = await makeDocument(store, pack)
  store.close()
  const wanted = new Map(notes.map(({ set }) => [flat(set.text ?? ''), set.on]))

  const rows = [['400 comments on about 1,000 pages', 'placing, median', 'reading', 'right', 'to be placed']]
  const measure = (name: string, document: Uint8Array, least: number, strip = false): void => {
    const readFrom = performance.now()
    const read = readReturned(document, { name })
    const reading = performance.now() - readFrom
    const returned: ReturnedDocument = strip
      ? { ...read, units: read.units.map((unit) => ({ ...unit, bookmarks: [] })) }
      : read
    const times: number[] = []
    let placed: ReturnType<typeof placeComments> = []
    for (let i = 0; i < 5; i++) {
      const start = performance.now()
      placed = placeComments(returned, homeText(programme, { meeting: 'm', paper: null, minutes: false }))
      times.push(performance.now() - start)
    }
    let [right, left] = [0, 0]
    placed.forEach(({ anchor }, i) => {
      const made = wanted.get(flat(returned.comments[i]?.text ?? ''))
      if (isToPlace(anchor)) left += 1
      else if (anchor.block !== made?.block) throw new Error(`${name}: a comment stands on a wrong paragraph`)
      else if (anchor.quote === made?.quote || name.startsWith('edited')) right += 1
      else throw new Error(`${name}: a comment stands on other words than it was made on`)
    })
    if (right < placed.length * least)
      throw new Error(`${name}: only ${right} of ${placed.length} found their place`)
    const median = times.sort((a, b) => a - b)[2] ?? 0
    rows.push([
      name,
      ...[median, reading].map((ms) => `${Math.round(ms)} ms`),
      `${right} of ${placed.length}`,
      String(left),
    ])
  }
  measure('as it went out', bytes, 1)
  measure('without bookmarks', bytes, 0.98, true)
  if (hasLibreOffice) {
    const [saved = new Uint8Array()] = await resaved([bytes])
    measure('through LibreOffice', saved, 1)
    measure('through LibreOffice, without bookmarks', saved, 0.98, true)
  } else rows.push(['through LibreOffice', 'NOT MEASURED: soffice is not installed', '', '', ''])
  for (const name of editNames) {
    const document = edited(bytes, (xml) => scripted(xml, name, 1_000))
    measure(`edited: ${name}`, document, 0)
    measure(`edited: ${name}, without bookmarks`, document, 0, true)
  }
  return rows
}

const flat = (text: string): string => text.replace(/\s+/g, ' ')
