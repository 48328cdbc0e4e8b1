import { useMemo } from 'react'
import type { WordUpdate, WordUpdates } from '../../../shared/api/word.ts'
import { compareTexts } from '../../../shared/rules/compare/compare-texts.ts'
import { printDay } from '../../../shared/rules/dates.ts'
import { imageAddress } from '../../api/image-address.ts'
import { Chip, type ChipProps } from '../../ui/chip.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { counted } from '../../words.ts'
import { ComparedText } from '../compare/compared-text.tsx'
import { numbersOf } from '../compare/numbers-of.ts'
import { useComparedWords } from '../compare/use-compared-words.ts'
import { change, type IncomingFile } from './incoming.ts'
import { NotTakenIn } from './not-taken-in.tsx'
import './updates-file.css'

/** What a lead sent back: each workstream's text against what was sent, and what stands in no place. */
export const UpdatesFile = ({ one, updates }: { one: IncomingFile; updates: WordUpdates }) => {
  const { places, outside, person, name, asOf } = updates
  const fresh = places.filter(({ state }) => state === 'new').length
  return (
    <div className="updates-file">
      <p role="status" className="updates-file-count">
        {fresh === 0 ? 'No update in it is new.' : `${counted(fresh, 'update')} from ${name ?? person}.`}
      </p>
      {name === null && (
        <p className="updates-file-note">
          The person whom it was sent to is not there any more: the updates have no author.
        </p>
      )}
      {fresh > 0 && (
        <DayField
          label="As of"
          near={asOf}
          value={one.asOf ?? (asOf === '' ? undefined : asOf)}
          onChange={(day) => change(one.key, { asOf: day ?? null })}
        />
      )}
      <NotTakenIn
        label="Written outside the places"
        head="Written outside the places: it becomes no update"
        lines={outside.map(({ words, near }) => (
          <>
            “{words}”{near !== null && <span className="updates-file-near"> near {near}</span>}
          </>
        ))}
      />
      {places.map((place) => (
        <Place key={place.workstream} programme={one.programme} place={place} />
      ))}
    </div>
  )
}

const states: Record<WordUpdate['state'], { words: string; tone: NonNullable<ChipProps['tone']> }> = {
  new: { words: 'New', tone: 'done' },
  unchanged: { words: 'Not changed', tone: 'quiet' },
  known: { words: 'There already', tone: 'quiet' },
  empty: { words: 'Left empty', tone: 'soon' },
  gone: { words: 'Not a workstream any more', tone: 'late' },
}

const Place = ({ programme, place }: { programme: string; place: WordUpdate }) => {
  const { title, state, body, last } = place
  const { words, tone } = states[state]
  return (
    <section className="updates-file-place" aria-label={title}>
      <h3>
        {title} <Chip tone={tone}>{words}</Chip>
        {last && <span className="updates-file-near">against {printDay(last.asOf)}</span>}
      </h3>
      {(state === 'new' || state === 'gone') && (
        <Against programme={programme} was={last?.body ?? []} now={body} />
      )}
    </section>
  )
}

const Against = ({
  programme,
  was,
  now,
}: {
  programme: string
  was: WordUpdate['body']
  now: WordUpdate['body']
}) => {
  const changes = useMemo(() => compareTexts(was, now), [was, now])
  const texts = useMemo(() => [was, now], [was, now])
  const numbers = useMemo(() => numbersOf([now]), [now])
  const words = useComparedWords(programme, texts, numbers.words)
  const showing = { words, labels: numbers.labels, imageAt: (src: string) => imageAddress(programme, src) }
  return <ComparedText changes={changes} showing={showing} whole={false} />
}
