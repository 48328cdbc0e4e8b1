/** Names that Windows keeps for devices, whatever follows their first dot. */
const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i
/** Bytes: file systems take 255, and the ending, a number against doubles and a folder's limit need room. */
const longest = 160

/** A name that every system takes as that of a file: `Neglect: the pilot?` is `Neglect - the pilot.docx`. */
export function fileNameOf(words: string): string {
  const plain = words
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/ ?: +/g, ' - ')
    .replace(/[/\\|:]+/g, '-')
    .replace(/[\p{Cc}\p{Cf}<>"?*]+/gu, '')
    .replace(/ +/g, ' ')
  const name = firstBytes(plain.replace(/^[ .]+/, '')).replace(/[ .]+$/, '')
  return `${device.test(name) ? '_' : ''}${name === '' ? 'Document' : name}.docx`
}

/** The longest beginning that fits, never half a letter. */
function firstBytes(text: string): string {
  const room = new Uint8Array(longest)
  return text.slice(0, new TextEncoder().encodeInto(text, room).read)
}
