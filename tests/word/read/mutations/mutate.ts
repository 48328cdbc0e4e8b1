import { readZip } from '../../../../electron/word/read-zip.ts'
import { zipOf } from '../build-docx.ts'
import type { Random } from './random.ts'

type Parts = Map<string, Uint8Array>
type Way = (bytes: Uint8Array, random: Random) => Uint8Array

/** A good document damaged in one of many ways, by chance. */
export function mutate(bytes: Uint8Array, random: Random): { how: string; bytes: Uint8Array } {
  const how = random.of(Object.keys(ways))
  return { how, bytes: (ways[how] as Way)(bytes, random) } // of the names just listed
}

const ways: Record<string, Way> = {
  'bytes changed'(bytes, random) {
    const broken = Uint8Array.from(bytes)
    for (let i = 0; i <= random.below(20); i++) broken[random.below(broken.length)] = random.below(256)
    return broken
  },
  'bits turned'(bytes, random) {
    const broken = Uint8Array.from(bytes)
    const at = random.below(broken.length)
    broken[at] = (broken[at] ?? 0) ^ (1 << random.below(8))
    return broken
  },
  'cut off': (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  'a stretch taken out'(bytes, random) {
    const [from, length] = [random.below(bytes.length), random.below(400)]
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)])
  },
  'a stretch doubled'(bytes, random) {
    const [from, length] = [random.below(bytes.length), random.below(400)]
    return Buffer.concat([bytes.subarray(0, from + length), bytes.subarray(from)])
  },
  'the end of the zip changed'(bytes, random) {
    const broken = Uint8Array.from(bytes)
    for (let i = 0; i < 3; i++)
      broken[broken.length - 1 - random.below(Math.min(300, broken.length))] = random.below(256)
    return broken
  },
  'a part removed': onParts((parts, name) => void parts.delete(name)),
  'a part emptied': onParts((parts, name) => void parts.set(name, new Uint8Array())),
  'a part in another’s place': onParts((parts, name, random) => {
    const other = random.of([...parts.keys()])
    const [one, two] = [parts.get(name), parts.get(other)]
    if (one && two) parts.set(name, two).set(other, one)
  }),
  'a part renamed': onParts((parts, name, random) => {
    const content = parts.get(name)
    if (!content) return
    parts.delete(name)
    parts.set(
      random.of([name.toUpperCase(), `${name}x`, `../${name}`, name.replace('word', 'text')]),
      content,
    )
  }),
  'bytes of a part changed': onParts((parts, name, random) => {
    const content = Uint8Array.from(parts.get(name) ?? [])
    for (let i = 0; i <= random.below(5); i++) content[random.below(content.length)] = random.below(256)
    parts.set(name, content)
  }),
  'a part cut off': onXml((xml, random) => xml.slice(0, random.below(xml.length))),
  'characters put in': onXml((xml, random) => {
    const at = random.below(xml.length)
    return xml.slice(0, at) + random.of(garbage) + xml.slice(at)
  }),
  'elements taken out': onTags((xml, { start, end }) => xml.slice(0, start) + xml.slice(end)),
  'elements doubled': onTags((xml, { start, end }) => xml.slice(0, end) + xml.slice(start)),
  'elements renamed': onTags((xml, { start, end }, random) => {
    const tag = xml.slice(start, end)
    const name = /^<\/?([\w:]+)/.exec(tag)?.[1]
    // Every one of that name, so that tags still match.
    return name === undefined
      ? xml
      : xml.replaceAll(new RegExp(`(</?)${name}(?=[\\s/>])`, 'g'), `$1${random.of(elements)}`)
  }),
  'values replaced': onTags((xml, { start, end }, random) => {
    const values = [...xml.slice(start, end).matchAll(/"[^"]*"/g)]
    const chosen = values[random.below(Math.max(1, values.length))]
    if (!chosen) return xml
    const at = start + chosen.index
    return `${xml.slice(0, at)}"${random.of(odd)}"${xml.slice(at + chosen[0].length)}`
  }),
  'all values of a kind replaced': onTags((xml, { start, end }, random) => {
    const name = /\s([\w:]+)="/.exec(xml.slice(start, end))?.[1]
    return name === undefined
      ? xml
      : xml.replaceAll(new RegExp(`(\\s${name}=)"[^"]*"`, 'g'), `$1"${random.of(odd)}"`)
  }),
  'elements put in': onTags((xml, { end }, random) => {
    const name = random.of(elements)
    return `${xml.slice(0, end)}<${name} w:val="${random.of(odd)}"/>${xml.slice(end)}`
  }),
  'elements put around': onTags((xml, _, random) => {
    const name = random.of(elements)
    const around = random.of(['w:r', 'w:p', 'w:tc', 'w:tbl'])
    return xml
      .replaceAll(new RegExp(`<${around}[ >]`, 'g'), `<${name}>$&`)
      .replaceAll(`</${around}>`, `</${around}></${name}>`)
  }),
}

