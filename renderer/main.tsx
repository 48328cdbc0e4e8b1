import './zod-without-eval.ts'
// Before every component: the first of these sets the order of the layers.
import './ui/tokens.css'
import './ui/base.css'
import './print.css'

import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { I18nProvider, RouterProvider as LinkProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { queryClient } from './api/queries.ts'
import { isExpected } from './api/words-for.ts'
import { textSize } from './features/frame/text-size.ts'
import { theme } from './features/frame/theme.ts'
import { go } from './go.ts'
import { router } from './routes.tsx'

theme.show()
textSize.show()
const root = document.getElementById('root')
if (!root) throw new Error('the page has no place for the window')
createRoot(root, {
  // What was expected is explained on the screen; the rest belongs in the log too.
  onCaughtError: (error) => isExpected(error) || console.error(error),
}).render(
  <StrictMode>
    <I18nProvider locale="en-GB">
      <LinkProvider navigate={(place) => go(place)}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LinkProvider>
    </I18nProvider>
  </StrictMode>,
)
