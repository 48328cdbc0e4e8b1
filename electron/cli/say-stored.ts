import { type Programme, recordLists } from '../../shared/interchange.ts'
import { print, printJson } from './print.ts'

/** Says what a file holds now. */
export function sayStored(file: string, programme: Programme, json: boolean): void {
  const counts = Object.fromEntries(recordLists.map((list) => [list, programme[list].length]))
  if (json) printJson({ file, name: programme.programme.name, counts })
  else
    print(
      `${file}: ${programme.programme.name}, with ${programme.meetings.length} meetings, ${programme.papers.length} papers and ${programme.updates.length} updates\n`,
    )
}