const garbage = [
  '<',
  '>',
  '&',
  '&#0;',
  '&#x10FFFF;',
  '\u0000',
  ']]>',
  '<!--',
  '<![CDATA[',
  '<!DOCTYPE w>',
  '<?x',
  '"',
  '\ufffe',
  '\u202e',
  '</w:body>',
  '<w:p>',
  'x'.repeat(3_000),
]
const odd = [
  '0',
  '-1',
  '1',
  '99999999999',
  '2147483648',
  '',
  'NaN',
  '½',
  'rId1',
  'Heading1',
  '../../x',
  'file:///etc/passwd',
  '\u202e',
  'restart',
  'begin',
  'end',
  'separate',
  'A'.repeat(5_000),
]
const elements = [
  'w:p',
  'w:r',
  'w:t',
  'w:tbl',
  'w:tr',
  'w:tc',
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:hyperlink',
  'w:fldSimple',
  'w:fldChar',
  'w:instrText',
  'w:footnoteReference',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:commentReference',
  'w:drawing',
  'w:pict',
  'w:txbxContent',
  'w:pPr',
  'w:rPr',
  'w:numPr',
  'w:pPrChange',
  'w:vMerge',
  'w:gridSpan',
  'w:abstractNum',
  'w:num',
  'w:lvl',
  'w:style',
  'w:basedOn',
  'w:comment',
  'w:footnote',
  'w:altChunk',
  'w:sectPr',
  'w:unknown',
]

function onParts(change: (parts: Parts, name: string, random: Random) => void): Way {
  return (bytes, random) => {
    const zip = readZip(bytes)
    const parts: Parts = new Map(zip.names.map((name) => [name, zip.bytes(name) ?? new Uint8Array()]))
    change(parts, random.of(zip.names), random)
    return zipOf([...parts])
  }
}

function onXml(change: (xml: string, random: Random) => string): Way {
  return (bytes, random) => {
    const zip = readZip(bytes)
    const target = random.of([
      ...zip.names.filter((name) => /\.(xml|rels)$/.test(name)),
      // Where most of what is read stands.
      ...zip.names
        .filter((name) => /document\.xml$|comments|numbering|styles/.test(name))
        .flatMap((name) => Array<string>(6).fill(name)),
    ])
    return zipOf(
      zip.names.map(
        (name) =>
          [name, name === target ? change(zip.text(name) ?? '', random) : (zip.bytes(name) ?? '')] as const,
      ),
    )
  }
}

function onTags(change: (xml: string, tag: { start: number; end: number }, random: Random) => string): Way {
  return onXml((xml, random) => {
    let changed = xml
    for (let i = 0; i <= random.below(4); i++) {
      const tags = [...changed.matchAll(/<[^<>]+>/g)]
      const tag = tags[random.below(Math.max(1, tags.length))]
      if (tag) changed = change(changed, { start: tag.index, end: tag.index + tag[0].length }, random)
    }
    return changed
  })
}
