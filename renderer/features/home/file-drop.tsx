import { useEffect, useState } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { dropWord } from '../word/drop-word.ts'
import { takeIn } from './take-in.ts'
import './file-drop.css'

/** A file dropped anywhere in the window is taken in, and never opened by the browser in place of the page. */
export const FileDrop = () => {
  const [over, setOver] = useState(false)

  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const dragged = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const left = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const dropped = (event: DragEvent) => {
      if (!hasFiles(event)) return
      setOver(false)
      // A screen has taken it.
      if (event.defaultPrevented) return
      event.preventDefault()
      const files = [...(event.dataTransfer?.files ?? [])]
      const [file] = files
      if (file && !dropWord(files)) takeIn(file)
    }
    window.addEventListener('dragover', dragged)
    window.addEventListener('dragleave', left)
    window.addEventListener('drop', dropped)
    return () => {
      window.removeEventListener('dragover', dragged)
      window.removeEventListener('dragleave', left)
      window.removeEventListener('drop', dropped)
    }
  }, [])

  if (!over) return null
  return (
    <div className="file-drop">
      <p>
        <Icon name="upload" size={22} />
        Drop it to take it in: a Word file becomes a paper of the open programme, a .sederunt file is copied,
        a pack for reading is opened, notes are brought back, a programme file in JSON becomes a new programme
      </p>
    </div>
  )
}
