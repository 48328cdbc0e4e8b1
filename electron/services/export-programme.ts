import { writeProgramme } from '../interchange/write-programme.ts'
import type { ReadStore } from '../store/store.ts'
import { imageAt } from './images.ts'

/** The programme file in JSON: the same records give the same text. */
export const exportProgramme = (store: Pick<ReadStore, 'programme' | 'image'>): string =>
  writeProgramme(store.programme(), (src) => imageAt(store, src))
