/** A note's card in the margin: where its paragraph stands and how high the card is, in one unit. */
export interface Card {
  id: string
  anchor: number
  height: number
}

/**
 * The top of each card, in the order given, which is that of their anchors: none over another, each beside its paragraph where
 * there is room, else pushed down. The active one stands at its own paragraph: those before it make room upwards, and only where
 * they would leave the margin's top does it come down.
 */
export function placeCards(
  cards: readonly Card[],
  { gap, active }: { gap: number; active: string | null },
): number[] {
  const tops: number[] = []
  const pushDown = (from: number): void => {
    for (let i = from; i < cards.length; i++) {
      const [card, before, top] = [cards[i], cards[i - 1], tops[i - 1]]
      if (!card) continue
      const free = before && top !== undefined ? top + before.height + gap : 0
      tops[i] = Math.max(i === from && from > 0 ? card.anchor : Math.max(card.anchor, 0), free)
    }
  }
  pushDown(0)
  const at = active === null ? -1 : cards.findIndex(({ id }) => id === active)
  const chosen = cards[at]
  if (!chosen) return tops
  tops[at] = Math.max(chosen.anchor, 0)
  for (let i = at - 1; i >= 0; i--) {
    const [card, top, below] = [cards[i], tops[i] ?? 0, tops[i + 1] ?? 0]
    if (!card || top + card.height + gap <= below) break
    tops[i] = below - gap - card.height
  }
  // What was pushed out at the top comes back, and all after it goes down as far as it must.
  if ((tops[0] ?? 0) < 0) tops[0] = 0
  for (let i = 1; i <= at; i++) {
    const before = cards[i - 1]
    if (before) tops[i] = Math.max(tops[i] ?? 0, (tops[i - 1] ?? 0) + before.height + gap)
  }
  pushDown(at + 1)
  return tops
}
