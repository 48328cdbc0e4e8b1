import { numbers } from './commented-pack.ts'
import { editDocx } from './edit-docx.ts'

/** A document of ours with its text changed as somebody would change it in Word. */
export const edited = (bytes: Uint8Array, change: (xml: string) => string): Uint8Array<ArrayBuffer> =>
  editDocx(bytes, { 'word/document.xml': change })

export const withoutBookmarks = (xml: string): string => xml.replace(/<w:bookmark(?:Start|End) [^>]*\/>/g, '')

const paragraph = /^<w:p>(<w:pPr>.*?<\/w:pPr>)?(.*)<\/w:p>$/s
const plainRun = /<w:r><w:t(?: xml:space="preserve")?>([^<]{60,})<\/w:t><\/w:r>/

/** What is done to the paragraph at `i` of all that the body holds. */
const edits: Record<string, (all: string[], i: number) => void> = {
  insert: (all, i) =>
    all.splice(
      i,
      0,
      '<w:p><w:r><w:t>A member wrote a paragraph that is in no text at home.</w:t></w:r></w:p>',
    ),
  delete: (all, i) => all.splice(i, 1),
  split(all, i) {
    const [, look = '', content = ''] = paragraph.exec(all[i] ?? '') ?? []
    const run = plainRun.exec(content)
    if (!run?.[1] || look.includes('sectPr')) return
    const middle = run[1].indexOf(' ', 30)
    const part = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
    const [head, tail] = [content.slice(0, run.index), content.slice(run.index + run[0].length)]
    all.splice(
      i,
      1,
      `<w:p>${look}${head}${part(run[1].slice(0, middle))}</w:p>`,
      `<w:p>${look}${part(run[1].slice(middle))}${tail}</w:p>`,
    )
  },
  merge(all, i) {
    const [one, other] = [paragraph.exec(all[i] ?? ''), paragraph.exec(all[i + 1] ?? '')]
    if (!one || !other || `${one[1]}${other[1]}`.includes('sectPr')) return
    all.splice(
      i,
      2,
      `<w:p>${one[1] ?? ''}${one[2]}<w:r><w:t xml:space="preserve"> </w:t></w:r>${other[2]}</w:p>`,
    )
  },
  replace(all, i) {
    if (!paragraph.test(all[i] ?? '')) return
    let n = 0
    all[i] = (all[i] ?? '').replace(/<w:t>[^<]*<\/w:t>|<w:t xml:space="preserve">[^<]*<\/w:t>/g, () => {
      n += 1
      return `<w:t xml:space="preserve">Quite another thing number ${i} and ${n} is said by somebody here. </w:t>`
    })
  },
  move(all, i) {
    const [one] = all.splice(i, 1)
    if (one) all.splice((i * 7) % all.length, 0, one)
  },
}
export const editNames = Object.keys(edits)

/** `count` edits of a kind, here and there among the paragraphs of papers; always the same. */
export function scripted(xml: string, name: string, count: number): string {
  const next = numbers(count)
  const start = xml.indexOf('<w:body>') + '<w:body>'.length
  const end = xml.lastIndexOf('<w:sectPr>')
  const all = xml.slice(start, end).match(/<w:tbl>.*?<\/w:tbl>|<w:p>.*?<\/w:p>/gs) ?? []
  for (let done = 0; done < count; done++) {
    const i = Math.floor(next() * all.length)
    // What ends a section stays: it is no part of the text.
    if (!all[i]?.includes('"sd_') || all[i]?.includes('<w:sectPr>')) continue
    edits[name]?.(all, i)
  }
  return xml.slice(0, start) + all.join('') + xml.slice(end)
}
