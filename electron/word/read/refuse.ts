import { AppError } from '../../../shared/errors.ts'

/** Ends the reading: `reason` says why, in plain English. The file's name is put in by whoever knows it. */
export function refuse(reason: string): never {
  throw new AppError('unreadable', { file: '', reason })
}

export function tooMuch(limit: string): never {
  throw new AppError('too-large', { what: 'Word file', limit })
}
