import { Button } from 'react-aria-components/Button'
import { Text } from 'react-aria-components/Text'
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast'
import { Icon } from './icon.tsx'
import './toast.css'

interface ToastWords {
  tone: 'plain' | 'done' | 'late'
  title: string
  what?: string
  /** The one thing that may be done about it. */
  action?: { label: string; run: () => void }
}

const queue = new ToastQueue<ToastWords>({ maxVisibleToasts: 3 })

const longEnoughToRead = 8000

/** Says something that needs no answer; bad news stays until it is closed. */
export const toast = (words: ToastWords) =>
  queue.add(words, words.tone === 'late' ? {} : { timeout: longEnoughToRead })

export const Toasts = () => (
  <ToastRegion queue={queue} className="toasts" aria-label="Messages">
    {({ toast: shown }) => (
      <AriaToast toast={shown} className={`toast toast-${shown.content.tone}`}>
        <Icon
          name={shown.content.tone === 'late' ? 'warning' : shown.content.tone === 'done' ? 'tick' : 'info'}
        />
        <ToastContent className="toast-words">
          <Text slot="title" className="toast-title">
            {shown.content.title}
          </Text>
          {shown.content.what !== undefined && <Text slot="description">{shown.content.what}</Text>}
        </ToastContent>
        {shown.content.action && (
          <Button
            className="button toast-action"
            onPress={() => {
              shown.content.action?.run()
              queue.close(shown.key)
            }}
          >
            {shown.content.action.label}
          </Button>
        )}
        <Button slot="close" className="button button-icon" aria-label="Close this message">
          <Icon name="cross" size={16} />
        </Button>
      </AriaToast>
    )}
  </ToastRegion>
)
