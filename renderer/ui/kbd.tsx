import './kbd.css'

const isMac = /Mac|iPhone|iPad/.test(navigator.platform)
const signs: Record<string, string> = isMac ? { Ctrl: '⌘', Alt: '⌥', Shift: '⇧' } : {}

/** A key or several pressed in turn or together, as the keyboard of this computer calls them: `Ctrl K`, `g m`. */
export const Kbd = ({ keys }: { keys: string }) => (
  <span className="kbds">
    {keys.split(' ').map((key) => (
      <kbd key={key} className="kbd">
        {signs[key] ?? key}
      </kbd>
    ))}
  </span>
)
