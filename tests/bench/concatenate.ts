/** How to put `xml` together again from the strings that it was made of: the text of each element, and what stands between. */
export function concatenate(xml: string): () => string {
  // Copied out, so that no piece is a slice of the whole that is only looked at.
  const pieces = (xml.match(/[^<]+|<[^>]*>/g) ?? []).map((piece) => Buffer.from(piece).toString())
  return () => {
    let all = ''
    for (const piece of pieces) all += piece
    return all
  }
}
