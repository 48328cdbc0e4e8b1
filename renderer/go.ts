import { createBrowserHistory } from '@tanstack/react-router'

export const history = createBrowserHistory()

/** Moves to a place of `places.ts`; `replace` leaves no step to go back to. */
export const go = (place: string, { replace = false } = {}): void => {
  if (replace) history.replace(place)
  else history.push(place)
}
