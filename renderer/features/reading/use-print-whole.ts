import { useEffect } from 'react'
import { flushSync } from 'react-dom'
import { wordsFor } from '../../api/words-for.ts'
import { toast } from '../../ui/toast.tsx'
import type { Reader } from './reader.ts'

/** On paper the whole pack is there; printing from here waits until its words are. */
export function usePrintWhole(reader: Reader): () => Promise<void> {
  useEffect(() => {
    const begun = () => flushSync(() => reader.windowing.showAll(true))
    const over = () => reader.windowing.showAll(false)
    window.addEventListener('beforeprint', begun)
    window.addEventListener('afterprint', over)
    return () => {
      window.removeEventListener('beforeprint', begun)
      window.removeEventListener('afterprint', over)
    }
  }, [reader])
  return async () => {
    try {
      await reader.shelf.fetchAll(null)
      window.print()
    } catch (error) {
      toast({ tone: 'late', ...wordsFor(error) })
    }
  }
}
