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

/** `w:settings`, 17.15.1.78: ours, with what of the template's settings its styles and headers stand on. */
export function settingsOf(
  root: XmlNode | null,
  ours: string,
  { even, meet }: { even: boolean; meet: (remark: string) => void },
): string {
  for (const [name, remark] of left) {
    const found = childOf(root ?? undefined, name)
    if (found && onOff(found) !== false) meet(remark)
  }
  const tab = wholeNumber(valOf(root ?? undefined, 'w:defaultTabStop'))
  const hyphens = onOff(childOf(root ?? undefined, 'w:autoHyphenation'))
  const compat = elementsOf(childOf(root ?? undefined, 'w:compat'))
  const said = compat.flatMap(({ name, attributes }) => {
    const [key, value] = [attributes['w:name'] ?? '', attributes['w:val'] ?? '']
    if (name !== 'w:compatSetting' || !switches.includes(key)) return []
    if (!['0', '1', 'true', 'false'].includes(value)) return []
    const yes = value === '1' || value === 'true' ? '1' : '0'
    return [
      `<w:compatSetting w:val="${yes}" w:name="${key}" w:uri="http://schemas.microsoft.com/office/word"/>`,
    ]
  })
  const made = compat.find(({ attributes }) => attributes['w:name'] === 'compatibilityMode')
  const version = wholeNumber(made?.attributes['w:val'])
  if (root && (version === null || version < 15))
    meet('It was made for an older Word: lines and pages may break a little differently than there.')
  const defaults =
    (hyphens ? '<w:autoHyphenation/>' : '') +
    `<w:defaultTabStop w:val="${tab !== null && tab >= 100 && tab <= 5_000 ? tab : 720}"/>`
  return ours
    .replace(/<w:defaultTabStop [^>]*\/>/, defaults)
    .replace('<w:evenAndOddHeaders w:val="false"/>', even ? '<w:evenAndOddHeaders/>' : '')
    .replace('</w:compat>', `${[...new Set(said)].join('')}</w:compat>`)
}
