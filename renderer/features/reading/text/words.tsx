import { memo } from 'react'
import type { PlanInline } from '../../../../shared/rules/plan.ts'
import type { Stretch } from '../../../../shared/rules/reading/said-in.ts'
import type { Footnote } from '../../documents/footnotes.ts'

interface WordsProps {
  text: readonly PlanInline[]
  /** Where each of them stands in the text that notes are counted in; absent where no notes can stand. */
  stretches?: readonly Stretch[] | undefined
  notes: readonly Footnote[]
  notesBefore: number
  follow: Follow
}

/** Follows a reference to what it names, or goes to a footnote by its place. */
export type Follow = (to: { bookmark: string } | { footnote: number }) => void

/** Words as they are printed, each piece knowing its place in the text that notes are counted in. */
export const Words = memo(({ text, stretches, notes, notesBefore, follow }: WordsProps) => (
  <span className="rd-words">
    {text.map((inline, i) => {
      // A plan is never edited: what it says stands where it stands.
      const key = `${i}`
      const stretch = stretches?.[i]
      const place = stretch ? { 'data-at': stretch.at, 'data-length': stretch.length } : { 'data-at': '' }
      if (typeof inline === 'string')
        return (
          <span key={key} {...place}>
            {inline}
          </span>
        )
      if ('br' in inline) return <br key={key} {...place} />
      if ('footnote' in inline) {
        const at = notes.indexOf(inline)
        const number = notesBefore + at + 1
        return (
          <sup key={key} {...place} data-mark="">
            <a
              href={`#note-${number}`}
              aria-label={`Footnote ${number}`}
              onClick={(event) => {
                event.preventDefault()
                follow({ footnote: at })
              }}
            >
              {number}
            </a>
          </sup>
        )
      }
      if ('bookmark' in inline)
        return (
          <a
            key={key}
            {...place}
            className="rd-reference"
            href={`#${inline.bookmark}`}
            onClick={(event) => {
              event.preventDefault()
              follow({ bookmark: inline.bookmark })
            }}
          >
            {inline.text}
          </a>
        )
      if ('href' in inline)
        return (
          <span key={key} {...place} className="rd-outside" title={inline.href}>
            {inline.text}
          </span>
        )
      const look = [inline.bold && 'plan-bold', inline.italic && 'plan-italic', inline.late && 'rd-late']
      return (
        <span key={key} {...place} className={look.filter(Boolean).join(' ')}>
          {inline.text}
        </span>
      )
    })}
  </span>
))
