import { InputRule, inputRules } from '@tiptap/pm/inputrules'
import type { EditorState, Plugin, Transaction } from '@tiptap/pm/state'
import { type Kind, wordsAt } from './commands/kinds.ts'
import { turnInto } from './commands/set-kind.ts'

/** What is typed at the start of a block to make it another kind: `1. `, `(a) `, `- `, `## `, `> `. */
export function kindTyped(start: string, isAfterLetter: boolean): Kind | null {
  if (/^\d{1,3}[.)]$/.test(start)) return { type: 'numbered' }
  if (/^\((i|v|x|ii|iii|iv)\)$/.test(start) && isAfterLetter) return { type: 'lettered', level: 2 }
  if (/^\((?:[a-z]|i{2,3}|iv)\)$/.test(start)) return { type: 'lettered', level: start.length > 3 ? 2 : 1 }
  if (/^[-*•]$/.test(start)) return { type: 'bullet', level: 1 }
  if (start === '##') return { type: 'heading', level: 2 }
  if (start === '###') return { type: 'heading', level: 3 }
  if (start === '>') return { type: 'quotation' }
  return null
}

function turn(state: EditorState, match: RegExpMatchArray, from: number, to: number): Transaction | null {
  const block = wordsAt(state.doc.resolve(from))
  if (!block || from !== block.pos + 1) return null
  const before = state.doc.maybeChild(block.index - 1)
  const kind = kindTyped(match[1] ?? '', before?.type.name === 'lettered')
  return kind && turnInto(state.tr.delete(from, to), { ...block, node: block.node }, kind)
}

/** `openPicker` is called where `[[` was typed; the brackets are gone by then. */
export const typedStarts = (openPicker: () => void): Plugin =>
  inputRules({
    rules: [
      new InputRule(/^(\d{1,3}[.)]|\([a-z]{1,3}\)|[-*•]|#{2,3}|>) $/, turn),
      new InputRule(/\[\[$/, (state, _match, from, to) => {
        queueMicrotask(openPicker)
        return state.tr.delete(from, to)
      }),
    ],
  })
