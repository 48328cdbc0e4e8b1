import { useNavigate, useSearch } from '@tanstack/react-router'
import { useRef } from 'react'
import type { Fields } from './view-in-address.ts'

/** The fields of the address, and a way to write some of them anew: no step to go back to, nothing scrolls. */
export function useAddress(): { fields: Fields; write: (changes: Fields) => void } {
  const fields = useSearch({ strict: false }) as Fields // as `parseSearch` reads them: words
  const navigate = useNavigate()
  const latest = useRef(navigate)
  latest.current = navigate
  const write = useRef((changes: Fields) => {
    // What stands there now, not what was rendered last.
    const now = Object.fromEntries(new URLSearchParams(window.location.search))
    void latest.current({
      to: '.',
      search: { ...now, ...changes } as never,
      replace: true,
      resetScroll: false,
    }) // every screen reads its own
  })
  return { fields, write: write.current }
}

/** One of a few words in the address: which rows are shown, and how. */
export function useAddressChoice<C extends string>(
  name: string,
  choices: readonly [C, ...C[]],
): [C, (choice: C) => void] {
  const { fields, write } = useAddress()
  const chosen = choices.find((choice) => choice === fields[name]) ?? choices[0]
  return [chosen, (choice) => write({ [name]: choice === choices[0] ? undefined : choice })]
}
