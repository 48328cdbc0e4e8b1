import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** Whether a request's path names its place plainly: nothing that climbs, hides a slash or ends a string. */
export function isPlainPath(path: string): boolean {
  if (/%2f|%5c|%00|\\/i.test(path)) return false
  try {
    const plain = decodeURIComponent(path)
    return !/[\p{Cc}\\]/u.test(plain) && !plain.split('/').some((part) => part === '..' || part === '.')
  } catch {
    return false
  }
}

/** Answers from the folder of the built page; a path of the page's own (no dot in it) is answered with index.html. */
export async function pageFile(folder: string, path: string): Promise<Response> {
  const plain = decodeURIComponent(path)
  if (plain === '/' || plain === '/index.html' || !plain.includes('.')) return index(folder)
  const bytes = await fileWithin(folder, plain)
  if (bytes === undefined) return notThere()
  return new Response(bytes, {
    headers: {
      'Content-Type': types[extname(plain).toLowerCase()] ?? 'application/octet-stream',
      // What the bundler names by its hash never changes.
      'Cache-Control': plain.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  })
}

/** A nonce of its own for each answer: react-aria adds a style element. */
async function index(folder: string): Promise<Response> {
  const bytes = await fileWithin(folder, '/index.html')
  if (bytes === undefined) return notThere()
  const nonce = randomBytes(16).toString('base64')
  return new Response(bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': [
        "default-src 'none'",
        "script-src 'self'",
        `style-src 'self' 'nonce-${nonce}'`,
        "img-src 'self' data: blob:",
        "connect-src 'self'",
        "font-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
    },
  })
}

const notThere = () =>
  new Response('There is nothing at this address.\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })

/** The bytes of a file that is in the folder, links followed; undefined where there is none. */
async function fileWithin(folder: string, path: string): Promise<Buffer<ArrayBuffer> | undefined> {
  try {
    const root = await realpath(folder)
    const file = await realpath(join(root, path))
    return file.startsWith(root + sep) ? await readFile(file) : undefined
  } catch {
    return undefined
  }
}
