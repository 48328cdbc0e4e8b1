/** A picture that came along with the text itself: a PNG or JPEG as a data: address; null for any other, which would have to be fetched. */
export function imageIn(image: Element): { src: string; alt: string } | null {
  const written = (image.getAttribute('src') ?? '')
    .replace(/\s+/g, '')
    .replace(/^data:image\/jpg;/i, 'data:image/jpeg;')
  const match = /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/]+={0,2})$/i.exec(written)
  if (!match?.[1] || !match[2]) return null
  return {
    src: `data:image/${match[1].toLowerCase()};base64,${match[2]}`,
    alt: (image.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim(),
  }
}
