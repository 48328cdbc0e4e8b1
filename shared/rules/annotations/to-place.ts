import type { Anchor } from '../../records/annotation.ts'

/**
 * Whether somebody has yet to say where it belongs: it came back on words that are in no text any more. It stands on the whole
 * meanwhile, with what it stood on as its `quote` and the paragraph around that as its `text`.
 */
export const isToPlace = ({ block, text }: Anchor): boolean => block === undefined && text !== ''
