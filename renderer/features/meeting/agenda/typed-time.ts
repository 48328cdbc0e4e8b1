import type { Time } from '../../../../shared/records/basics.ts'

/**
 * A time of day as one types it: `2pm`, `2.05pm`, `14:05`, `1405`, `noon`. From 1 to 7 without am or pm is the
 * afternoon. Null where it is no time.
 */
export function typedTime(typed: string): Time | null {
  const words = typed.trim().toLowerCase().replaceAll(/\s+/g, '')
  if (words === 'noon' || words === '12noon') return '12:00'
  if (words === 'midnight' || words === '12midnight') return '00:00'
  const found = /^(\d{1,2})(?:[.:]?(\d{2}))?(am|pm)?$/.exec(words)
  if (!found) return null
  const [, written = '', minute = '00', half] = found
  const hour = Number(written)
  if (half !== undefined && (hour < 1 || hour > 12)) return null
  const ofDay =
    half === undefined
      ? hour >= 1 && hour <= 7 && written.length === 1
        ? hour + 12
        : hour
      : (hour % 12) + (half === 'pm' ? 12 : 0)
  if (ofDay > 23 || Number(minute) > 59) return null
  return `${String(ofDay).padStart(2, '0')}:${minute}`
}
