import { type ReactNode, useId } from 'react'
import './card.css'

export interface CardProps {
  /** Its heading, small and quiet above it. */
  title?: ReactNode
  /** What stands at the end of the heading's line. */
  aside?: ReactNode
  level?: 2 | 3
  padded?: boolean
  children: ReactNode
}

/** A sheet on the desk, named by its heading. */
export const Card = ({ title, aside, level = 2, padded, children }: CardProps) => {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section className="card-section" {...(title === undefined ? {} : { 'aria-labelledby': id })}>
      {title !== undefined && (
        <div className="card-head">
          <Heading id={id} className="card-title">
            {title}
          </Heading>
          {aside}
        </div>
      )}
      <div className={padded ? 'card card-padded' : 'card'}>{children}</div>
    </section>
  )
}
