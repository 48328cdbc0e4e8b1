import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../shared/errors.ts'
import type { DocumentPlan, PlanPart } from '../../shared/rules/plan.ts'
import { type Fragment, makeFragment } from './fragment.ts'
import { createFragmentCache, type FragmentCache } from './fragment-cache.ts'
import { type LoadedImage, loadImage } from './load-image.ts'
import { packDocument } from './pack-document.ts'
import { allotIds } from './part-ids.ts'
import { resolveNames } from './resolve-names.ts'
import { runningParts } from './running-parts.ts'
import { loadShell } from './shell.ts'
import type { Survey } from './survey-part.ts'
import { type HouseStyle, loadHouse } from './template/house-shell.ts'

export { createFragmentCache, type FragmentCache, type HouseStyle }

export interface RenderOptions {
  /** The bytes of a `blob:` address; throws AppError not-found where there are none. `data:` addresses are read here. */
  image: (src: string) => Uint8Array
  /** A template whose look the document takes; Sederunt's own where absent. */
  house?: HouseStyle
  /** Kept by the caller from one document to the next; parts must not be changed once rendered with it. */
  cache?: FragmentCache
  /** After each part: how many of how many, and its title. */
  progress?: (done: number, total: number, what: string) => void
  /** Asked between parts. */
  cancelled?: () => boolean
}

const blank: PlanPart = {
  key: '',
  kind: 'note',
  title: '',
  bookmark: '',
  marking: null,
  status: null,
  footer: '',
  lists: [],
  blocks: [],
}

/**
 * A plan as a Word document (ISO/IEC 29500, transitional). The same plan gives the same bytes, with a cache or without.
 * @throws AppError unreadable where the template is, cancelled when `cancelled` says so, too-large beyond what a zip can hold
 */
export async function renderDocument(
  plan: DocumentPlan,
  options: RenderOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const shell = await (options.house ? loadHouse(options.house) : loadShell())
  const cache = options.cache ?? createFragmentCache()
  const parts = plan.parts.length ? plan.parts : [blank]
  const surveys = parts.map((part) => cache.survey(part))
  const images = loadImages(surveys, options.image)
  const running = runningParts(plan, parts, surveys, shell)
  const names = resolveNames(surveys)
  const ids = allotIds(parts, surveys, plan.lists.length, shell.look.templateLists)

  const fragments: Promise<Fragment>[] = []
  for (const [i, part] of parts.entries()) {
    if (options.cancelled?.()) throw new AppError('cancelled', {})
    const isLast = i === parts.length - 1
    const [partRunning, partIds, partNames] = [running.of[i], ids[i], names[i]]
    if (!partRunning || !partIds || !partNames) throw new RangeError(`part ${i} was not surveyed`)
    const broken = surveys[i]?.images.filter((src) => !images.get(src)) ?? []
    const key =
      options.cache &&
      JSON.stringify([
        shell.look.key,
        cache.hash(part),
        partIds,
        partRunning,
        partNames,
        isLast,
        plan.lists,
        broken,
      ])
    const known = key && cache.fragment(key)
    if (known) fragments.push(Promise.resolve(known))
    else {
      const made = makeFragment(part, isLast, partRunning, {
        shell: shell.prototypes,
        look: shell.look,
        ids: partIds,
        lists: plan.lists,
        ...partNames,
        images,
      })
      fragments.push(key ? made.then((fragment) => keep(cache, key, fragment)) : made)
      // Lets a message that cancels come in, and what was packed come back.
      await setImmediate()
    }
    options.progress?.(i + 1, parts.length, part.title)
  }
  return packDocument({
    plan,
    shell,
    cache,
    running: running.files,
    fragments: await Promise.all(fragments),
    images,
  })
}

function keep(cache: FragmentCache, key: string, fragment: Fragment): Fragment {
  cache.keepFragment(key, fragment)
  return fragment
}

function loadImages(
  surveys: readonly Survey[],
  image: (src: string) => Uint8Array,
): Map<string, LoadedImage | null> {
  const images = new Map<string, LoadedImage | null>()
  for (const survey of surveys)
    for (const src of survey.images) if (!images.has(src)) images.set(src, loadImage(src, image))
  return images
}
