import { formerly } from './changes.ts'
import { readDrawing } from './drawings.ts'
import { type Around, plain, readInlines } from './read-inlines.ts'
import type { XmlNode } from './read-xml.ts'
import { meet, type Story } from './story.ts'
import { firstSaid } from './styles.ts'
import { shifted, symbolOf, withoutPrivate } from './symbols.ts'
import type { TextLook, WordInline } from './word-document.ts'
import { allOf, childOf, idOf, onOff, textOf, valOf } from './xml-node.ts'

interface RunLook extends TextLook {
  hidden: boolean
  font: string
  shift: 'superscript' | 'subscript' | null
}

/** A run, 17.3.2.25. */
export function readRun(node: XmlNode, around: Around, story: Story, out: WordInline[]): void {
  const properties = childOf(node, 'w:rPr')
  const look = runLook(properties, story)
  const was = formerly(properties, { change: 'w:rPrChange', holds: 'w:rPr' }, (before) =>
    only(runLook(before, story)),
  )
  const link = around.link ?? story.fields.link()
  const say = (text: string): void => {
    if (text === '' || !takes(text, story)) return
    if (look.hidden) meet(story, 'hidden words', text)
    else out.push({ ...plain(text, { ...around, link }), look: only(look), was } as WordInline) // of kind text
  }
  const mark = (inline: WordInline): void => {
    if (takes('', story) && !look.hidden) out.push(inline)
  }
  if (!look.hidden && properties) tellLook(properties, node, story)
  for (const child of node.children) {
    if (typeof child === 'string') continue
    const { attributes } = child
    switch (child.name) {
      case 'w:t':
      case 'w:delText': {
        const words = withoutPrivate(spaced(textOf(child)), look.font)
        say(look.shift ? shifted(words, look.shift) : words)
        break
      }
      case 'w:tab':
      case 'w:ptab':
        say('\t')
        break
      case 'w:noBreakHyphen':
        say('\u2011')
        break
      case 'w:br':
        // A page or a column that ends here is no part of what is said.
        if (attributes['w:type'] === 'page' || attributes['w:type'] === 'column') break
        mark({ kind: 'break', change: around.change })
        break
      case 'w:cr':
        mark({ kind: 'break', change: around.change })
        break
      case 'w:sym': {
        const code = Number.parseInt(attributes['w:char'] ?? '', 16)
        const found = Number.isFinite(code) ? symbolOf(attributes['w:font'] ?? '', code) : null
        if (found === null)
          meet(story, 'symbol', `${attributes['w:font'] ?? ''} ${attributes['w:char'] ?? ''}`.trim())
        say(found ?? '\ufffd')
        break
      }
      case 'w:instrText':
        if (!story.reading.plainFields) story.fields.code(textOf(child))
        break
      case 'w:fldChar':
        if (!story.reading.plainFields) readFieldMark(child, story, say)
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        mark({
          kind: 'note',
          note: `${child.name === 'w:footnoteReference' ? 'footnote' : 'endnote'} ${idOf(child)}`,
          change: around.change,
        })
        break
      case 'w:commentReference':
        out.push({ kind: 'comment', edge: 'mark', id: idOf(child), change: null })
        break
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        if (takes('', story) && !look.hidden) readDrawing(child, around, story, out)
        break
      case 'w:ruby':
        readRuby(child, around, story, out)
        break
      case 'w:rPr':
      case 'w:softHyphen':
      case 'w:delInstrText':
      case 'w:lastRenderedPageBreak':
      case 'w:footnoteRef':
      case 'w:endnoteRef':
      case 'w:annotationRef':
      case 'w:separator':
      case 'w:continuationSeparator':
        break
      default:
        readInlines([child], { ...around, link }, story, out)
    }
  }
}

const takes = (text: string, { fields, reading }: Story): boolean => reading.plainFields || fields.takes(text)
const looks: TextLook[] = [0, 1, 2, 3].map((i) => Object.freeze({ bold: i > 1, italic: i % 2 === 1 }))
/** One of the four that there are, shared by all runs. */
const only = ({ bold, italic }: TextLook): TextLook =>
  looks[(bold ? 2 : 0) + (italic ? 1 : 0)] ?? { bold, italic }
/** Lines of the source are spaces. */
const spaced = (text: string): string => (/[\r\n]/.test(text) ? text.replace(/[\r\n]+/g, ' ') : text)

/** 17.3.2: what is said here, else by its character style. */
function runLook(properties: XmlNode | undefined, { reading: { styles } }: Story): RunLook {
  const id = valOf(properties, 'w:rStyle') ?? null
  const chain = id === null ? [] : styles.chain(id, 'character')
  const fonts = childOf(properties, 'w:rFonts')?.attributes
  const shift = valOf(properties, 'w:vertAlign')
  return {
    bold: onOff(childOf(properties, 'w:b')) ?? firstSaid(chain, ({ bold }) => bold) ?? false,
    italic: onOff(childOf(properties, 'w:i')) ?? firstSaid(chain, ({ italic }) => italic) ?? false,
    hidden: onOff(childOf(properties, 'w:vanish')) ?? firstSaid(chain, ({ hidden }) => hidden) ?? false,
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? '',
    shift: shift === 'superscript' || shift === 'subscript' ? shift : null,
  }
}

function tellLook(properties: XmlNode, run: XmlNode, story: Story): void {
  if (onOff(childOf(properties, 'w:strike')) || onOff(childOf(properties, 'w:dstrike')))
    meet(story, 'struck words', textOf(childOf(run, 'w:t')))
  const underline = valOf(properties, 'w:u')
  if (underline !== undefined && underline !== 'none' && valOf(properties, 'w:rStyle') !== 'Hyperlink')
    meet(story, 'underlining', textOf(childOf(run, 'w:t')))
}

/** `w:fldChar`, 17.16.18; a form's box (17.16.8) or list (17.16.9) is what it shows. */
function readFieldMark(node: XmlNode, story: Story, say: (text: string) => void): void {
  const { fields } = story
  const type = node.attributes['w:fldCharType']
  if (type === 'begin') fields.begin(formOf(childOf(node, 'w:ffData')))
  else if (type === 'separate') fields.separate()
  else if (type === 'end') {
    const ended = fields.end()
    if (ended && 'words' in ended) say(ended.words)
    else if (ended) meet(story, 'field without a result', ended.without)
  }
}

function formOf(data: XmlNode | undefined): string | null {
  const box = childOf(data, 'w:checkBox')
  if (box) {
    const checked = childOf(box, 'w:checked') ?? childOf(box, 'w:default')
    return onOff(checked) ? '☑' : '☐'
  }
  const list = childOf(data, 'w:ddList')
  if (!list) return null
  const entries = allOf(list, 'w:listEntry').map(({ attributes }) => attributes['w:val'] ?? '')
  return entries[Number(valOf(list, 'w:result') ?? 0)] ?? ''
}

/** `w:ruby`, 17.3.3.25: the base, then its reading in brackets. */
function readRuby(node: XmlNode, around: Around, story: Story, out: WordInline[]): void {
  const reading: WordInline[] = []
  readInlines(childOf(node, 'w:rubyBase')?.children ?? [], around, story, out)
  readInlines(childOf(node, 'w:rt')?.children ?? [], around, story, reading)
  const words = reading.map((one) => (one.kind === 'text' ? one.text : '')).join('')
  if (words === '') return
  meet(story, 'ruby', words)
  out.push(plain(`(${words})`, around))
}
