import { createHash } from 'node:crypto'
import { isAppError } from '../../shared/errors.ts'
import { type ImageFacts, imageSize } from './image-size.ts'

export interface LoadedImage extends ImageFacts {
  bytes: Uint8Array
  /** The part's name beneath `word/`, the same for the same bytes. */
  part: string
}

/** The image at `src`, or null where there is none or it is broken: then its alt text is printed. `image` gives the bytes of a `blob:`. */
export function loadImage(src: string, image: (src: string) => Uint8Array): LoadedImage | null {
  const bytes = bytesOf(src, image)
  const facts = bytes && imageSize(bytes)
  if (!facts) return null
  const hash = /^blob:([0-9a-f]{64})$/.exec(src)?.[1] ?? createHash('sha256').update(bytes).digest('hex')
  return { ...facts, bytes, part: `media/${hash.slice(0, 32)}.${facts.format}` }
}

function bytesOf(src: string, image: (src: string) => Uint8Array): Uint8Array | null {
  if (src.startsWith('data:')) {
    const base64 = /^data:image\/[a-z]+;base64,([A-Za-z0-9+/=\s]+)$/.exec(src)?.[1]
    return base64 === undefined ? null : Buffer.from(base64, 'base64')
  }
  if (!src.startsWith('blob:')) return null
  try {
    return image(src)
  } catch (error) {
    if (isAppError(error, 'not-found')) return null
    throw error
  }
}
