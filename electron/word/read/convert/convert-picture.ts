import type { WordPicture } from '../word-document.ts'
import type { Conversion } from './conversion.ts'
import type { Draft } from './draft.ts'

const perMm = 36_000
const perPixel = 9_525
/** What an upright page of ours has room for. */
const textWidthMm = 159.2

/** A picture as a block; its width is said only where it is another than it would have by itself. */
export function convertPicture(picture: WordPicture, place: string, { remarks }: Conversion): Draft {
  if (picture.alt === '') remarks.changed('pictures without a description: write one for each', place)
  const shown = picture.shown === null ? null : picture.shown / perMm
  const own = Math.min((picture.width * perPixel) / perMm, textWidthMm)
  const isOwn = shown === null || Math.abs(shown - own) <= own * 0.02
  const src = `data:image/${picture.format};base64,${Buffer.from(picture.bytes).toString('base64')}`
  return {
    shape: {
      type: 'image',
      src,
      alt: picture.alt.toWellFormed(),
      ...(isOwn ? {} : { widthMm: Math.round(shown * 10) / 10 || 0.1 }),
    },
    bookmarks: [],
    place,
    serials: [],
    isBold: false,
  }
}
