import type { PlanInline } from '../../../shared/rules/plan.ts'
import type { Footnote } from './footnotes.ts'

interface Going {
  /** The footnotes of the part, as they are numbered. */
  notes: Footnote[]
  /** How many there are in the parts before it. */
  notesBefore: number
  /** Shows what a bookmark names. */
  goTo: (bookmark: string) => void
}

/** Words as the document prints them; a reference inside it leads to its place in the preview. */
export const PlanWords = ({ text, going }: { text: PlanInline[]; going: Going }) => (
  <>
    {text.map((inline, i) => {
      // A plan is never edited: what it says stands where it stands.
      const key = `${i}`
      return <Inline key={key} inline={inline} going={going} />
    })}
  </>
)

const Inline = ({ inline, going }: { inline: PlanInline; going: Going }) => {
  if (typeof inline === 'string') return inline
  if ('br' in inline) return <br />
  if ('footnote' in inline) return <sup>{going.notesBefore + going.notes.indexOf(inline) + 1}</sup>
  if ('href' in inline)
    return (
      <span className="plan-link" title={inline.href}>
        {inline.text}
      </span>
    )
  if ('bookmark' in inline)
    return (
      <a
        className="plan-link"
        href={`#${inline.bookmark}`}
        onClick={(event) => {
          event.preventDefault()
          going.goTo(inline.bookmark)
        }}
      >
        {inline.text}
      </a>
    )
  const look = [inline.bold && 'plan-bold', inline.italic && 'plan-italic', inline.late && 'plan-late']
  return <span className={look.filter(Boolean).join(' ')}>{inline.text}</span>
}
