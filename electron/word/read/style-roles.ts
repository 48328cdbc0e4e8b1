/** What a style is for, as far as a paper has something for it. */
export type Role =
  | { kind: 'heading'; level: number }
  | { kind: 'title' | 'subtitle' | 'quotation' | 'continuation' | 'contents' | 'contentsHeading' | 'caption' }
  | { kind: 'bullet' | 'number'; level: number }

const headingWords =
  'heading|head|überschrift|berschrift|titre|título|titulo|ttulo|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nagwek|nadpis|naslov|заголовок|επικεφαλίδα|başlık|balk|címsor|cmsor|标题|標題|見出し|제목|pennawd|ceannteideal|antraštė|virsraksts|pealkiri|titlu|kopf'
const heading = new RegExp(`^(?:${headingWords})\\s*([1-9])(?:\\D|$)`, 'iu')
const title =
  /^(title|titel|titre|título|titulo|titolo|tittel|tytuł|název|naslov|titlu|заголовок|标题|標題|表題|제목|teitl|teideal)$/iu
const subtitle =
  /^(sub-?title|untertitel|sous-titre|subtítulo|sottotitolo|ondertitel|undertitel|undertittel|podtytuł|podtitul|подзаголовок|is-deitl)$/iu
const quotation =
  /^((intense |block )?quot(e|ation|ations)|block text|zitat|intensives zitat|citation|citation intense|cita|citazione|citaat|citat|sitat|цитата|dyfyniad)$/iu
const list = /^list (bullet|number)(?: ([1-9]))?$/i

/** By a style's names: the name itself, which Word writes in English for its own, or what other programs and languages call it. */
export function roleOfName(name: string): Role | null {
  const plain = name.trim().replace(/\s+/g, ' ')
  const level = heading.exec(plain)?.[1]
  if (level !== undefined) return { kind: 'heading', level: Number(level) }
  if (title.test(plain)) return { kind: 'title' }
  if (subtitle.test(plain)) return { kind: 'subtitle' }
  if (quotation.test(plain)) return { kind: 'quotation' }
  if (/^list continue/i.test(plain)) return { kind: 'continuation' }
  if (/^(toc|contents|verzeichnis|tm|índice|sommario) ?[1-9]$|^table of figures$/i.test(plain))
    return { kind: 'contents' }
  if (/^(toc|contents) heading$/i.test(plain)) return { kind: 'contentsHeading' }
  if (/^(caption|beschriftung|légende)$/i.test(plain)) return { kind: 'caption' }
  const listed = list.exec(plain)
  if (listed)
    return {
      kind: listed[1]?.toLowerCase() === 'bullet' ? 'bullet' : 'number',
      level: Number(listed[2] ?? 1),
    }
  return null
}

/** A style's id says what the style was before somebody renamed it: `Heading1`, `berschrift2`. */
export const roleOfId = (id: string): Role | null => {
  const found = roleOfName(id.replace(/(?<=\p{L})(?=\d$)/u, ' ').replace(/^(List|TOC)(?=[A-Z])/, '$1 '))
  return found?.kind === 'heading' || found?.kind === 'title' ? found : null
}
