/** Where an image of a plan is fetched: `blob:` names one of the programme's, anything else stands as it is. */
export const imageAddress = (programme: string, src: string): string =>
  src.startsWith('blob:')
    ? `/api/programmes/${encodeURIComponent(programme)}/images/${encodeURIComponent(src.slice('blob:'.length))}`
    : src
