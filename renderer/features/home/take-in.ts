import { api } from '../../api/api.ts'
import { wordsFor } from '../../api/words-for.ts'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import { toast } from '../../ui/toast.tsx'
import { takeBriefcase } from '../briefcases/taking.ts'
import { heardOfJob } from '../jobs/tray.ts'

/** What may be chosen: a programme, a pack for reading, notes that come back, or a programme file in JSON. */
export const takenIn = '.sederunt,.sederunt-case,.sederunt-notes,.json,application/json'

/** Brings a file from outside in, whatever it is, and shows how that goes. */
export async function takeIn(file: File): Promise<void> {
  if (takeBriefcase(file)) return
  try {
    const job = (await isDatabase(file))
      ? await api.copyIn(file, file.name.replace(/\.sederunt$/i, ''))
      : await api.importFile(file)
    heardOfJob(job)
    go(places.import(job.id, file.name))
  } catch (error) {
    toast({ tone: 'late', ...wordsFor(error) })
  }
}

/** The file's own first bytes say what it is, or else its name: a damaged programme must be told as one. */
async function isDatabase(file: File): Promise<boolean> {
  const start = new TextDecoder('latin1').decode(await file.slice(0, 16).arrayBuffer())
  if (start.startsWith('SQLite format 3')) return true
  return /\.sederunt$/i.test(file.name)
}
