/** Long image data would be parsed letter by letter: a short word stands for it meanwhile. */
export function setImagesAside(markdown: string): { text: string; restore: (text: string) => string } {
  const images: string[] = []
  let mark = '@image'
  while (markdown.includes(mark)) mark += '@'
  const text = markdown.replace(
    /(?<=;base64,)[A-Za-z0-9+/]{100,}={0,2}/g,
    (data) => `${mark}${images.push(data) - 1}@`,
  )
  if (images.length === 0) return { text, restore: (part) => part }
  const set = new RegExp(`${mark}(\\d+)@`, 'g')
  return { text, restore: (part) => part.replace(set, (_, place: string) => images[Number(place)] ?? '') }
}
