import { limits } from './limits.ts'
import type { LinkTarget } from './word-document.ts'

interface Field {
  code: string
  /** In its result, and no longer in its code. */
  result: boolean
  link: LinkTarget | null
  /** A list that Word makes: of contents, of figures, an index. */
  made: boolean
  /** A form's box or list, as it stands. */
  form: string | null
  /** It printed something. */
  said: boolean
  /** Its result holds something: words, a picture, a note. */
  holds: boolean
}

/** Complex fields (17.16.18), which may go over paragraphs and stand within each other. */
export interface Fields {
  begin(form: string | null): void
  code(text: string): void
  separate(): void
  /** What stands for a field that had no result: its words, or its code where it has none; null where it had one. */
  end(): { words: string } | { without: string } | null
  /** Takes words of a run; whether they are to be printed here. */
  takes(text: string): boolean
  link(): LinkTarget | null
  /** Within a table of contents. */
  made(): boolean
  /** Every field that began has ended. */
  isWhole(): boolean
}

/** More than any instruction needs. */
const mostCode = 65_536

/** Fields of which nothing is to be seen. */
const silent = /^\s*(XE|TC|RD|TA|SET|ASK|PRIVATE|ADVANCE|MACROBUTTON|GOTOBUTTON|PRINT)\b/i

export function trackFields(): Fields {
  const open: Field[] = []
  let broken = false
  const outerCode = (): Field | undefined => open.slice(0, -1).findLast(({ result }) => !result)
  return {
    begin(form) {
      // Fields so deep are fields that somebody forgot to close.
      broken ||= open.length >= limits.fields
      if (broken) return
      open.push({ code: '', result: false, link: null, made: false, form, said: false, holds: false })
    },
    code(text) {
      const top = open.at(-1)
      if (top && !top.result && top.code.length < mostCode) top.code += text
    },
    separate() {
      const top = open.at(-1)
      if (!top || top.result) return
      top.result = true
      top.link = linkOf(top.code)
      top.made = isMadeList(top.code)
    },
    end() {
      const field = open.pop()
      if (!field || open.some(({ result }) => !result)) return null
      if (field.form !== null) return field.said ? null : { words: field.form }
      if (field.result && (field.holds || field.made)) return null
      const symbol = /^\s*SYMBOL\s+(\S+)/i.exec(field.code)?.[1]
      if (symbol !== undefined) return { words: symbolOf(symbol) }
      return silent.test(field.code) || field.code.trim() === '' ? null : { without: field.code.trim() }
    },
    takes(text) {
      const top = open.at(-1)
      if (!top) return true
      for (const field of open) field.holds ||= field.result
      if (!top.result) return false
      top.said ||= text.trim() !== ''
      const outer = outerCode()
      if (outer && outer.code.length < mostCode) outer.code += text
      return outer === undefined && !open.some(({ made }) => made)
    },
    link: () => open.findLast(({ link }) => link !== null)?.link ?? null,
    made: () => open.some(({ made }) => made),
    isWhole: () => !broken && open.length === 0,
  }
}

export const isMadeList = (code: string): boolean => /^\s*(TOC|INDEX|TOA)\b/i.test(code)

/** Where a field leads: HYPERLINK (17.16.5.25), REF and PAGEREF (17.16.5.51, 17.16.5.45). */
export function linkOf(code: string): LinkTarget | null {
  const words = [...code.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, quoted, bare]) =>
    quoted === undefined ? (bare ?? '') : quoted.replace(/\\(.)/g, '$1'),
  )
  const name = words[0]?.toUpperCase()
  if (name === 'REF') {
    const isNumber = words.some((word) => /^\\[nrw]$/i.test(word))
    return words[1] === undefined ? null : { anchor: words[1].slice(0, limits.name), isNumber }
  }
  if (name !== 'HYPERLINK') return null
  let [address, anchor] = ['', '']
  for (let i = 1; i < words.length; i++) {
    const word = words[i] ?? ''
    if (/^\\l$/i.test(word)) anchor = words[++i] ?? ''
    else if (/^\\[ot]$/i.test(word)) i++
    else if (!/^\\/.test(word) && address === '') address = word
  }
  address = address.slice(0, limits.address)
  anchor = anchor.slice(0, limits.name)
  if (address !== '') return { href: anchor === '' ? address : `${address}#${anchor}` }
  return anchor === '' ? null : { anchor, isNumber: false }
}

/** A character by its number, as SYMBOL has it. */
function symbolOf(number: string): string {
  const code = Number(number)
  return Number.isInteger(code) && code >= 32 && code < 0xd800 ? String.fromCodePoint(code) : ''
}
