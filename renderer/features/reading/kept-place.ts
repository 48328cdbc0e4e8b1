import { z } from 'zod'

/** A place in a pack: a block of a part, and how far below the top of the window it stood, in pixels. */
export interface Place {
  part: string
  block: number
  offset: number
}

const place = z.object({ part: z.string(), block: z.number().int().min(0), offset: z.number() })
const keyOf = (programme: string, meeting: string) => `sederunt.read/${programme}/${meeting}`

/** Where this meeting's pack was left, kept on this computer. */
export function keptPlace(programme: string, meeting: string): Place | null {
  try {
    const kept = place.safeParse(JSON.parse(localStorage.getItem(keyOf(programme, meeting)) ?? 'null'))
    return kept.success ? kept.data : null
  } catch {
    return null
  }
}

export function keepPlace(programme: string, meeting: string, now: Place): void {
  localStorage.setItem(keyOf(programme, meeting), JSON.stringify(now))
}
