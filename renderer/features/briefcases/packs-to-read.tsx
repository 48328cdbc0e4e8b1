import type { ProgrammeSummary } from '../../../shared/api.ts'
import { printMoment } from '../../../shared/print-moment.ts'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { caseHref } from './case-href.ts'
import './briefcases.css'

/** The packs that were opened here, those of the latest meetings first. */
export const PacksToRead = ({ packs }: { packs: ProgrammeSummary[] }) => (
  <div className="packs-to-read">
    <Card title="Packs to read">
      <Rows label="Packs to read">
        {packs
          .toSorted((a, b) => ((a.case?.meeting.day ?? '') < (b.case?.meeting.day ?? '') ? 1 : -1))
          .flatMap(({ id, name, case: pack }) =>
            pack
              ? [
                  <Row
                    key={id}
                    href={caseHref(id, pack)}
                    title={pack.meeting.name}
                    under={[name, `For ${pack.for.name}`, `Opened ${printMoment(pack.opened)}`].map(
                      (words) => <span key={words}>{words}</span>,
                    )}
                    end={<Icon name="chevron" size={16} />}
                  />,
                ]
              : [],
          )}
      </Rows>
    </Card>
  </div>
)
