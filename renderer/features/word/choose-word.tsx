import { useEffect, useRef } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { Button } from '../../ui/button.tsx'
import { wordGoesTo } from './drop-word.ts'
import { type Destination, takeInWord } from './incoming.ts'

/** The button that asks for Word files; while it is shown, files that are dropped in the window go where it says. */
export const ChooseWord = ({
  words,
  look = 'plain',
  ...to
}: Destination & { words: string; look?: 'plain' | 'go' }) => {
  const { programme, meeting, paper } = to
  const live = useRef<Destination>(to)
  live.current = { programme, meeting, paper }
  useEffect(() => {
    const here = () => live.current
    wordGoesTo.here = here
    return () => {
      if (wordGoesTo.here === here) wordGoesTo.here = null
    }
  }, [])
  return (
    <FileTrigger
      acceptedFileTypes={['.docx', '.docm', '.dotx', '.dotm']}
      allowsMultiple={paper === undefined}
      onSelect={(files) => takeInWord([...(files ?? [])], live.current)}
    >
      <Button icon="upload" look={look}>
        {words}
      </Button>
    </FileTrigger>
  )
}
