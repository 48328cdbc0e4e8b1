import type { Command } from '@tiptap/pm/state'

/** The first of them that has something to do. */
export const chain =
  (...commands: Command[]): Command =>
  (state, dispatch, view) =>
    commands.some((command) => command(state, dispatch, view))
