import type { Brought } from '../../../shared/api/briefcases.ts'
import { AppError } from '../../../shared/errors.ts'
import type { BriefcaseKind } from '../../briefcase/kinds.ts'
import { isProtected } from '../../briefcase/seal.ts'

/** More than a person opens at once. */
const most = 4

/** Files that were opened from outside and wait until the window has asked for what it needs. */
export interface BroughtFiles {
  keep(name: string, kind: BriefcaseKind, bytes: Uint8Array<ArrayBuffer>): Brought
  /** Throws `not-found` where it has been taken already. */
  get(id: string): { name: string; kind: BriefcaseKind; bytes: Uint8Array<ArrayBuffer> }
  drop(id: string): void
  list(): Brought[]
}

export function createBroughtFiles(ids: () => string): BroughtFiles {
  const waiting = new Map<string, { brought: Brought; bytes: Uint8Array<ArrayBuffer> }>()
  return {
    keep(name, kind, bytes) {
      const brought: Brought = { id: ids(), name, kind, protected: isProtected(bytes, name) }
      waiting.set(brought.id, { brought, bytes })
      const oldest = waiting.size > most ? waiting.keys().next().value : undefined
      if (oldest !== undefined) waiting.delete(oldest)
      return brought
    },
    get(id) {
      const found = waiting.get(id)
      if (!found) throw new AppError('not-found', { what: 'file', id })
      const { name, kind } = found.brought
      return { name, kind, bytes: found.bytes }
    },
    drop: (id) => void waiting.delete(id),
    list: () => [...waiting.values()].map(({ brought }) => brought),
  }
}
