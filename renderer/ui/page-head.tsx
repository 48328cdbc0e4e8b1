import type { ReactNode } from 'react'
import './page-head.css'

export interface PageHeadProps {
  title: ReactNode
  /** Facts beneath it, in one line. */
  facts?: ReactNode[]
  /** What stands at the right: chips, or the buttons of the whole screen. */
  actions?: ReactNode
  children?: ReactNode
}

export const PageHead = ({ title, facts = [], actions, children }: PageHeadProps) => (
  <header className="page-head">
    <div className="page-head-words">
      <h1>{title}</h1>
      {facts.length > 0 && (
        <p className="page-facts">
          {facts.map((fact, i) => {
            // The facts of a screen stand in a fixed order.
            const key = `${i}`
            return <span key={key}>{fact}</span>
          })}
        </p>
      )}
      {children}
    </div>
    {actions !== undefined && <div className="page-head-actions">{actions}</div>}
  </header>
)
