// What the tests of pasting run in a page.
export { cleanHtml } from '../../../renderer/editor/paste/clean-html.ts'
export { droppedInWords } from '../../../renderer/editor/paste/dropped.ts'
