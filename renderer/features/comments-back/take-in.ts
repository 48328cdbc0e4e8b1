import type { Job } from '../../../shared/api.ts'
import { api } from '../../api/api.ts'
import { wordsFor } from '../../api/words-for.ts'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import { toast } from '../../ui/toast.tsx'
import { heardOfJob } from '../jobs/tray.ts'

/** Has the comments of returned files read, several people's copies together, and shows them. */
export const takeInComments = (programme: string, files: readonly File[], meeting?: string): Promise<void> =>
  show(
    programme,
    files.map((file) => () => api.readComments(programme, file, { name: file.name, meeting })),
  )

/** The same for a file that was read as a paper already. */
export const commentsOfWord = (programme: string, word: string, meeting?: string): Promise<void> =>
  show(programme, [() => api.readCommentsOf(programme, word, meeting)])

async function show(programme: string, all: readonly (() => Promise<Job>)[]): Promise<void> {
  const jobs: string[] = []
  try {
    for (const read of all) {
      const job = await read()
      heardOfJob(job)
      jobs.push(job.id)
    }
  } catch (error) {
    toast({ tone: 'late', ...wordsFor(error) })
  }
  if (jobs.length > 0) go(places.commentsBack(programme, jobs))
}
