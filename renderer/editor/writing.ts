import { Extension } from '@tiptap/core'
import { dropCursor } from '@tiptap/pm/dropcursor'
import { gapCursor } from '@tiptap/pm/gapcursor'
import { history } from '@tiptap/pm/history'
import { Plugin } from '@tiptap/pm/state'
import { tableEditing } from '@tiptap/pm/tables'
import type { EditorHost } from './host.ts'
import { keys } from './keys.ts'
import { blockIds } from './plugins/block-ids.ts'
import { heedCaret } from './plugins/heed-caret.ts'
import { pasting } from './plugins/pasting.ts'
import { showPrinted } from './plugins/show-printed.ts'
import type { PrintSettings } from './printed.ts'
import { typedStarts } from './typed-starts.ts'
import { imageView } from './views/image-view.ts'
import { footnoteView, refView } from './views/inline-views.ts'

/** Everything that the editor does, beyond what it can hold. */
export const writing = (host: EditorHost, settings: PrintSettings) =>
  Extension.create({
    name: 'writing',
    addProseMirrorPlugins: () => [
      heedCaret(),
      typedStarts(() => host.openTypedPicker()),
      ...keys(host),
      pasting(host),
      blockIds(),
      showPrinted(settings),
      history({ newGroupDelay: 700 }),
      tableEditing(),
      dropCursor({ color: false, class: 'editor-drop', width: 2 }),
      gapCursor(),
      new Plugin({
        props: { nodeViews: { ref: refView, footnote: footnoteView(host), image: imageView(host) } },
      }),
    ],
  })
