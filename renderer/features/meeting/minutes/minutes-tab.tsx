import { useSuspenseQuery } from '@tanstack/react-query'
import { useLayoutEffect, useRef } from 'react'
import type { DocumentOffer, MeetingPage } from '../../../../shared/api.ts'
import { queries } from '../../../api/queries.ts'
import { places } from '../../../places.ts'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Link } from '../../../ui/link.tsx'
import { DocumentButtons } from '../../documents/document-buttons.tsx'
import { placeIn } from '../../documents/plan-part.tsx'
import { Preview } from '../../documents/preview.tsx'
import { HeldEdit } from '../held-edit.tsx'
import { AddSection, BeginButton } from './minutes-tools.tsx'
import { Section } from './section.tsx'
import { StageBar } from './stage-bar.tsx'
import { blockWritten, useBlockAsked, useLedTo } from './use-led-to.ts'
import { useMinutes } from './use-minutes.ts'
import { valueInWords } from './value-in-words.ts'
import './minutes.css'

interface MinutesTabProps {
  programme: string
  page: MeetingPage
}

/** The record of the meeting, written section by section as it will be printed. */
export const MinutesTab = ({ programme, page }: MinutesTabProps) => {
  const { readOnly } = useSuspenseQuery(queries.programme(programme)).data.programme
  const offers = page.documents.filter(
    ({ request: { document } }) => document === 'minutes' || document === 'note-of-actions',
  )
  if (!readOnly) return <WrittenMinutes programme={programme} page={page} offers={offers} />
  return (
    <div className="minutes">
      {page.meeting.minutes === null ? (
        <Card>
          <EmptyState>This meeting has no minutes yet.</EmptyState>
        </Card>
      ) : (
        <>
          <DocumentButtons programme={programme} offers={offers} />
          <PrintedMinutes programme={programme} meeting={page.meeting.id} />
        </>
      )}
    </div>
  )
}

const PrintedMinutes = ({ programme, meeting }: { programme: string; meeting: string }) => {
  const { plan } = useSuspenseQuery(queries.plan(programme, { document: 'minutes', meeting })).data
  const box = useRef<HTMLDivElement>(null)
  useLedTo(box, useBlockAsked(), (within, block) => {
    const blocks = plan.parts.flatMap((part) => part.blocks)
    const printed = blocks.find(({ address }) => address?.id === block)?.address
    return printed ? within.querySelector(`#${CSS.escape(placeIn(printed.bookmark))}`) : null
  })
  return (
    <div ref={box}>
      <Preview programme={programme} plan={plan} quoted={none} />
    </div>
  )
}
const none: string[] = []

const WrittenMinutes = ({ programme, page, offers }: MinutesTabProps & { offers: DocumentOffer[] }) => {
  const desk = useMinutes(programme, page)
  const { meeting, edited, sections, outcomes } = desk
  const box = useRef<HTMLDivElement>(null)
  const refocus = useRef<string | null>(null)
  useLedTo(box, useBlockAsked(), blockWritten)
  // A section that moved takes the focus along.
  useLayoutEffect(() => {
    if (refocus.current === null) return
    headingOf(box.current, refocus.current)?.focus()
  })
  const step = (key: string) => (by: 1 | -1) => {
    const at = sections.findIndex((section) => section.key === key)
    const next = sections[at + by] ?? sections[at - by]
    refocus.current = null
    if (next) headingOf(box.current, next.key)?.focus()
  }

  return (
    <div className="minutes" ref={box}>
      {edited.held && <HeldEdit of={edited} held={edited.held} inWords={valueInWords} />}
      {meeting.minutes === undefined && (
        <Card>
          <EmptyState action={<BeginButton desk={desk} />}>
            Nothing is written of this meeting yet.
          </EmptyState>
        </Card>
      )}
      {meeting.minutes && (
        <div className="mn-top">
          <StageBar meeting={meeting} minutes={meeting.minutes} later={outcomes.later} edit={edited.edit} />
          <div className="mn-documents">
            <DocumentButtons programme={programme} offers={offers} />
            <Link href={places.minutesHistory(programme, meeting.id)} look="button">
              History
            </Link>
          </div>
        </div>
      )}
      {sections.length > 0 && (
        // biome-ignore lint/a11y/noStaticElementInteractions: any other key ends the following
        <div className="mn-sheet" onFocus={() => (refocus.current = null)}>
          {sections.map((section) => (
            <Section
              key={section.key}
              desk={desk}
              section={section}
              onStep={step(section.key)}
              onMoved={() => {
                refocus.current = section.key
              }}
            />
          ))}
        </div>
      )}
      {meeting.minutes && (
        <div className="mn-foot">
          <AddSection desk={desk} />
          <BeginButton desk={desk} again />
        </div>
      )}
    </div>
  )
}

const headingOf = (box: Element | null, key: string) =>
  box?.querySelector<HTMLElement>(`[data-section="${CSS.escape(key)}"] > .mn-head > .mn-heading`)
