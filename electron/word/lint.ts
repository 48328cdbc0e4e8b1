import { SaxesParser } from 'saxes'
import { type Collected, collect } from './lint-part.ts'
import { readZip, type Zip } from './read-zip.ts'

/** What Word would stumble over and a schema does not see. */
export type Fault =
  | 'not well-formed'
  | 'duplicate bookmark'
  | 'duplicate id'
  | 'open bookmark'
  | 'unknown list'
  | 'unknown style'
  | 'unknown relationship'
  | 'unknown note'
  | 'unknown bookmark'
  | 'cell without paragraph'
  | 'open field'

export interface Finding {
  fault: Fault
  /** The part of the package: `word/document.xml`. */
  part: string
  /** The name or id that is at fault. */
  what: string
}

const stories = /^word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/

/**
 * Looks for the faults that a schema validator misses, in every part of a Word document that holds text, its styles and its lists.
 * @throws AppError wrong-document where `bytes` are no zip
 */
export function lintDocument(bytes: Uint8Array): Finding[] {
  const zip = readZip(bytes)
  const findings: Finding[] = []
  const parts = zip.names.filter(
    (name) => stories.test(name) || name === 'word/styles.xml' || name === 'word/numbering.xml',
  )
  const collected = parts.map((part) => collect(part, zip.text(part) ?? '', findings))
  const report = (fault: Fault, part: string, what: string): void => {
    findings.push({ fault, part, what })
  }
  for (const { part, uses } of collected) checkRelationships(zip, part, uses.relationships, report)
  checkNames(collected, report)
  const has = (of: (one: Collected) => readonly string[]): ReadonlySet<string> =>
    new Set(collected.flatMap(of))
  const known = {
    lists: has(({ defines }) => defines.lists),
    abstractLists: has(({ defines }) => defines.abstractLists),
    styles: has(({ defines }) => defines.styles),
    notes: has(({ defines }) => defines.notes),
    bookmarks: has(({ defines }) => defines.bookmarks.map((name) => name.toLowerCase())),
  }
  for (const { part, uses } of collected) {
    const check = (fault: Fault, used: readonly string[], among: ReadonlySet<string>): void => {
      for (const what of new Set(used)) if (!among.has(what)) report(fault, part, what)
    }
    check('unknown list', uses.lists, known.lists)
    check('unknown list', uses.abstractLists, known.abstractLists)
    check('unknown style', uses.styles, known.styles)
    check('unknown note', uses.notes, known.notes)
    check(
      'unknown bookmark',
      uses.anchors.map((name) => name.toLowerCase()),
      known.bookmarks,
    )
  }
  return findings
}

type Report = (fault: Fault, part: string, what: string) => void

/** Names and ids that stand for one thing only, in the whole document. */
function checkNames(collected: readonly Collected[], report: Report): void {
  const once = (fault: Fault, of: (one: Collected) => readonly string[]): void => {
    const seen = new Set<string>()
    for (const one of collected)
      for (const name of of(one)) {
        if (seen.has(name)) report(fault, one.part, name)
        seen.add(name)
      }
  }
  once('duplicate bookmark', ({ defines }) => defines.bookmarks.map((name) => name.toLowerCase()))
  once('duplicate id', ({ defines }) => defines.bookmarkIds)
  once('duplicate id', ({ defines }) => defines.drawings)
  once('duplicate id', ({ defines }) => defines.lists)
  once('duplicate id', ({ defines }) => defines.abstractLists)
  once('duplicate id', ({ defines }) => defines.styles)
  once('duplicate id', ({ defines }) => defines.notes)
}

/** Every relationship that a part uses stands in its list, once, and leads to a part that is there. */
function checkRelationships(zip: Zip, part: string, used: readonly string[], report: Report): void {
  const file = part.replace(/([^/]*)$/, '_rels/$1.rels')
  const known = new Set<string>()
  const parser = new SaxesParser()
  parser.on('error', (error) => report('not well-formed', file, error.message))
  parser.on('opentag', ({ name, attributes }) => {
    if (name !== 'Relationship') return
    const { Id = '', Target = '', TargetMode } = attributes
    if (known.has(Id)) report('duplicate id', file, Id)
    known.add(Id)
    if (TargetMode === 'External') return
    const target = new URL(Target, `zip:///${part}`).pathname.slice(1)
    if (zip.bytes(target) === null) report('unknown relationship', file, Target)
  })
  const list = zip.text(file)
  if (list !== null) parser.write(list).close()
  for (const id of new Set(used)) if (!known.has(id)) report('unknown relationship', part, id)
}
