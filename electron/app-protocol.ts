import { app, protocol, type Session } from 'electron'
import type { Engine } from './engine-types.ts'
import { isPlainPath } from './loopback/plain-path.ts'

const scheme = 'sederunt'
const origin = `${scheme}://app`

/** Where the window's page is; everything that it may reach begins so. */
export const pageAddress = `${origin}/`

/** To be called before the app is ready: the scheme behaves like https, so the page has an origin and fetch. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
}

/** To be called before the app is ready: Chromium's own errands have no way out either. */
export function cutOffChromium(): void {
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
  app.commandLine.appendSwitch('no-proxy-server')
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
}

/** Answers the scheme with the engine: for the host `app` alone, on plain paths, to the page itself. */
export function serveApp(session: Session, engine: Pick<Engine, 'fetch'>): void {
  session.protocol.handle(scheme, (request) => {
    const { host, pathname } = new URL(request.url)
    const asker = request.headers.get('origin')
    const fromPage = asker === null || asker === origin
    if (host !== 'app' || !fromPage || !isPlainPath(pathname))
      return new Response('Sederunt serves its own page alone.\n', { status: 403 })
    return engine.fetch(request)
  })
}

/** Lets the page reach itself and nothing else, and grants it no device, no place and no camera. */
export function closeOff(session: Session, { developing }: { developing: boolean }): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isWithin(url, developing) }))
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler(null)
  // Only macOS spells with what is on the machine; elsewhere Chromium would fetch a dictionary.
  session.setSpellCheckerEnabled(process.platform === 'darwin')
  if (process.platform !== 'darwin')
    session.setSpellCheckerDictionaryDownloadURL(`${scheme}://no-dictionary/`)
  app.configureHostResolver({ secureDnsMode: 'off', enableBuiltInResolver: false })
}

function isWithin(url: string, developing: boolean): boolean {
  if (url.startsWith(pageAddress) || url.startsWith(`blob:${origin}/`) || url.startsWith('data:')) return true
  return developing && url.startsWith('devtools://')
}
