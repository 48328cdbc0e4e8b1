/**
 * Whether a request's path, as it came, names a place in the plainest way: no `.` or `..` in any encoding, no
 * backslash, nothing encoded twice, no encoded slash, no empty part.
 */
export function isPlainPath(path: string): boolean {
  if (!/^\/[A-Za-z0-9/._~!$&'()*+,;=:@%-]*$/.test(path) || path.includes('//')) return false
  return path.slice(1).split('/').every(isPlainPart)
}

function isPlainPart(part: string): boolean {
  const plain = decoded(part)
  if (plain === undefined || /[%/\\\p{Cc}]/u.test(plain)) return false
  // Compatibility forms (one dot leader, full-width stop) are dots to some file systems.
  return !/^[\s.;]*\.[\s.;]*$|[/\\]/.test(plain.normalize('NFKC'))
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
