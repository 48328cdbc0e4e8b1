import { useSyncExternalStore } from 'react'

/** One value that several parts of the window watch, and that is set from anywhere. */
export interface Watched<T> {
  get: () => T
  set: (next: T | ((now: T) => T)) => void
  use: () => T
  /** Hears of every change; gives back how to stop. */
  listen: (listener: () => void) => () => void
}

export function watch<T>(first: T): Watched<T> {
  let now = first
  const listeners = new Set<() => void>()
  const listen = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const get = () => now
  return {
    get,
    set(next) {
      now = typeof next === 'function' ? (next as (now: T) => T)(now) : next // no value that is watched is a function
      for (const listener of listeners) listener()
    },
    use: () => useSyncExternalStore(listen, get),
    listen,
  }
}
