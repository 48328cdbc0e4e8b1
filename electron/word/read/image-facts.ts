import { imageSize } from '../image-size.ts'

/** What a picture is by its bytes; sizes in pixels, null where its format does not say or they are not looked for. */
export function imageFacts(
  bytes: Uint8Array,
  name: string,
): { format: string; width: number | null; height: number | null } {
  const known = imageSize(bytes)
  if (known) return known
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = view.toString('latin1', 0, Math.min(view.length, 1_024))
  const unsized = (format: string) => ({ format, width: null, height: null })
  if (/^GIF8[79]a/.test(start) && view.length >= 10)
    return { format: 'gif', width: view.readUInt16LE(6), height: view.readUInt16LE(8) }
  if (start.startsWith('BM') && view.length >= 26)
    return { format: 'bmp', width: Math.abs(view.readInt32LE(18)), height: Math.abs(view.readInt32LE(22)) }
  if (/^(II\*\0|MM\0\*)/.test(start)) return unsized('tiff')
  if (/^RIFF....WEBP/s.test(start)) return unsized('webp')
  if (view.length >= 44 && start.slice(40, 44) === ' EMF') return unsized('emf')
  if (start.startsWith('\xd7\xcd\xc6\x9a')) return unsized('wmf')
  if (/<svg[\s>]/.test(start)) return unsized('svg')
  return unsized(/\.([a-z]{3,4})$/i.exec(name)?.[1]?.toLowerCase() ?? '')
}
