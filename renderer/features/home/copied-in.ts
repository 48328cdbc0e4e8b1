import { queries, queryClient } from '../../api/queries.ts'
import { toast } from '../../ui/toast.tsx'

/** Says that what was opened is a copy now, and where it is kept. */
export async function copiedIn(programme: string): Promise<void> {
  const [about, page] = await Promise.all([
    queryClient.ensureQueryData(queries.about()),
    queryClient.fetchQuery(queries.programme(programme)),
  ])
  toast({
    tone: 'done',
    title: `Copied in: ${page.programme.name}`,
    what: `The file that you opened stays as it was. Sederunt works on its own copy, in ${about.home}.`,
  })
}
