import './kbd.css'

const isMac = /Mac|iPhone|iPad/.test(navigator.platform)
const signs: Record<string, string> = isMac ? { Ctrl: '⌘', Alt: '⌥', Shift: '⇧' } : {}

/** What is pressed together is one stroke. */
const strokes = (keys: string) => (/^(Ctrl|Alt|Shift) /.test(keys) ? [keys] : keys.split(' '))

/** A key or several pressed in turn or together, as the keyboard of this computer calls them: `Ctrl K`, `g m`. */
export const Kbd = ({ keys }: { keys: string }) => (
  <span className="kbds">
    {strokes(keys).map((stroke) => (
      <kbd key={stroke} className="kbd">
        {stroke
          .split(' ')
          .map((key) => signs[key] ?? key)
          .join(' ')}
      </kbd>
    ))}
  </span>
)
