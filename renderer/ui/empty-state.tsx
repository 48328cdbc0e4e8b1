import type { ReactNode } from 'react'
import './empty-state.css'

/** An empty screen: one sentence, and the one button to press. */
export const EmptyState = ({ children, action }: { children: ReactNode; action?: ReactNode }) => (
  <div className="empty">
    <p>{children}</p>
    {action}
  </div>
)
