import type { PlanImage } from '../../shared/rules/plan.ts'
import { drawing } from './elements/drawing.ts'
import { type ParagraphLook, paragraph } from './elements/paragraph.ts'
import { run } from './elements/run.ts'
import type { LoadedImage } from './load-image.ts'
import type { Orientation, PageSize } from './page.ts'
import type { PartWriter } from './part-writer.ts'

const perMm = 36_000
const perTwip = 635
/** At 96 to the inch, as a screen shows it. */
const perPixel = 9_525

/** An image in a paragraph of its own; its alt text in brackets where it is missing or broken. */
export function renderImage(
  block: PlanImage,
  orientation: Orientation,
  outer: readonly (string | undefined)[],
  look: ParagraphLook,
  part: PartWriter,
): string {
  const image = part.images.get(block.src)
  const content = image
    ? drawing({
        ...part.drawing(image),
        alt: block.alt,
        ...fitPage(image, block.widthMm, part.look.page[orientation]),
      })
    : run(`[${block.alt || 'picture'}]`)
  return paragraph(
    { ...part.styled('figure'), ...look },
    part.bookmarks([block.address?.bookmark, ...outer], part.commented(block, content)),
  )
}

/** The size asked for, or the image's own, no larger than the page has room for; in EMU. */
function fitPage(
  image: LoadedImage,
  widthMm: number | undefined,
  { textWidth, textHeight }: PageSize,
): { width: number; height: number } {
  const wanted = widthMm !== undefined && widthMm > 0 ? widthMm * perMm : image.width * perPixel
  // A line of text below, so that the picture never runs over the foot of the page.
  const mostHeight = (textHeight - 600) * perTwip
  const width = Math.min(wanted, textWidth * perTwip, (mostHeight * image.width) / image.height)
  return { width: atLeastOne(width), height: atLeastOne((width * image.height) / image.width) }
}

const atLeastOne = (length: number): number => Math.max(1, Math.round(length))
