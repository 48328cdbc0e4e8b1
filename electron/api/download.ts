import { safeFileName } from '../services/file-names.ts'

const types: Record<string, string> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
  '.sederunt': 'application/octet-stream',
}

/** A file for the page to save, under its name in both forms of RFC 6266. */
export function download(name: string, bytes: Uint8Array<ArrayBuffer>): Response {
  const safe = safeFileName(name)
  const ending = /\.[a-z0-9]+$/i.exec(safe)?.[0].toLowerCase() ?? ''
  return new Response(bytes, {
    headers: {
      'Content-Type': types[ending] ?? 'application/octet-stream',
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': contentDisposition(safe),
      'Cache-Control': 'no-store',
    },
  })
}

/** `filename` for readers of ASCII alone, `filename*` in UTF-8 for the rest (RFC 6266 4.3, RFC 8187 3.2). */
export function contentDisposition(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["\\%]/g, '_')
  const utf8 = encodeURIComponent(name).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`
}
