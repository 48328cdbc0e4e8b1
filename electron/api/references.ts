import { Hono } from 'hono'
import type { ReferencesAnswer } from '../../shared/api/references.ts'
import { AppError } from '../../shared/errors.ts'
import { references } from '../../shared/rich-text.ts'
import type { Reference } from '../../shared/rules/references-in.ts'
import { findReferences, printReferences } from '../services/references.ts'
import type { Services } from './services.ts'

/** What references print, and what can be referred to. */
export const referenceRoutes = ({ programmes }: Services) =>
  new Hono().get('/api/programmes/:programme/references', (context) => {
    const store = programmes.read(context.req.param('programme'))
    const of = context.req.queries('of')
    return context.json({
      references: of
        ? printReferences(store, of.map(referenceIn))
        : findReferences(store, (context.req.query('q') ?? '').trim()),
    } satisfies ReferencesAnswer)
  })

/** `paper/p1` */
function referenceIn(written: string): Reference {
  const [kind, ...rest] = written.split('/')
  const ref = references.find((one) => one === kind)
  if (ref === undefined)
    throw new AppError('faults', { what: 'request', faults: [{ path: 'of', message: 'is not a reference' }] })
  return { ref, id: rest.join('/') }
}
