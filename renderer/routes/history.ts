import { z } from 'zod'
import { queryClient } from '../api/queries.ts'
import { historyQueries } from '../features/history/history-queries.ts'

/** Two versions of a text, as an address names them. */
export const compared = z.object({
  at: z.coerce.number().int().min(0).optional().catch(undefined),
  against: z
    .union([z.enum(['now', 'before']), z.coerce.number().int().min(0)])
    .optional()
    .catch(undefined),
})

/** The versions of a text, so that its history comes whole. */
export const momentsOf = (of: Parameters<typeof historyQueries.moments>[0]) =>
  queryClient.ensureInfiniteQueryData(historyQueries.moments(of))
