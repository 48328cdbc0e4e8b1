import { type Card, placeCards } from '../../../../shared/rules/reading/place-cards.ts'

/** Between two cards, in pixels. */
const gap = 6

/**
 * Lays the cards that are on the screen out beside their paragraphs, and anew whenever what is there changes. In a window without
 * a margin they stand beneath their paragraphs, where the style sheet puts them.
 */
export function layOutMargin(column: HTMLElement): { again: () => void; stop: () => void } {
  let waiting = 0
  const lay = () => {
    waiting = 0
    const cards = [...column.querySelectorAll<HTMLElement>('.nt-card')]
    const first = cards[0]
    if (!first || getComputedStyle(first).position !== 'absolute') return
    const top = column.getBoundingClientRect().top
    // All is read before anything is written.
    const read = cards.map((element): Card & { element: HTMLElement } => ({
      element,
      id: element.dataset.note ?? '',
      anchor: anchorOf(element) - top,
      height: element.offsetHeight,
    }))
    const active = read.find(({ element }) => element.classList.contains('nt-open'))?.id ?? null
    placeCards(read, { gap, active }).forEach((place, i) => {
      const element = read[i]?.element
      const now = `${Math.round(place)}px`
      if (element && element.style.top !== now) element.style.top = now
    })
  }
  const again = () => {
    if (waiting === 0) waiting = requestAnimationFrame(lay)
  }
  const sizes = new ResizeObserver(again)
  sizes.observe(column)
  const content = new MutationObserver(again)
  content.observe(column, { childList: true, subtree: true })
  again()
  return {
    again,
    stop() {
      sizes.disconnect()
      content.disconnect()
      cancelAnimationFrame(waiting)
    },
  }
}

/** The top of the block that a card belongs to. */
function anchorOf(card: HTMLElement): number {
  const list = card.parentElement
  const block = list?.previousElementSibling ?? list?.parentElement
  return (block ?? card).getBoundingClientRect().top
}
