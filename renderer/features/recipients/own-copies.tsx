import { useQuery } from '@tanstack/react-query'
import { printList } from '../../../shared/rules/dates.ts'
import { queries } from '../../api/queries.ts'
import { Icon } from '../../ui/icon.tsx'
import './recipients.css'

/** Says whose copies are without a paper that every member has, so that nobody is sent the members' by mistake. */
export const OwnCopies = ({ programme, meeting }: { programme: string; meeting: string }) => {
  const { data } = useQuery(queries.recipients(programme, meeting))
  const kept = (data?.recipients ?? []).filter(({ without }) => without.some(({ why }) => why === 'withheld'))
  if (kept.length === 0) return null
  return (
    <p className="own-copies">
      <Icon name="warning" size={16} />
      <span>
        {printList(kept.map(({ name }) => name))} {kept.length === 1 ? 'gets a copy' : 'get copies'} of their
        own, without what is withheld. Do not send the members’ copy.
      </span>
    </p>
  )
}
