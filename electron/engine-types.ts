/** What an engine is made of. `home` and `page` are folders; only the clock and the ids are injected. */
export interface EngineOptions {
  home: string
  clock: () => Date
  ids: () => string
  /** The folder of the built page; without it the engine answers for the API alone. */
  page?: string
}

/** What a host tells the page, through the engine's event stream. */
export type HostEvent = { type: 'menu'; command: string } | { type: 'open'; programme: string }

export interface Engine {
  fetch(request: Request): Response | Promise<Response>
  send(event: HostEvent): void
  /**
   * Copies a `.sederunt` file from outside into the home folder; a briefcase or a notes file waits until the window has asked for
   * its passphrase (see `Brought`). Throws an `AppError` for one it refuses.
   */
  openFile(path: string): Promise<{ programme: string } | { brought: string }>
  close(): Promise<void>
}
