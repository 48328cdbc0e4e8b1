import { AppError } from '../../shared/errors.ts'
import type { AnnotationChange } from '../../shared/records/annotation.ts'

/** Notes of one meeting's pack stand on that meeting's. Throws `faults`. */
export function checkChanges(changes: readonly AnnotationChange[], meeting: string, what: string): void {
  const faults = changes.flatMap(({ set }, i) =>
    set.on !== undefined && set.on.meeting !== meeting
      ? [{ path: `annotations[${i}].set.on.meeting`, message: 'is another meeting than the file is for' }]
      : [],
  )
  if (faults.length > 0) throw new AppError('faults', { what, faults: faults.slice(0, 20) })
}
