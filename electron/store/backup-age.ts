const day = 24 * 3_600_000
const steps: { upTo: number; same: (made: Date) => string }[] = [
  { upTo: 31 * day, same: (made) => made.toISOString().slice(0, 10) },
  { upTo: 730 * day, same: (made) => made.toISOString().slice(0, 7) },
]

/**
 * Which backups have had their time: those of the last 24 hours all stay, of the last 31 days the newest of
 * each day, of the last two years the newest of each month; the newest of all always does.
 */
export function expiredBackups<B extends { made: Date }>(backups: readonly B[], now: Date): B[] {
  const newestFirst = backups.toSorted((a, b) => b.made.getTime() - a.made.getTime())
  const age = ({ made }: B) => now.getTime() - made.getTime()
  const kept = new Set<B>(newestFirst.filter((backup, i) => i === 0 || age(backup) < day))
  for (const { upTo, same } of steps) {
    const seen = new Set<string>()
    for (const backup of newestFirst) {
      if (age(backup) >= upTo || seen.has(same(backup.made))) continue
      seen.add(same(backup.made))
      kept.add(backup)
    }
  }
  return newestFirst.filter((backup) => !kept.has(backup))
}
