import type { BinAnswer, ProgrammeSummary } from '../../../shared/api.ts'
import { ask, askFor } from '../../api/ask.ts'

const part = encodeURIComponent
const post = { method: 'POST' } as const

/** What is done to programmes' files among each other: `shared/api.ts` says what each answers. */
export const care = {
  /** Under another id where its file is named anew. */
  rename: (programme: string, wanted: { name: string; shortName: string | null }) =>
    askFor<ProgrammeSummary>(`/programmes/${part(programme)}/rename`, { ...post, json: wanted }),
  duplicate: (programme: string, name: string) =>
    askFor<ProgrammeSummary>(`/programmes/${part(programme)}/duplicate`, { ...post, json: { name } }),
  moveToBin: (programme: string) =>
    askFor<{ id: string }>(`/programmes/${part(programme)}`, { method: 'DELETE' }),
  bin: () => askFor<BinAnswer>('/bin'),
  restore: (binned: string) => askFor<ProgrammeSummary>(`/bin/${part(binned)}/restore`, post),
  deleteForGood: (binned: string) => ask(`/bin/${part(binned)}`, { method: 'DELETE' }),
}
