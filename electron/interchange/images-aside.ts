const before = ';base64,'

/** Long image data would be parsed letter by letter: a short word stands for it meanwhile, until it is restored. */
export function setImagesAside(markdown: string): { text: string; restore: (part: string) => string } {
  const images: string[] = []
  let mark = '@image'
  while (markdown.includes(mark)) mark += '@'
  let text = ''
  let done = 0
  for (let at = markdown.indexOf(before); at >= 0; at = markdown.indexOf(before, at + before.length)) {
    const start = at + before.length
    const other = /[^A-Za-z0-9+/=]/g
    other.lastIndex = start
    const end = other.exec(markdown)?.index ?? markdown.length
    if (end - start < 100) continue
    text += `${markdown.slice(done, start)}${mark}${images.push(markdown.slice(start, end)) - 1}@`
    done = end
  }
  if (images.length === 0) return { text: markdown, restore: (part) => part }
  const stands = new RegExp(`${mark}(\\d+)@`, 'g')
  return {
    text: text + markdown.slice(done),
    restore: (part) => part.replace(stands, (_, place: string) => images[Number(place)] ?? ''),
  }
}
