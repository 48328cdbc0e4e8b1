import { linkAddress } from '../../shared/rich-text.ts'

/** What somebody typed as an address, as a link has it; null where it cannot be one. */
export function asAddress(typed: string): string | null {
  const trimmed = typed.trim().replaceAll(/\s/g, '%20')
  const whole = /^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(trimmed)
    ? `mailto:${trimmed}`
    : /^[a-z0-9-]+(\.[a-z0-9-]+)+([/?#]|$)/i.test(trimmed)
      ? `https://${trimmed}`
      : trimmed
  return linkAddress.safeParse(whole).success ? whole : null
}
