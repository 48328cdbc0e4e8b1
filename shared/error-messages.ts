import type { ErrorCode, ErrorDetails } from './errors.ts'
import { printMoment } from './print-moment.ts'

/** `title` says what happened, one sentence without its full stop; `what` says what to do, in whole sentences. */
export interface ErrorMessage {
  title: string
  what?: string
}

/** An `AppError`, or the `error` of an answer: its code and what belongs to that code. */
export interface CodedError {
  code: ErrorCode
  details: ErrorDetails[ErrorCode]
}

/**
 * What a person reads in place of a code: in the window, and from the command line. `onlyReads`: it was never going to store
 * anything, so nothing is said of that.
 */
export function messageFor(
  error: CodedError,
  { onlyReads = false }: { onlyReads?: boolean | undefined } = {},
): ErrorMessage {
  // The pair was made by AppError or parsed from an answer, so the details are the code's own.
  const say = messages[error.code] as (details: CodedError['details'], onlyReads: boolean) => ErrorMessage
  return say(error.details, onlyReads)
}

const unstored = (words: string, onlyReads: boolean): string =>
  onlyReads ? words : `${words} Nothing was stored.`

const messages: { [C in ErrorCode]: (details: ErrorDetails[C], onlyReads: boolean) => ErrorMessage } = {
  'not-found': ({ what, id }) => ({
    title: `There is no ${what} “${id}”`,
    what: 'It may have been removed or renamed since. Look for it in the list.',
  }),
  faults: ({ what, faults }) => ({
    title: `The ${what} has ${count(faults.length, 'fault')}, and nothing was stored`,
    what: 'Mend each one at the place given, then try again.',
  }),
  'not-json': ({ reason }) => ({
    title: 'The file is not JSON, so it cannot be a programme file',
    what: `${sentence(reason)} Nothing was stored.`,
  }),
  'not-a-programme': ({ file, reason }) => ({
    title: `${quoted(file)} is not a Sederunt programme`,
    what: `${sentence(reason)} The file was left as it is.`,
  }),
  damaged: ({ file, reason }) => ({
    title: `${quoted(file)} is damaged and cannot be read`,
    what: `${sentence(reason)} The file was left as it is. Restore the newest backup that opens.`,
  }),
  newer: ({ file, version, known }) => ({
    title: `${quoted(file)} was made by a newer Sederunt`,
    what: `Its format is version ${version}; this Sederunt knows versions up to ${known}. Install the newer Sederunt to open it. The file was left as it is.`,
  }),
  'in-use': ({ file, by, since }) => ({
    title: `${by} has ${quoted(file)} open${since === null ? '' : ` (since ${printMoment(since)})`}`,
    what: 'It can be read, and documents can be made from it. To change it, wait until it is closed there.',
  }),
  'read-only': ({ file }) => ({
    title: `${quoted(file)} cannot be changed: it, or the folder that it is in, is read-only`,
    what: 'Nothing was changed. Allow writing to it, or work on a copy kept somewhere else.',
  }),
  'no-permission': ({ file }) => ({
    title: `This computer does not let Sederunt use ${quoted(file)}`,
    what: 'Ask for permission to read and write it, or choose another place.',
  }),
  'disk-full': ({ file }) => ({
    title: `The disk is full, so ${quoted(file)} could not be written`,
    what: 'What was there before is unharmed. Make some room, then try again.',
  }),
  'file-error': ({ file, reason }) => ({
    title: `${quoted(file)} could not be read or written`,
    what: `${sentence(reason)} Check that the disk or network drive is there, then try again.`,
  }),
  exists: ({ what, name }) => ({
    title: `There is already a ${what} called ${quoted(name)}`,
    what: 'Choose another name. The one that was there is unchanged.',
  }),
  conflict: ({ what }) => ({
    title: `Somebody changed this ${what} after it was opened here`,
    what: 'Nothing was overwritten. Look at the newer version, then make the change again.',
  }),
  'would-lose': ({ file, what }) => ({
    title: `Replacing ${quoted(file)} would lose ${listed(what)}`,
    what: 'A programme file in JSON cannot carry that, so nothing was replaced. Import into a new file.',
  }),
  'wrong-document': ({ document, reason }) => ({
    title: `The ${document.replaceAll('-', ' ')} cannot be made`,
    what: sentence(reason),
  }),
  unreadable: ({ file, reason }, onlyReads) => ({
    title: `${file === '' ? 'The file' : quoted(file)} cannot be ${onlyReads ? 'read' : 'brought in'}`,
    what: unstored(sentence(reason), onlyReads),
  }),
  leak: ({ file, for: whom, leaks }) => ({
    title: `${quoted(file)} holds words that ${whom} may not read, and was not handed over`,
    what: leaks
      .slice(0, 3)
      .map(({ words, from }) => `${quoted(words)} is from ${from}.`)
      .join(' '),
  }),
  'passphrase-needed': ({ file }, onlyReads) => ({
    title: `${quoted(file)} is protected with a passphrase`,
    what: unstored('Give the passphrase that it was made with.', onlyReads),
  }),
  'wrong-passphrase': ({ file }, onlyReads) => ({
    title: `${quoted(file)} cannot be opened: wrong passphrase, or the file’s head is damaged`,
    what: unstored(
      'Type the passphrase again, with the same capitals and spaces. If it is right, ask for the file anew.',
      onlyReads,
    ),
  }),
  tampered: ({ file }, onlyReads) => ({
    title: `${quoted(file)} has been tampered with or damaged since it was made`,
    what: unstored(
      'The passphrase is right, but what it protects is not what was written. Ask for the file anew.',
      onlyReads,
    ),
  }),
  'pack-read-only': () => ({
    title: 'This is a pack for reading, so its papers and records cannot be changed here',
    what: 'Notes can be written on it and sent back; the secretariat changes the records. Nothing was changed.',
  }),
  'older-pack': ({ file, here, brought }) => ({
    title: `${quoted(file)} is older than the pack that is here`,
    what: `It was made when the records were last changed on ${printMoment(brought)}; the one that is here is of ${printMoment(here)}. It was left as it is.`,
  }),
  'too-large': ({ what, limit }, onlyReads) => ({
    title: `The ${what} is larger than Sederunt takes`,
    what: unstored(`The limit is ${limit}.`, onlyReads),
  }),
  cancelled: () => ({ title: 'Cancelled', what: 'Nothing was changed.' }),
  forbidden: ({ reason }) => ({
    title: 'Sederunt refused this request',
    what: `${sentence(reason)} Open the window again from where Sederunt was started.`,
  }),
  internal: ({ reference }) => ({
    title: 'Something went wrong that Sederunt did not expect',
    what: `Nothing was left half done. Try again; if it happens again, report the reference ${reference}, which stands beside the cause in the log on this computer.`,
  }),
}

const quoted = (name: string) => `“${name}”`
const count = (n: number, noun: string) => `${n.toLocaleString('en-GB')} ${noun}${n === 1 ? '' : 's'}`

/** With a capital at the start and a full stop at the end. */
function sentence(words: string): string {
  const trimmed = words.trim()
  if (trimmed === '') return ''
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}${/[.!?]$/.test(trimmed) ? '' : '.'}`
}

function listed(things: string[]): string {
  if (things.length < 2) return things[0] ?? 'something'
  return `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`
}
