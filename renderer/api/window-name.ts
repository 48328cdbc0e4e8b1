const kept = 'sederunt-window'
let name: string | undefined

/** What this window is called when it writes: it undoes what was written under its own name, after a reload too. */
export function windowName(): string {
  if (name !== undefined) return name
  try {
    name = sessionStorage.getItem(kept) ?? crypto.randomUUID()
    sessionStorage.setItem(kept, name)
  } catch {
    // Storage may be forbidden: the name then lasts as long as the page.
    name ??= crypto.randomUUID()
  }
  return name
}
