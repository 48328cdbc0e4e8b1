/** Whether a link of the page may be handed to the system's browser or mail program: an address, and no disguise. */
export function isOutsideLink(url: string): boolean {
  if (url.length > 2000 || /[\p{Cc}\s]/u.test(url)) return false
  try {
    const { protocol, username, password, hostname } = new URL(url)
    if (protocol === 'mailto:') return true
    // `https://gov.scot@elsewhere.example/` reads as one place and leads to another.
    return (
      (protocol === 'https:' || protocol === 'http:') && hostname !== '' && username === '' && password === ''
    )
  } catch {
    return false
  }
}
