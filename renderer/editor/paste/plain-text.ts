import type { Block } from '../../../shared/rich-text.ts'
import { kindTyped } from '../typed-starts.ts'
import { blockOf, tidied } from './collect-blocks.ts'

/** Plain text as blocks: a line is a block, and what begins like an item of a list is one. */
export function cleanText(text: string): Block[] {
  const lines = text.replace(/\r\n?|\u2028|\u2029/g, '\n').split('\n')
  const isAlone = lines.filter((line) => line.trim() !== '').length < 2
  let isAfterLetter = false
  return lines.flatMap((line): Block[] => {
    const match = isAlone ? null : /^\s*(\d{1,3}[.)]|\([a-z]{1,4}\)|[-*•·–])\s+(?=\S)/.exec(line)
    const start = match?.[1]?.replace(/[·–]/, '-')
    const kind = start === undefined ? null : kindTyped(start, isAfterLetter)
    const words = tidied([(match && kind ? line.slice(match[0].length) : line).replaceAll('\t', ' ')])
    if (words.length === 0) return []
    isAfterLetter = kind?.type === 'lettered'
    return [blockOf(kind ?? { type: 'plain' }, words)]
  })
}
