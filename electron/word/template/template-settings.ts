import type { XmlNode } from '../read/read-xml.ts'
import { childOf, elementsOf, onOff, valOf, wholeNumber } from '../read/xml-node.ts'

/** What would act on whoever opens the document, and what is said of its staying behind. */
const left: [string, string][] = [
  ['w:documentProtection', 'It is protected against changes: its documents are not.'],
  ['w:writeProtection', 'It asks to be opened read-only: its documents do not.'],
  ['w:trackRevisions', 'It records changes as they are typed: its documents do not.'],
  ['w:attachedTemplate', 'It leads to another template, which is not followed.'],
  ['w:mailMerge', 'It is set up for a mail merge, which is left out.'],
]

/** Word's switches for laying out (17.15.3.4) that a style may count on. */
const switches = [
  'overrideTableStyleFontSizeAndJustification',
  'enableOpenTypeFeatures',
  'doNotFlipMirrorIndents',
  'differentiateMultirowTableHeaders',
  'useWord2013TrackBottomHyphenation',
]

/** Says what of a template's settings stays behind. */
export function meetSettings(root: XmlNode | null, meet: (remark: string) => void): void {
  for (const [name, remark] of left) {
    const found = childOf(root ?? undefined, name)
    if (found && onOff(found) !== false) meet(remark)
  }
  const made = compatOf(root).find(({ attributes }) => attributes['w:name'] === 'compatibilityMode')
  const version = wholeNumber(made?.attributes['w:val'])
  if (root && version !== null && version < 15)
    meet('It was made for an older Word: lines and pages may break a little differently than there.')
}

const compatOf = (root: XmlNode | null): XmlNode[] => elementsOf(childOf(root ?? undefined, 'w:compat'))

/** `w:settings`, 17.15.1.78: ours, with what of the template's settings its styles and headers stand on. */
export function settingsOf(root: XmlNode | null, ours: string, { even }: { even: boolean }): string {
  const tab = wholeNumber(valOf(root ?? undefined, 'w:defaultTabStop'))
  const hyphens = onOff(childOf(root ?? undefined, 'w:autoHyphenation'))
  const said = new Map<string, string>()
  for (const { name, attributes } of compatOf(root)) {
    const [key, value] = [attributes['w:name'] ?? '', attributes['w:val'] ?? '']
    if (name !== 'w:compatSetting' || !switches.includes(key) || said.has(key)) continue
    if (!['0', '1', 'true', 'false'].includes(value)) continue
    const yes = value === '1' || value === 'true' ? '1' : '0'
    said.set(
      key,
      `<w:compatSetting w:val="${yes}" w:name="${key}" w:uri="http://schemas.microsoft.com/office/word"/>`,
    )
  }
  const defaults =
    `<w:defaultTabStop w:val="${tab !== null && tab >= 100 && tab <= 5_000 ? tab : 720}"/>` +
    (hyphens ? '<w:autoHyphenation/>' : '')
  return ours
    .replace(/<w:defaultTabStop [^>]*\/>/, defaults)
    .replace('<w:evenAndOddHeaders w:val="false"/>', even ? '<w:evenAndOddHeaders/>' : '')
    .replace('</w:compat>', `${[...said.values()].join('')}</w:compat>`)
}
