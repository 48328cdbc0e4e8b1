import { describeWord } from '../../../../electron/word/describe-word.ts'
import { readPaper } from '../../../../electron/word/read-paper.ts'
import { changeModes } from '../../../../shared/api/word.ts'
import { factChanges, wordFacts } from '../../../../shared/api/word-facts.ts'
import { messageFor } from '../../../../shared/error-messages.ts'
import { AppError } from '../../../../shared/errors.ts'
import { richText } from '../../../../shared/rich-text.ts'

/** What becomes of a file: its words, or why it is refused. Whatever is no expected failure is thrown on. */
export type Outcome = { read: string } | { refused: string }

/** By both ways in, the paper's and the command's, tracked changes taken every way where `thorough`; of what is read the `shape` is checked too. */
export function settle(bytes: Uint8Array, name: string, { thorough = false, shape = true } = {}): Outcome {
  const asPaper = said(() => {
    const modes = thorough ? changeModes : changeModes.slice(0, 1)
    const readings = modes.map((changes) =>
      readPaper(bytes, { name, changes, keepsId: () => true, freshId: (i) => `b${i}` }),
    )
    for (const { body, annexes } of shape ? readings : [])
      for (const text of [body, ...annexes.map((annex) => annex.body)]) richText.parse(text)
    return readings[0]?.plain.join('\n') ?? ''
  })
  const asFacts = said(() => {
    const modes = thorough ? factChanges : factChanges.slice(0, 1)
    for (const changes of modes) {
      const facts = describeWord(bytes, name, changes)
      if (shape) wordFacts.parse(facts)
    }
    return ''
  })
  if ('refused' in asPaper !== 'refused' in asFacts)
    throw new Error(`${name} is read one way and refused the other`)
  return asPaper
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
