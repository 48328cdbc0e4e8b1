import { useEffect, useRef } from 'react'
import { toast } from '../../ui/toast.tsx'
import { isList, listFiles, type PasteSource, sourceOf, textOf } from './read-source.ts'

const isFree = (target: EventTarget | null): boolean =>
  document.querySelector('[role="dialog"], [role="alertdialog"]:not(.toast)') === null &&
  !(target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]'))

/** A list that is pasted outside every field, or dropped as a file, is offered to this screen. */
export function usePasteHere(take: ((source: PasteSource) => void) | undefined): void {
  const now = useRef(take)
  now.current = take
  useEffect(() => {
    function pasted(event: ClipboardEvent): void {
      if (!now.current || event.defaultPrevented || !isFree(event.target) || !event.clipboardData) return
      const source = sourceOf(event.clipboardData)
      if (!source || !isList(source)) return
      event.preventDefault()
      now.current(source)
    }
    /** Before the window takes it for a programme. */
    function dropped(event: DragEvent): void {
      const file = event.dataTransfer?.files[0]
      if (!now.current || !file || !listFiles.test(file.name)) return
      event.preventDefault()
      void readFile(file).then((source) => source && now.current?.(source))
    }
    window.addEventListener('paste', pasted)
    window.addEventListener('drop', dropped, true)
    return () => {
      window.removeEventListener('paste', pasted)
      window.removeEventListener('drop', dropped, true)
    }
  }, [])
}

/** A file as a list; null, and a word, where it is none. */
export async function readFile(file: File): Promise<PasteSource | null> {
  const text = textOf(new Uint8Array(await file.arrayBuffer()))
  if (listFiles.test(file.name) && text.trim() !== '' && !text.includes('\0')) return { text }
  toast({
    tone: 'late',
    title: `${file.name} is not a list as CSV`,
    what: 'Save it from the spreadsheet as CSV, or copy its cells and paste them here.',
  })
  return null
}
