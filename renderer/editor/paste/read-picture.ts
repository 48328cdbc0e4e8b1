const largest = 15_000_000

/** A picture's file as a data: address; what to say instead where it cannot be taken. */
export async function readPicture(file: File): Promise<{ src: string } | { refused: string }> {
  const name = file.name === '' ? 'The picture' : `“${file.name}”`
  if (file.type !== 'image/png' && file.type !== 'image/jpeg')
    return { refused: `${name} is neither a PNG nor a JPEG. Save it as one of these, then put it in again.` }
  if (file.size > largest)
    return { refused: `${name} is larger than 15 MB. Make it smaller, then put it in again.` }
  const src = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('the file could not be read'))
    reader.readAsDataURL(file)
  })
  return { src }
}

export const picturesIn = (files: FileList | undefined): File[] =>
  [...(files ?? [])].filter(({ type }) => type.startsWith('image/'))
