import { describeDocument } from '../../../../electron/word/read/describe/describe-document.ts'
import { openWord, paperFrom } from '../../../../electron/word/read-paper.ts'
import { changeModes } from '../../../../shared/api/word.ts'
import { factChanges, wordFacts } from '../../../../shared/api/word-facts.ts'
import { messageFor } from '../../../../shared/error-messages.ts'
import { AppError } from '../../../../shared/errors.ts'
import { richText } from '../../../../shared/rich-text.ts'

/** What becomes of a file: its words, or why it is refused. Whatever is no expected failure is thrown on. */
export type Outcome = { read: string } | { refused: string }

/**
 * Reads a file once and makes of it what both ways in make, the paper's and the command's, with tracked changes taken every
 * way where `thorough`; of what is made the `shape` is checked too.
 */
export function settle(bytes: Uint8Array, name: string, { thorough = false, shape = true } = {}): Outcome {
  return said(() => {
    const document = openWord(bytes, { name })
    const readings = (thorough ? changeModes : changeModes.slice(0, 1)).map((changes) =>
      paperFrom(document, { name, changes, keepsId: () => true, freshId: (i) => `b${i}` }),
    )
    const facts = (thorough ? factChanges : factChanges.slice(0, 1)).map((changes) =>
      describeDocument(document, { file: name, changes }),
    )
    if (shape) {
      for (const { body, annexes } of readings)
        for (const text of [body, ...annexes.map((annex) => annex.body)]) richText.parse(text)
      for (const one of facts) wordFacts.parse(one)
    }
    return readings[0]?.plain.join('\n') ?? ''
  })
}

function said(work: () => string): Outcome {
  try {
    return { read: work() }
  } catch (error) {
    if (!(error instanceof AppError) || (error.code !== 'unreadable' && error.code !== 'too-large'))
      throw error
    const { title, what } = messageFor(error)
    return { refused: `${title}. ${what ?? ''}` }
  }
}
