import type { IssueCopy, IssueShown } from '../../../shared/api.ts'

/** `members’ copy`, `copy for Helen Garvock` */
export function copyName(copy: IssueCopy, recipients: IssueShown['recipients']): string {
  if (copy === 'chair') return 'chair’s copy'
  if (copy === 'members') return 'members’ copy'
  return `copy for ${recipients.find((one) => one.copy === copy)?.name ?? copy.slice('for-'.length)}`
}
