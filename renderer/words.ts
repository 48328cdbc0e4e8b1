/** `1 paper`, `12 papers` */
export const counted = (n: number, one: string, many = `${one}s`) =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`

/** `412 bytes`, `38 KB`, `1.2 MB` */
export function inBytes(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte')
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

export const capitalised = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`
