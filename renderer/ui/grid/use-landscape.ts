import { useLayoutEffect } from 'react'

/** Turns the sheets that are printed: what a page's size is cannot be said of a part of it that begins below a heading. */
export function useLandscape(isWide: boolean): void {
  useLayoutEffect(() => {
    if (!isWide) return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('@page { size: A4 landscape; margin: 12mm }')
    document.adoptedStyleSheets.push(sheet)
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [isWide])
}
