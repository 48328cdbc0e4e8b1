import { createRouter, type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { Problem } from './features/frame/problem.tsx'
import { history } from './go.ts'
import { query } from './places.ts'
import { document } from './routes/documents.tsx'
import { meetingRoutes } from './routes/meetings.tsx'
import { bringInWord, commentsBack, paperRoutes } from './routes/papers.tsx'
import { groupRoutes, registers } from './routes/registers.ts'
import { file, home, importing, programme, programmeHome, rootRoute, top } from './routes/top.tsx'
import { updateHistory, updateWriting } from './routes/updates.tsx'
import { workstreamRoutes } from './routes/workstreams.tsx'

const ErrorScreen = ({ error, reset }: ErrorComponentProps) => {
  const { invalidate } = useRouter()
  return (
    <Problem
      error={error}
      onRetry={() => {
        reset()
        invalidate()
      }}
    />
  )
}

export const router = createRouter({
  history,
  routeTree: rootRoute.addChildren([
    top.addChildren([
      home,
      importing,
      programme.addChildren([
        programmeHome,
        meetingRoutes,
        bringInWord,
        commentsBack,
        paperRoutes,
        updateWriting,
        updateHistory,
        workstreamRoutes,
        document,
        file,
        ...registers,
        groupRoutes,
      ]),
    ]),
  ]),
  // Words stay words: `?q=12` is not a number.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (fields) =>
    query(
      Object.fromEntries(
        Object.entries(fields).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, String(value)]],
        ),
      ),
    ),
  defaultErrorComponent: ErrorScreen,
  scrollRestoration: true,
  scrollToTopSelectors: ['#page'],
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
