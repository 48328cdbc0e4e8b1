import { AppError } from '../../shared/errors.ts'
import type { ReadStore } from '../store/store.ts'

type Images = Pick<ReadStore, 'image'>

/** The image that a block's `blob:` address names, as the programme file wants it; throws `not-found`. */
export function imageAt(store: Images, src: string): { bytes: Uint8Array; mediaType: string } {
  const hash = src.replace(/^blob:/, '')
  const image = store.image(hash)
  if (!image) throw new AppError('not-found', { what: 'image', id: hash })
  return image
}

/**
 * A record as it came, with every image that the file holds already put back as its data: address: then one
 * schema serves for what is new and for what was there. Throws `not-found` for an image that is not there.
 */
export function withImageData(store: Images, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => withImageData(store, one))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const isImage = entries.some(([key, one]) => key === 'type' && one === 'image')
  return Object.fromEntries(
    entries.map(([key, one]) => [
      key,
      isImage && key === 'src' && typeof one === 'string' && one.startsWith('blob:')
        ? dataAddress(imageAt(store, one))
        : withImageData(store, one),
    ]),
  )
}

const dataAddress = ({ bytes, mediaType }: { bytes: Uint8Array; mediaType: string }) =>
  `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
