import type { IssueCopy } from '../../../shared/api.ts'

/** `members’ copy` */
export const copyName = (copy: IssueCopy): string => (copy === 'chair' ? 'chair’s copy' : 'members’ copy')
