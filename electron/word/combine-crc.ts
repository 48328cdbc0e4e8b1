/** The polynomial of CRC-32, its bits reversed. */
const polynomial = 0xedb88320

/** `a` times `b` among the polynomials over two elements, modulo the CRC's own. */
function multiply(a: number, b: number): number {
  let product = 0
  let rest = b
  for (let bit = 0x80000000; ; bit >>>= 1) {
    if (a & bit) {
      product ^= rest
      if ((a & (bit - 1)) === 0) return product >>> 0
    }
    rest = rest & 1 ? (rest >>> 1) ^ polynomial : rest >>> 1
  }
}

/** x to the power of 2 to the power of n. */
const powers: number[] = [0x40000000]
for (let n = 1; n < 32; n++) powers.push(multiply(powers[n - 1] ?? 0, powers[n - 1] ?? 0))

/** The CRC-32 of two pieces one after the other, from theirs and the second's length in bytes, as zlib's crc32_combine. */
export function combineCrc(first: number, second: number, length: number): number {
  let shift = 0x80000000
  for (let n = length, k = 3; n > 0; n = Math.floor(n / 2), k++)
    if (n % 2) shift = multiply(powers[k % 32] ?? 0, shift)
  return (multiply(shift, first) ^ second) >>> 0
}
