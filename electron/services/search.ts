import type { SearchAnswer } from '../../shared/api.ts'
import type { ReadStore } from '../store/store.ts'

/** Words that are typed, anywhere in the records; the best first. */
export const searchProgramme = (store: Pick<ReadStore, 'search'>, words: string): SearchAnswer => ({
  hits: store.search(words.slice(0, 500)).map(({ list, id, part, title, snippet, block, within }) => ({
    list,
    id,
    title,
    pieces: snippet,
    minutes: part.kind === 'minutes',
    block,
    private: part.kind === 'brief',
    within,
  })),
})
