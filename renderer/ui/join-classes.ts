/** Class names, with those left out that are not wanted now. */
export const joinClasses = (...names: (string | false | undefined)[]): string =>
  names.filter(Boolean).join(' ')
