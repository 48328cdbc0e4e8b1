import type { ReactNode } from 'react'
import './field-rows.css'

/** What a record says of itself, a row for each field. */
export const FieldRows = ({ children }: { children: ReactNode }) => (
  <div className="field-rows">{children}</div>
)

/** The control in it has a name of its own. */
export const FieldRow = ({ legend, children }: { legend: string; children: ReactNode }) => (
  <div className="field-row">
    <span className="legend" aria-hidden="true">
      {legend}
    </span>
    <div>{children}</div>
  </div>
)
