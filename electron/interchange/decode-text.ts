import { AppError } from '../../shared/errors.ts'

/** V8 holds no longer text. */
const mostBytes = 500_000_000

/** A file's text: UTF-8, with or without a byte order mark. Throws `not-json` and `too-large`. */
export function decodeText(file: string | Uint8Array): string {
  if (typeof file === 'string') return file.startsWith('\ufeff') ? file.slice(1) : file
  if (file.length > mostBytes) throw new AppError('too-large', { what: 'programme file', limit: '500 MB' })
  if ((file[0] === 0xff && file[1] === 0xfe) || (file[0] === 0xfe && file[1] === 0xff))
    throw new AppError('not-json', { reason: 'it is in UTF-16: save it again as UTF-8' })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    throw new AppError('not-json', {
      reason: `line ${brokenLine(file)}: it is not in UTF-8: save it again as UTF-8`,
    })
  }
}

/** The line, from 1, of the first byte that is not UTF-8. */
function brokenLine(file: Uint8Array): number {
  let line = 1
  for (let start = 0; start < file.length; line++) {
    const end = file.indexOf(0x0a, start)
    const stop = end < 0 ? file.length : end + 1
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(file.subarray(start, stop))
    } catch {
      return line
    }
    start = stop
  }
  return line
}
