/** Typing that rests for less than this goes on; in minutes. */
const rest = 10

interface Timed {
  /** ISO 8601; null where it is not known. */
  at: string | null
  typing: boolean
}

/** Versions in groups, both in their order: what was typed at one sitting is one. */
export function groupVersions<V extends Timed>(versions: readonly V[]): V[][] {
  const groups: V[][] = []
  for (const version of versions) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && goesOn(last, version)) group.push(version)
    else groups.push([version])
  }
  return groups
}

function goesOn(before: Timed, after: Timed): boolean {
  if (!before.typing || !after.typing || before.at === null || after.at === null) return false
  const age = Date.parse(after.at) - Date.parse(before.at)
  return age >= 0 && age < rest * 60_000
}
