import { lazyRouteComponent } from '@tanstack/react-router'

/** Screens whose code comes when they are first gone to; what leads to them waits for it (`preload`), so that they come whole. */
export const HistoryScreen = lazyRouteComponent(
  () => import('../features/history/history-screen.tsx'),
  'HistoryScreen',
)
export const MeetingScreen = lazyRouteComponent(
  () => import('../features/meeting/meeting-screen.tsx'),
  'MeetingScreen',
)
export const PapersScreen = lazyRouteComponent(
  () => import('../features/papers/papers-screen.tsx'),
  'PapersScreen',
)
export const BringInScreen = lazyRouteComponent(
  () => import('../features/word/bring-in-screen.tsx'),
  'BringInScreen',
)
export const NotesCarriedScreen = lazyRouteComponent(
  () => import('../features/notes-carried/notes-carried-screen.tsx'),
  'NotesCarriedScreen',
)
export const CommentsScreen = lazyRouteComponent(
  () => import('../features/comments-back/comments-screen.tsx'),
  'CommentsScreen',
)
