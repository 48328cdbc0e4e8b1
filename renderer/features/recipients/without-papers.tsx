import type { PaperKept } from '../../../shared/api.ts'
import './recipients.css'

/** What somebody's copy of a pack is without, and why; nothing where it is whole. */
export const WithoutPapers = ({ papers }: { papers: PaperKept[] }) =>
  papers.length === 0 ? null : (
    <div className="without-papers">
      <p>Not in it:</p>
      <ul>
        {papers.map(({ id, number, title, why }) => (
          <li key={id}>
            {number === null ? '' : `${number} `}
            {title} ({why === 'withheld' ? 'withheld' : 'for internal readers'})
          </li>
        ))}
      </ul>
    </div>
  )
