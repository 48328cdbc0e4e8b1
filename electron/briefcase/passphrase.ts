import { createCipheriv, createDecipheriv, createHmac, scrypt, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { shortestPassphrase } from '../../shared/briefcase/passphrase.ts'
import { AppError } from '../../shared/errors.ts'

const longestPassphrase = 1024

/**
 * How a key is derived and what it is used for. Bounded on both sides: below, a passphrase is tried too fast; above, a hostile
 * file would take gigabytes (128 × 2^logN × r bytes: 32 to 256 MB here) and minutes.
 */
export const protection = z.strictObject({
  kdf: z.literal('scrypt'),
  logN: z.number().int().min(15).max(18),
  r: z.literal(8),
  p: z.number().int().min(1).max(4),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  cipher: z.literal('aes-256-gcm'),
  nonce: z.string().regex(/^[0-9a-f]{24}$/),
})
export type Protection = z.infer<typeof protection>

/** Of the key check and of the tag at the end, in bytes. */
export const checkLength = 32
export const tagLength = 16

/** Fresh ones for each file: `random(n)` gives n bytes that nobody can guess. */
export const newProtection = (random: (bytes: number) => Uint8Array): Protection => ({
  kdf: 'scrypt',
  logN: 17,
  r: 8,
  p: 1,
  salt: Buffer.from(random(16)).toString('hex'),
  cipher: 'aes-256-gcm',
  nonce: Buffer.from(random(12)).toString('hex'),
})

/** Throws `faults` for a passphrase that protects nothing. */
export function checkPassphrase(passphrase: string): void {
  const { length } = [...passphrase]
  const message =
    length < shortestPassphrase
      ? `is shorter than ${shortestPassphrase} characters`
      : length > longestPassphrase
        ? `is longer than ${longestPassphrase} characters`
        : null
  if (message !== null) throw new AppError('faults', { what: 'passphrase', faults: [{ path: '', message }] })
}

/** The keys that a passphrase gives: one for the cipher, one for the key check. Slow on purpose, and off the main thread. */
export async function deriveKeys(
  passphrase: string,
  { logN, r, p, salt }: Protection,
): Promise<{ cipher: Buffer; check: Buffer }> {
  const N = 2 ** logN
  // Typed on another system the same letters may come as other characters.
  const words = passphrase.slice(0, longestPassphrase * 2).normalize('NFKC')
  const key = await new Promise<Buffer>((resolve, reject) => {
    scrypt(
      words,
      Buffer.from(salt, 'hex'),
      64,
      { N, r, p, maxmem: 128 * N * r + 2 ** 20 },
      (error, derived) => (error ? reject(error) : resolve(derived)),
    )
  })
  return { cipher: key.subarray(0, 32), check: key.subarray(32) }
}

/** Says whether the passphrase is the one that `head` was written with. */
export const keyCheck = (key: Buffer, head: Uint8Array): Buffer =>
  createHmac('sha256', key).update('key check\n').update(head).digest()

export const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && timingSafeEqual(a, b)

/** `bytes` as nobody else can read or change them, then the tag; `head` cannot be changed either. */
export function encrypt(bytes: Uint8Array, key: Buffer, { nonce }: Protection, head: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, Buffer.from(nonce, 'hex'), { authTagLength: tagLength })
  cipher.setAAD(head)
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** Null where a bit of it, or of `head`, is not what was written. */
export function decrypt(
  bytes: Uint8Array,
  key: Buffer,
  { nonce }: Protection,
  head: Uint8Array,
): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'hex'), {
    authTagLength: tagLength,
  })
  decipher.setAAD(head)
  decipher.setAuthTag(bytes.subarray(-tagLength))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, -tagLength)), decipher.final()])
  } catch {
    return null
  }
}
