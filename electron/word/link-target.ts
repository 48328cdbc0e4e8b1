/** Word refuses a document with a longer address than this. */
const longest = 2_083

/** `href` as an address that a relationship can hold (RFC 3986), or null where it cannot be one. */
export function linkTarget(href: string): string | null {
  if (!URL.canParse(href)) return null
  const { protocol, href: whole } = new URL(href)
  if (protocol !== 'http:' && protocol !== 'https:' && protocol !== 'mailto:') return null
  const [address = '', ...fragments] = whole.split('#')
  const target = escapeAddress(address) + (fragments.length ? `#${escapeAddress(fragments.join('%23'))}` : '')
  return target.length > longest ? null : target
}

const escapeAddress = (value: string): string =>
  value
    .toWellFormed()
    .replace(/%(?![0-9A-Fa-f]{2})/g, '%25')
    .replace(/[^A-Za-z0-9\-._~:/?[\]@!$&'()*+,;=%]/gu, encodeURIComponent)
    .replace(/(?<!\/\/[^/]*)[[\]]/g, encodeURIComponent)
