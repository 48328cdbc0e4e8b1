/** Where a style sheet of a pasted page stands once it is no style sheet any more. */
export const sheetTag = 'xmp'

const tag = /<[a-z][^\s/>]*[\s/](?:"[^"]*"|'[^']*'|[^'">])*>/gi

/**
 * The same HTML with its styles as plain data: `data-style`, and sheets as text. They are read here, never applied; the
 * page's policy would refuse them even in a document that is never shown, and say so in the log for each.
 */
export const withoutStyles = (html: string): string =>
  html
    .replace(tag, (whole) => whole.replace(/([\s"'/])style(?=\s*=)/gi, '$1data-style'))
    .replace(/<(\/?)style(?=[\s>/])/gi, `<$1${sheetTag}`)
