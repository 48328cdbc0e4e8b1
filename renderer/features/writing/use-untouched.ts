import { useEffect, useState } from 'react'

/** Until a key or the mouse is pressed: what is slow to come takes the focus from nobody who has begun something else. */
export function useUntouched(): boolean {
  const [isUntouched, setUntouched] = useState(true)
  useEffect(() => {
    const touched = () => setUntouched(false)
    const how = { capture: true, once: true }
    document.addEventListener('keydown', touched, how)
    document.addEventListener('pointerdown', touched, how)
    return () => {
      document.removeEventListener('keydown', touched, how)
      document.removeEventListener('pointerdown', touched, how)
    }
  }, [])
  return isUntouched
}
