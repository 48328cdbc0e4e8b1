import { idFromPart } from '../../places.ts'

/** Which programme a path is in, and which screen it is; tabs and a list beside its detail are one screen. */
export function placeOf(pathname: string): { programme: string | undefined; screen: string } {
  const [, area, programme, list, ...rest] = pathname.split('/')
  if (area !== 'p' || programme === undefined || programme === '')
    return { programme: undefined, screen: pathname }
  const screen = list === 'workstreams' ? list : [list, rest[0]].filter(Boolean).join('/')
  return { programme: idFromPart(decodeURIComponent(programme)), screen: `${programme}/${screen}` }
}
