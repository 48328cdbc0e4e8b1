import type { ReactNode } from 'react'

/** A word for it, and beneath it what is so; of a `dl`. */
export const Fact = ({ legend, children }: { legend: string; children: ReactNode }) => (
  <div>
    <dt className="legend">{legend}</dt>
    <dd>{children}</dd>
  </div>
)
