import { AppError } from '../../shared/errors.ts'

/** The window that a request comes from, as it names itself for undo; null where it does not. */
export function windowName(request: Request): string | null {
  const name = request.headers.get('sederunt-window')
  if (name === null || /^[A-Za-z0-9-]{1,64}$/.test(name)) return name
  const message = 'is not a name of 1 to 64 letters, digits and dashes'
  throw new AppError('faults', { what: 'request', faults: [{ path: 'Sederunt-Window', message }] })
}
