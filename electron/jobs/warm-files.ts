import { statSync } from 'node:fs'
import { createPlanMemory, type PlanMemory } from '../../shared/rules/plan-memory.ts'
import { openReadOnly, type ReadStore } from '../store/store.ts'
import { createFragmentCache, type FragmentCache } from '../word/render-document.ts'

export interface WarmFile {
  store: ReadStore
  memory: PlanMemory
  cache: FragmentCache
}

export interface WarmFiles {
  open(path: string): WarmFile
  close(path: string): void
}

const most = 3

/** Files kept open for reading with what was planned and rendered from them, so that a document made again costs what has changed. */
export function createWarmFiles(): WarmFiles {
  const kept = new Map<string, WarmFile & { mark: string }>()

  function close(path: string): void {
    kept.get(path)?.store.close()
    kept.delete(path)
  }

  return {
    open(path) {
      const mark = markOf(path)
      const before = kept.get(path)
      if (before && before.mark !== mark) close(path)
      const file = kept.get(path) ?? {
        store: openReadOnly(path),
        memory: createPlanMemory(),
        cache: createFragmentCache(),
        mark,
      }
      kept.delete(path)
      kept.set(path, file)
      const oldest = kept.size > most ? kept.keys().next().value : undefined
      if (oldest !== undefined) close(oldest)
      return file
    },
    close,
  }
}

/** Tells a file that was put in another's place. */
function markOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false })
  return `${found?.dev}/${found?.ino}`
}
