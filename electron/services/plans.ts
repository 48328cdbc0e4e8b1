import type { DocumentRequest } from '../../shared/document-request.ts'
import { type Planned, planDocument } from '../../shared/rules/plan-document.ts'
import { createPlanMemory, type PlanMemory } from '../../shared/rules/plan-memory.ts'
import type { ReadStore } from '../store/store.ts'
import { frozenFor } from './frozen.ts'
import { notesPrinted } from './notes-printed.ts'

type Read = Pick<ReadStore, 'programme' | 'issues' | 'openedCase' | 'annotationChanges' | 'textVersions'>

const memories = new WeakMap<object, PlanMemory>()

/** The plan of a document for a preview; what an open programme was asked before and has not changed costs nothing again. */
export function planOf(store: Read, request: DocumentRequest): Planned {
  const memory = memories.get(store) ?? createPlanMemory(1_000)
  memories.set(store, memory)
  const notes = notesPrinted(store, request)
  return planDocument(store.programme(), request, {
    ...frozenFor(store, request),
    memory,
    ...(notes && { notes }),
  })
}
