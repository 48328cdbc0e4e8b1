import type { ReadStore } from '../store/store.ts'

export interface VerifyFinding {
  /** `papers p9, body, block 3`; empty for the file as a whole. */
  where: string
  message: string
}

/** Whether the file is whole and every reference in it leads somewhere; empty when it is clean. */
export const verifyProgramme = async (store: Pick<ReadStore, 'verify'>): Promise<VerifyFinding[]> =>
  (await store.verify()).map(({ path, message }) => ({ where: path, message }))
