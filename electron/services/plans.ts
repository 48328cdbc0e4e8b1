import type { DocumentRequest } from '../../shared/document-request.ts'
import { type Planned, type PlanOptions, planDocument } from '../../shared/rules/plan-document.ts'
import { createPlanMemory, type PlanMemory } from '../../shared/rules/plan-memory.ts'
import { type PlannedCopy, planCopy } from '../../shared/rules/recipients/plan-copy.ts'
import type { ReadStore } from '../store/store.ts'
import { frozenFor } from './frozen.ts'
import { notesPrinted } from './notes-printed.ts'

type Read = Pick<ReadStore, 'programme' | 'issues' | 'openedCase' | 'annotationChanges' | 'textVersions'>
type ReadWithheld = Read & Pick<ReadStore, 'withheld'>

const memories = new WeakMap<object, PlanMemory>()

function memoryOf(store: object): PlanMemory {
  const memory = memories.get(store) ?? createPlanMemory(1_000)
  memories.set(store, memory)
  return memory
}

/** The plan of a document, all of it; what an open programme was asked before and has not changed costs nothing again. */
export const planOf = (store: Read, request: DocumentRequest): Planned =>
  planDocument(store.programme(), request, optionsFor(store, request, { memory: memoryOf(store) }))

/** The plan of a document as it is handed out, for a preview: see `planToMake`. */
export const previewOf = (store: ReadWithheld, request: DocumentRequest): Planned =>
  planToMake(store, request, { memory: memoryOf(store) })

/** The plan of a document as it is handed out: of a pack the copy that its reader may see. Throws what `planCopy` throws. */
export function planToMake(store: ReadWithheld, request: DocumentRequest, more: PlanOptions): PlannedCopy {
  const options = optionsFor(store, request, more)
  // A pack for reading holds what its reader may see and nothing else.
  return request.document === 'pack' && store.openedCase() === null
    ? planCopy(store.programme(), request, options, store.withheld())
    : planDocument(store.programme(), request, options)
}

/** With what the file has for it: numbers that went out, notes that are printed. */
function optionsFor(store: Read, request: DocumentRequest, more: PlanOptions): PlanOptions {
  const notes = notesPrinted(store, request)
  return { ...frozenFor(store, request), ...(notes && { notes }), ...more }
}
