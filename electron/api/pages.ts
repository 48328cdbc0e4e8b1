import { Hono } from 'hono'
import type { MeetingPage, PaperPage, ProgrammePage, SearchAnswer } from '../../shared/api.ts'
import { imageAt } from '../services/images.ts'
import { meetingPage, paperPage } from '../services/pages/meeting-page.ts'
import { programmePage } from '../services/pages/programme-page.ts'
import { searchProgramme } from '../services/search.ts'
import { keptAnswer } from './kept-answer.ts'
import type { Services } from './services.ts'

const at = '/api/programmes/:programme'

/** What the screens show of one programme. */
export const pageRoutes = ({ programmes, jobs }: Services) =>
  new Hono()
    .get(at, (context) => {
      const id = context.req.param('programme')
      const programme = programmes.read(id).programme()
      // Whoever opens a programme will want a document of it.
      jobs.warmUp()
      const { vision = null, marking = null } = programme.programme
      const page = {
        ...programmePage(programme),
        programme: {
          ...programmes.summary(id),
          vision,
          marking,
          readOnly: programmes.isReadOnly(id),
          backupProblem: programmes.backupProblem(id),
        },
      } satisfies ProgrammePage
      return keptAnswer(context.req.raw, JSON.stringify(page))
    })
    .get(`${at}/meetings/:meeting`, (context) => {
      const { programme, meeting } = context.req.param()
      const page = meetingPage(programmes.read(programme), meeting) satisfies MeetingPage
      return keptAnswer(context.req.raw, JSON.stringify(page))
    })
    .get(`${at}/papers/:paper`, (context) => {
      const { programme, paper } = context.req.param()
      return context.json(paperPage(programmes.read(programme), paper) satisfies PaperPage)
    })
    .get(`${at}/images/:image`, (context) => {
      const { programme, image } = context.req.param()
      const { bytes, mediaType } = imageAt(programmes.read(programme), image)
      return new Response(new Uint8Array(bytes), {
        headers: { 'Content-Type': mediaType, 'Cache-Control': 'private, max-age=31536000, immutable' },
      })
    })
    .get(`${at}/search`, (context) => {
      const store = programmes.read(context.req.param('programme'))
      return context.json(searchProgramme(store, context.req.query('q') ?? '') satisfies SearchAnswer)
    })
