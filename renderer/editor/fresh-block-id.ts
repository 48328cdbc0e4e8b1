const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
const length = 20

/** An id for a new block: 20 of a to z and 0 to 9, from the machine's own randomness. */
export function freshBlockId(): string {
  let id = ''
  while (id.length < length) {
    // Bytes above the last whole round of 36 would favour the first letters.
    for (const byte of crypto.getRandomValues(new Uint8Array(length)))
      if (byte < 252 && id.length < length) id += letters.charAt(byte % 36)
  }
  return id
}
