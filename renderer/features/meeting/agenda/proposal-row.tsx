import { useId } from 'react'
import type { ProposedItem } from '../../../../shared/rules/bring-forward/proposed-item.ts'

interface ProposalRowProps {
  proposal: ProposedItem
  isTicked: boolean
  isFirst: boolean
  showsActions: boolean
  onTick: () => void
}

/** One proposed item with its box, why it is proposed, and the actions and papers that it is about. */
export const ProposalRow = ({ proposal, isTicked, isFirst, showsActions, onTick }: ProposalRowProps) => {
  const { item, why, already, actions, papers } = proposal
  const id = useId()
  return (
    <div className="bf-row">
      <input
        type="checkbox"
        id={id}
        className="bf-box"
        checked={isTicked}
        // biome-ignore lint/a11y/noAutofocus: a dialog's first choice takes the focus
        autoFocus={isFirst}
        aria-describedby={`${id}-why`}
        onChange={onTick}
      />
      <label htmlFor={id} className="bf-words">
        <span className="bf-title">{item.title}</span>
        <span className="bf-why" id={`${id}-why`}>
          {already ? `On the agenda already. ${why}` : why}
        </span>
      </label>
      <span className="bf-minutes">{item.minutes > 0 && `${item.minutes} min`}</span>
      {papers.length > 0 && (
        <p className="bf-more">
          {papers.map(({ number, title }) => number ?? title).join(', ')} stays with the meeting that it was
          for.
        </p>
      )}
      {showsActions && actions.length > 0 && (
        <ul className="bf-more">
          {actions.map((action) => (
            <li key={action.id}>
              {action.text}{' '}
              <span className={action.overdue ? 'bf-due bf-late' : 'bf-due'}>
                {[
                  action.owners.join(', '),
                  action.due && `${action.overdue ? 'was due' : 'due'} ${action.due}`,
                ]
                  .filter((words) => words)
                  .join('; ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
