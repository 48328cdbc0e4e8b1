import type { Sqlite } from '../sqlite.ts'
import type { Finding } from '../store-types.ts'

export async function verify(_db: Sqlite, _path: string): Promise<Finding[]> {
  return []
}
