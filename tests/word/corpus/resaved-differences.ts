import type { Expected } from './case.ts'

/** What LibreOffice itself changes when it saves a document again, each for a reason that has nothing to do with the reader. */
export const resavedDifferences: Record<string, Partial<Expected>> = {}
