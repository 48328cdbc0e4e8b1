/** Words that were found, with what matched marked. */
export const Matched = ({ pieces }: { pieces: { text: string; match: boolean }[] }) => (
  <>
    {pieces.map(({ text, match }, i) => {
      // The pieces are never reordered, so their place is what they are known by.
      const key = `${i}`
      return match ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
    })}
  </>
)
