const patience = 3000

/** Puts the cursor into the words of a part of the page: where it was, else at their end. Waits for the editor to come. */
export function focusText(within: () => Element | null | undefined): void {
  const began = performance.now()
  const look = () => {
    const text = within()?.querySelector<HTMLElement>('.tiptap')
    if (text) return enter(text)
    if (performance.now() - began < patience) requestAnimationFrame(look)
  }
  look()
}

const entered = new WeakSet<Element>()

function enter(text: HTMLElement): void {
  text.focus()
  if (entered.has(text)) return
  entered.add(text)
  const selection = getSelection()
  selection?.selectAllChildren(text)
  selection?.collapseToEnd()
}
