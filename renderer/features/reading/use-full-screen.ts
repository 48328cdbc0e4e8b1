import { useEffect, useState } from 'react'

/** The words alone on the whole screen; where the system has no such thing, on the whole window. */
export function useFullScreen(): { isOn: boolean; toggle: () => void } {
  const [isOn, setOn] = useState(false)
  useEffect(() => {
    document.documentElement.toggleAttribute('data-reading-full', isOn)
    return () => document.documentElement.removeAttribute('data-reading-full')
  }, [isOn])
  useEffect(() => {
    const changed = () => {
      if (document.fullscreenElement === null) setOn(false)
    }
    document.addEventListener('fullscreenchange', changed)
    return () => {
      document.removeEventListener('fullscreenchange', changed)
      if (document.fullscreenElement !== null) void document.exitFullscreen()
    }
  }, [])
  return {
    isOn,
    toggle() {
      setOn(!isOn)
      if (isOn) {
        if (document.fullscreenElement !== null) void document.exitFullscreen()
      } else
        document.documentElement.requestFullscreen?.().catch(() => {
          // The window alone is full then.
        })
    },
  }
}
