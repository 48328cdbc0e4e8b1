import { z } from 'zod'
import { id } from './records/basics.ts'

/** The parts that a pack may have once, as a composition names them; a paper is `paper/ID`. */
export const packPartNames = [
  'annotated-agenda',
  'cover',
  'contents',
  'agenda',
  'minutes',
  'actions',
  'decisions',
  'key-dates',
] as const

/** The paper that a part is; null for any other part. */
export const paperOfPart = (key: string): string | null =>
  key.startsWith('paper/') ? key.slice('paper/'.length) : null

const isKey = (key: string): boolean =>
  packPartNames.some((name) => name === key) || id.safeParse(paperOfPart(key)).success

/** Some parts of a pack, each once. */
export const packPartKeys = z.array(z.string()).superRefine((keys, { addIssue }) => {
  const say = (message: string): void => addIssue({ code: 'custom', message })
  const unknown = keys.find((key) => !isKey(key))
  if (unknown !== undefined)
    say(`names “${unknown}”, which is no part of a pack: ${packPartNames.join(', ')} or paper/ID`)
  const twice = keys.find((key, i) => keys.indexOf(key) !== i)
  if (twice !== undefined) say(`names “${twice}” twice`)
})
