import type { ReactNode } from 'react'
import './not-taken-in.css'

/** What stands in a file and becomes nothing, a line each. */
export const NotTakenIn = ({ label, head, lines }: { label: string; head: string; lines: ReactNode[] }) =>
  lines.length > 0 && (
    <section aria-label={label} className="not-taken-in">
      <h3>{head}</h3>
      <ul>
        {lines.map((line, i) => (
          // What a file says never changes.
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
          <li key={i}>{line}</li>
        ))}
      </ul>
    </section>
  )
