/** A rectangle of the screen, in device-independent pixels. */
export interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

export interface WindowState {
  /** Where the window is when it is not maximised. */
  bounds: Bounds
  maximised: boolean
}

/** The least of a window's title bar that must be in reach of a mouse. */
const grip = { width: 120, height: 30 }

/** The state as it was stored, where it was and where a display still shows it; else undefined. */
export function readWindowState(text: string, displays: Bounds[]): WindowState | undefined {
  const state = parse(text)
  if (state === undefined) return undefined
  const { bounds } = state
  const titleBar = { ...bounds, height: grip.height }
  return displays.some((display) => showsEnough(display, titleBar)) ? state : undefined
}

export const writeWindowState = (state: WindowState): string => `${JSON.stringify(state)}\n`

function parse(text: string): WindowState | undefined {
  try {
    const { bounds, maximised } = JSON.parse(text) as WindowState // looked at below before it is believed
    const { x, y, width, height } = bounds
    const whole = [x, y, width, height].every(
      (length) => Number.isInteger(length) && Math.abs(length) < 100_000,
    )
    if (!whole || width <= 0 || height <= 0 || typeof maximised !== 'boolean') return undefined
    return { bounds: { x, y, width, height }, maximised }
  } catch {
    return undefined
  }
}

function showsEnough(display: Bounds, titleBar: Bounds): boolean {
  const shared = (from: 'x' | 'y', size: 'width' | 'height') =>
    Math.min(display[from] + display[size], titleBar[from] + titleBar[size]) -
    Math.max(display[from], titleBar[from])
  return shared('x', 'width') >= grip.width && shared('y', 'height') >= grip.height
}
