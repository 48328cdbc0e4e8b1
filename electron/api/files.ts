import { Hono } from 'hono'
import type { BackupsAnswer } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import { onFile } from '../services/file-error.ts'
import { listBackups } from '../store/store.ts'
import type { Services } from './services.ts'

const at = '/api/programmes/:programme'

/** A programme's file as a whole: put into JSON, checked, backed up, restored. */
export function fileRoutes({ programmes, jobs, events }: Services): Hono {
  const backupsOf = (id: string) => {
    programmes.pathOf(id)
    const folder = programmes.backupsOf(id)
    return onFile(folder, () => listBackups(folder))
  }

  return new Hono()
    .post(`${at}/export`, (context) => {
      const file = programmes.pathOf(context.req.param('programme'))
      return context.json(
        jobs.start({ title: 'Writing the programme file', task: { kind: 'export', file } }),
        202,
      )
    })
    .post(`${at}/verify`, (context) => {
      const file = programmes.pathOf(context.req.param('programme'))
      return context.json(
        jobs.start({ title: 'Checking the programme', task: { kind: 'verify', file } }),
        202,
      )
    })
    .get(`${at}/backups`, (context) => {
      const backups = backupsOf(context.req.param('programme')).map(
        ({ file, made, reason, holds, bytes }) => ({
          id: file,
          made,
          why: reason,
          name: holds?.name ?? file,
          counts: holds?.counts ?? {},
          bytes,
        }),
      )
      return context.json({ backups } satisfies BackupsAnswer)
    })
    .post(`${at}/backups`, async (context) => {
      const { file } = await programmes.write(context.req.param('programme'), (store) => store.backup())
      return context.json({ id: file }, 201)
    })
    .post(`${at}/backups/:backup/restore`, (context) => {
      const { programme, backup } = context.req.param()
      const found = backupsOf(programme).find(({ file }) => file === backup)
      if (!found) throw new AppError('not-found', { what: 'backup', id: backup })
      programmes.release(programme)
      const job = jobs.start({
        title: 'Restoring the backup',
        task: {
          kind: 'restore',
          programme,
          file: programmes.pathOf(programme),
          backups: programmes.backupsOf(programme),
          backup: found.path,
        },
        ended: () => events.publish({ type: 'changed', programme }),
      })
      return context.json(job, 202)
    })
}
