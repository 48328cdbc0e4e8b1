/** Where in a programme file: keys and places in lists, from the outside in. */
export type Path = readonly (string | number)[]

/** Takes one fault; `message` says what is wrong with what stands at `path`. */
export type Report = (path: Path, message: string) => void

const longest = 60

/** `meetings[2].agenda[0].papers[1]`; a key that is no plain word stands as `["a b"]`. */
export function pathText(path: Path): string {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else if (/^[A-Za-z_$][A-Za-z0-9_$]{0,59}$/.test(step)) text += text === '' ? step : `.${step}`
    else text += `[${quote(step)}]`
  }
  return text
}

/** A text in double quotes as JSON has it, cut where it is long. */
export const quote = (text: string): string => {
  const letters = text.length > longest ? `${text.slice(0, longest)}…` : text
  return JSON.stringify(letters.toWellFormed())
}

/** `a, b and c`, with `last` as the word before the last. */
export const inWords = (words: readonly string[], last: 'and' | 'or'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`
