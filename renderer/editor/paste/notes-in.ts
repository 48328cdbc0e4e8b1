/** The footnotes that a pasted text brings, as Word, LibreOffice and Google Docs write them. */
export interface NotesIn {
  /** Where the text of the note stands that a link leads to; null where it leads to none. */
  noteAt: (link: Element) => Element | null
  /** Whether this belongs to the notes, not to the text. */
  isNote: (element: Element) => boolean
  /** Whether a link leads from a note back to the text. */
  leadsBack: (link: Element) => boolean
}

const toNote = /#(_ftn|_edn|sdfootnote|sdendnote|ftnt|fn:?-?)(\d+)(sym)?$/i
const toText = /#(_ftnref|_ednref|sdfootnote\d+anc|sdendnote\d+anc|ftnt_ref|fnref)/i

export function notesIn(document: Document): NotesIn {
  const holders = new Map<string, Element>()
  for (const link of document.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? ''
    if (!toNote.test(href) || holders.has(href)) continue
    const name = href.slice(href.indexOf('#') + 1)
    const target = [...document.querySelectorAll('[id], [name]')].find(
      (one) => one.id === name || one.getAttribute('name') === name,
    )
    const holder = target?.closest('div[id], li, p') ?? target?.parentElement
    // A note that holds its own mark would be the text itself.
    if (holder && holder !== document.body && !holder.contains(link)) holders.set(href, holder)
  }
  const all = new Set(holders.values())
  return {
    noteAt: (link) => holders.get(link.getAttribute('href') ?? '') ?? null,
    isNote: (element) =>
      all.has(element) ||
      /mso-element:\s*(footnote|endnote)(-list)?/i.test(element.getAttribute('data-style') ?? ''),
    leadsBack: (link) => toText.test(link.getAttribute('href') ?? ''),
  }
}
