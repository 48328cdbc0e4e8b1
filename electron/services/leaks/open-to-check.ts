import type { Id } from '../../../shared/records/basics.ts'
import type { Said } from '../../../shared/rules/leaks/find-leaks.ts'
import { briefcaseKinds } from '../../briefcase/kinds.ts'
import { kindOf, unseal } from '../../briefcase/seal.ts'
import { readZip } from '../../word/read-zip.ts'
import { readableIn } from './readable-in.ts'

interface ToCheck {
  /** Everything that can be read in it. */
  texts: Said[]
  /** The meeting that it says that it is of. */
  meeting: Id | null
}

/**
 * A finished file as everything that can be read in it, a briefcase unsealed. Throws what `unseal` throws.
 */
export async function openToCheck(
  bytes: Uint8Array,
  how: { file: string; passphrase?: string | undefined },
): Promise<ToCheck> {
  const kind = kindOf(bytes)
  if (kind === null) return { texts: [...readableIn(bytes)], meeting: meetingInDocument(bytes) }
  const body: unknown = JSON.parse((await unseal(kind, bytes, how)).toString())
  const meeting = typeof body === 'object' && body !== null ? Reflect.get(body, 'meeting') : undefined
  const id = typeof meeting === 'object' && meeting !== null ? Reflect.get(meeting, 'id') : meeting
  return {
    // What is packed is known to be what was written; before it stands the head alone.
    texts: [{ where: 'its head', text: headOf(bytes) }, ...jsonTexts(body, briefcaseKinds[kind].called)],
    meeting: typeof id === 'string' ? id : null,
  }
}

function headOf(bytes: Uint8Array): string {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const line = view.indexOf('\n') + 1
  return view.toString('utf8', 0, line + 4 + view.readUInt32BE(line))
}

/** Every string, and every name of a field; what stands together in a list also as one. */
function* jsonTexts(value: unknown, where: string): Iterable<Said> {
  if (typeof value === 'string') yield { where, text: value }
  else if (Array.isArray(value)) {
    const together = value.filter((one) => typeof one === 'string' || typeof textOf(one) === 'string')
    if (together.length > 1)
      yield { where, text: together.map((one) => (typeof one === 'string' ? one : textOf(one))).join('') }
    for (const one of value) yield* jsonTexts(one, where)
  } else if (typeof value === 'object' && value !== null)
    for (const [key, held] of Object.entries(value)) {
      yield { where: `${where}, the name of a field`, text: key }
      yield* jsonTexts(held, `${where}, ${key}`)
    }
}

const textOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, 'text') : undefined

function meetingInDocument(bytes: Uint8Array): Id | null {
  try {
    const custom = readZip(bytes).text('docProps/custom.xml') ?? ''
    return /name="SederuntMeeting"[^>]*>\s*<vt:lpwstr>([^<]+)</.exec(custom)?.[1] ?? null
  } catch {
    return null
  }
}
