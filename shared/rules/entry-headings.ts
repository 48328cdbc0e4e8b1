import type { Update } from '../records/update.ts'
import type { Theme, Workstream } from '../records/workstream.ts'

interface Subjects {
  workstreams: ReadonlyMap<string, Workstream>
  themes: ReadonlyMap<string, Theme>
}

/** For each entry the heading above it, where it is not under that of the one before: its theme's, else its workstream's own. */
export function entryHeadings(
  entries: readonly Pick<Update, 'workstream'>[],
  { workstreams, themes }: Subjects,
): (string | null)[] {
  const subjects = entries.map(({ workstream: id }) => {
    const workstream = workstreams.get(id)
    return themes.get(workstream?.theme ?? '') ?? workstream
  })
  return subjects.map((subject, i) => (i > 0 && subject === subjects[i - 1] ? null : (subject?.title ?? '')))
}
