/** A bookmark around `content`: `w:bookmarkStart`, 17.13.6.2, and `w:bookmarkEnd`, 17.13.6.1. The name is already one that Word takes. */
export const bookmarked = (id: number, name: string, content: string): string =>
  `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${id}"/>`

/** Whether Word takes `name`: a letter or underscore, then letters, digits and underscores, 40 at the most ([MS-OI29500] 2.1.362). */
export const isBookmarkName = (name: string): boolean =>
  /^[A-Za-z_][A-Za-z0-9_]{0,39}$/.test(name) || (name.length <= 40 && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name))
