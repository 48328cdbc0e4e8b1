import { useEffect, useMemo, useRef } from 'react'
import type { RichText } from '../../../../shared/rich-text.ts'
import type { ReferenceWords } from '../../../editor/references.ts'
import { useWriting } from '../../writing/use-writing.ts'
import { WrittenText } from '../../writing/written-text.tsx'
import { sectionText } from './minutes-edits.ts'

interface SectionTextProps {
  programme: string
  meeting: string
  sectionKey: string
  label: string
  from: number
  beside: ReadonlyMap<string, ReferenceWords>
  /** Told where the numbering may have changed; null when it is shown no more. */
  onText: (key: string, text: RichText | null) => void
}

/** The words of one section, saved as one types. */
export const SectionText = (props: SectionTextProps) => {
  const { programme, meeting, sectionKey, label, from, beside, onText } = props
  const of = useMemo(() => sectionText(sectionKey), [sectionKey])
  const { writing, writer } = useWriting(programme, 'meetings', meeting, of)
  const latest = useRef(writing.text)
  latest.current = writing.text
  const shape = writing.text.map(({ id, type }) => `${id} ${type}`).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape says whether the text counts otherwise
  useEffect(() => onText(sectionKey, latest.current), [sectionKey, shape, onText])
  useEffect(() => () => onText(sectionKey, null), [sectionKey, onText])
  return (
    <WrittenText
      programme={programme}
      label={label}
      writing={writing}
      writer={writer}
      from={from}
      beside={beside}
      readOnly={false}
    />
  )
}
