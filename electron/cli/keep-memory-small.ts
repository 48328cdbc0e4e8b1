import { setFlagsFromString } from 'node:v8'

/**
 * For a command that makes much and keeps little of it: the part of memory for what is new stays as small as it begins
 * (16 MB instead of growing to three times 32), and is cleared more often.
 */
export const keepMemorySmall = (): void => setFlagsFromString('--semi-space-growth-factor=1')
