/** 1 is a, 27 is aa, 28 is bb: Word repeats the letter (ISO 29500-1, 17.18.59, lowerLetter). */
export const letterOf = (n: number): string =>
  String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1)

const romans: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** 4 is iv. */
export function romanOf(n: number): string {
  let left = n
  let roman = ''
  for (const [value, sign] of romans)
    while (left >= value) {
      roman += sign
      left -= value
    }
  return roman
}
