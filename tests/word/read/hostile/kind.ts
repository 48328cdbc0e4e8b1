import { docx, p } from '../build-docx.ts'

/** A kind of hostile or broken file, and what must become of it. */
export interface Kind {
  name: string
  /** What the file is called: `x.docx` unless it matters. */
  file?: string
  make: () => Uint8Array | Promise<Uint8Array>
  /** Read, with these words in what it says; or refused for this reason or beyond this limit. */
  outcome: { read: RegExp } | { refused: RegExp }
}

export const read = (name: string, words: RegExp, make: Kind['make'], file?: string): Kind => ({
  name,
  make,
  outcome: { read: words },
  ...(file !== undefined && { file }),
})
export const refused = (name: string, reason: RegExp, make: Kind['make'], file?: string): Kind => ({
  name,
  make,
  outcome: { refused: reason },
  ...(file !== undefined && { file }),
})

export const many = (count: number, what: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => what(i)).join('')

/** A sound file with one part added, or put in the place of its own. */
export const withPart = (name: string, content: string | Uint8Array): Uint8Array =>
  docx({ body: p('sound'), parts: { [name]: content } })

export const sound = docx({ body: p('sound') })
