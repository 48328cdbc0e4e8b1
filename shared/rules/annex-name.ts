/** `Annex B`; a paper's only annex is `Annex`. `place` counts from 0. */
export const annexName = (count: number, place: number): string =>
  count === 1 ? 'Annex' : `Annex ${String.fromCharCode(65 + (place % 26)).repeat(Math.floor(place / 26) + 1)}`
