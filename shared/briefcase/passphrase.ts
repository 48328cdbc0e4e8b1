/** In characters; whatever one side makes the other must take. Short ones are found out: the window advises a longer one. */
export const shortestPassphrase = 4
