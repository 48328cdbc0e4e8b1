import { type Watched, watch } from '../../watch.ts'

/** A choice of how the window looks, kept on this computer; `fallback` where none was made, or none that is known. */
export function keptChoice<T extends string>(
  place: string,
  choices: readonly T[],
  fallback: T,
  show: (choice: T) => void,
): Watched<T> & { choose: (choice: T) => void; show: () => void } {
  const kept = localStorage.getItem(place)
  const choice = watch<T>(choices.find((one) => one === kept) ?? fallback)
  return {
    ...choice,
    choose(chosen) {
      localStorage.setItem(place, chosen)
      choice.set(chosen)
      show(chosen)
    },
    show: () => show(choice.get()),
  }
}
