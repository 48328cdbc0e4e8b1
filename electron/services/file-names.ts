/** Names that Windows keeps for devices, whatever follows their first dot. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i

/** A name that Windows, macOS and Linux all take, at most 180 bytes of UTF-8, its ending kept. */
export function safeFileName(name: string): string {
  const plain = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
  const [, stem = '', ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,12})?$/s.exec(plain) ?? []
  const short = cut(stem, 180 - ending.length).replace(/[. ]+$/, '')
  const whole = `${short === '' ? 'document' : short}${ending}`
  return reserved.test(whole) ? `_${whole}` : whole
}

/** The longest start of `text` that is `bytes` of UTF-8 at the most, never half a character. */
function cut(text: string, bytes: number): string {
  let length = 0
  let kept = ''
  for (const character of text) {
    length += Buffer.byteLength(character)
    if (length > bytes) break
    kept += character
  }
  return kept
}

/** An id from a name: `External Advisory Group` becomes `external-advisory-group`; `programme` where nothing is left. */
export function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-+|-+$/g, '')
  return plain === '' || reserved.test(plain) ? `programme${plain && `-${plain}`}` : plain
}
