/** What the editor's own parts ask of the page around them. */
export interface EditorHost {
  /** Where a picture that the file holds is fetched. */
  imageAt: (src: string) => string
  openLink: () => void
  openPicker: () => void
  /** The same, where `[[` was typed for it. */
  openTypedPicker: () => void
  /** Opens the note whose mark stands at `pos`. */
  openNote: (pos: number) => void
  /** Says something beside the text. */
  tell: (words: string) => void
  /** Takes the focus to the tools above the text. */
  goToTools: () => void
}

/** A host that can be changed while the editor goes on. */
export const standInHost = (): EditorHost => ({
  imageAt: (src) => src,
  openLink: () => {},
  openPicker: () => {},
  openTypedPicker: () => {},
  openNote: () => {},
  tell: () => {},
  goToTools: () => {},
})
