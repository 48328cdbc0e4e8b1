import { lazy } from 'react'

/** The editor, loaded when it is first shown: the first page does without it. */
export const RichTextEditor = lazy(() => import('./rich-text-editor.tsx'))
