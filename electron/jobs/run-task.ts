import { isAppError } from '../../shared/errors.ts'
import { bringNotes } from '../services/briefcases/bring-notes.ts'
import { handOverCase } from '../services/briefcases/hand-over-case.ts'
import { unpackCase } from '../services/briefcases/unpack-case.ts'
import { findComments } from '../services/comments-back.ts'
import { makeDocument } from '../services/documents.ts'
import { exportProgramme } from '../services/export-programme.ts'
import { makeIssue } from '../services/issuing/issue-pack.ts'
import { readWordPaper } from '../services/read-word.ts'
import { verifyProgramme } from '../services/verify.ts'
import type { StoreOptions } from '../store/store.ts'
import { restoreBackup } from '../store/store.ts'
import { templateFacts } from '../word/template/template-facts.ts'
import { copyFresh, importFresh, stopIfAsked } from './new-programme.ts'
import type { Task, TaskContext, TaskResult } from './task.ts'
import type { WarmFiles } from './warm-files.ts'

/** Does one piece of long work. Throws AppErrors; `cancelled` where it was asked to stop in time. */
export async function runTask(
  task: Task,
  { files, context, options }: { files: WarmFiles; context: TaskContext; options: StoreOptions },
): Promise<TaskResult> {
  stopIfAsked(context)
  switch (task.kind) {
    case 'document': {
      const { store, memory, cache } = files.open(task.file)
      const make = () =>
        makeDocument(store, task.request, {
          memory,
          cache,
          named: (name) => context.titled(`Assembling ${name}`),
          progress: context.progress,
          cancelled: context.cancelled,
        })
      const { fileName, bytes } = await againWhereChanged(make)
      return { kind: 'file', name: fileName, bytes }
    }
    case 'issue': {
      const { store, cache } = files.open(task.file)
      const { progress, cancelled } = context
      const made = await againWhereChanged(() => makeIssue(store, task.asked, { cache, progress, cancelled }))
      return { kind: 'issue', made }
    }
    case 'export': {
      const { store } = files.open(task.file)
      const { name, shortName } = store.summary()
      const bytes = new TextEncoder().encode(exportProgramme(store))
      stopIfAsked(context)
      return { kind: 'file', name: `${shortName ?? name}.json`, bytes }
    }
    case 'verify': {
      const findings = await verifyProgramme(files.open(task.file).store)
      stopIfAsked(context)
      return { kind: 'findings', findings }
    }
    case 'import':
      return importFresh(task, context, options)
    case 'copy':
      return copyFresh(task, context)
    case 'read-word': {
      const { bytes, name } = task
      context.progress({ done: 0, total: 0, what: 'Opening the file' })
      const reading = readWordPaper(files.open(task.file).store, bytes, {
        ...task,
        ids: options.ids,
        tick(read) {
          stopIfAsked(context)
          context.progress({ done: read, total: 0, what: `${read} paragraphs and tables read` })
        },
      })
      return { kind: 'word', name, bytes, reading }
    }
    case 'comments-back': {
      const { bytes, name, meeting, now } = task
      context.progress({ done: 0, total: 0, what: 'Opening the file' })
      const found = findComments(files.open(task.file).store, [{ name, bytes }], {
        now,
        ...(meeting !== null && { meeting }),
        tick(read) {
          stopIfAsked(context)
          context.progress({ done: read, total: 0, what: `${read} paragraphs and tables read` })
        },
      })
      return { kind: 'comments', name, found }
    }
    case 'read-template': {
      const { bytes, name } = task
      return { kind: 'template', read: { name, bytes, ...(await templateFacts(bytes)) } }
    }
    case 'make-case': {
      const { store } = files.open(task.file)
      const { passphrase, wanted } = task
      const { progress, cancelled } = context
      const { made, bytes } = await againWhereChanged(() =>
        handOverCase(store, wanted, { passphrase, progress, cancelled }),
      )
      return { kind: 'file', name: `${made.meeting.name} - pack for ${made.for.name}.sederunt-case`, bytes }
    }
    case 'unpack-case': {
      const { bytes, name, passphrase, part } = task
      await unpackCase(bytes, { ...options, ...context, file: name, passphrase, part })
      stopIfAsked(context)
      return { kind: 'case', name }
    }
    case 'bring-notes': {
      const { bytes, name, passphrase, into } = task
      const open = (path: string) => files.open(path).store
      const notes = await againWhereChanged(() =>
        bringNotes(bytes, { ...context, file: name, passphrase, into, open }),
      )
      stopIfAsked(context)
      return { kind: 'notes', name, notes }
    }
    case 'restore':
      files.close(task.file)
      await restoreBackup(task.backup, task.file, { ...options, backups: task.backups })
      return { kind: 'programme', programme: task.programme }
  }
}

/** A paper may be written to between the moment its programme is read and the moment its words are. */
async function againWhereChanged<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (!isAppError(error, 'conflict') || attempt === 5) throw error
    }
  }
}
