import { Hono } from 'hono'
import { z } from 'zod'
import type { RecipientsAnswer, WithheldAnswer, WithholdAsked } from '../../shared/api.ts'
import { id } from '../../shared/records/basics.ts'
import { recipientsIn } from '../services/recipients.ts'
import { withheldIn, withhold } from '../services/withheld.ts'
import { jsonBody } from './request-body.ts'
import type { Services } from './services.ts'
import { windowName } from './window-name.ts'

const at = '/api/programmes/:programme'
const people = z.array(id).max(1_000).exactOptional()
const asked = z.strictObject({ from: people, to: people }) satisfies z.ZodType<WithholdAsked>

/** Whom a pack is for, and which papers are kept from whom. */
export const recipientRoutes = ({ programmes, events }: Services): Hono =>
  new Hono()
    .get(`${at}/recipients`, (context) => {
      const store = programmes.read(context.req.param('programme'))
      const recipients = recipientsIn(store, context.req.query('meeting') ?? '')
      return context.json({ recipients } satisfies RecipientsAnswer)
    })
    .get(`${at}/withheld`, (context) =>
      context.json(withheldIn(programmes.read(context.req.param('programme'))) satisfies WithheldAnswer),
    )
    .post(`${at}/papers/:paper/withheld`, async (context) => {
      const { programme, paper } = context.req.param()
      const { from = [], to = [] } = await jsonBody(context.req.raw, asked)
      const page = windowName(context.req.raw)
      const answer = programmes.write(programme, (store) => withhold(store, { paper, from, to }, page))
      events.publish({ type: 'changed', programme })
      return context.json(answer satisfies WithheldAnswer)
    })
