/** Documents of the corpus that LibreOffice opened and saved again: they must say what they said. */
export const resavedByLibreOffice: readonly string[] = [
  'hand-numbered-headings',
  'hand-overrides-and-restarts',
  'hand-moves-and-marks',
  'hand-fields',
  'hand-old-merges-and-symbols',
  'pandoc-lists',
  'pandoc-footnotes',
  'docx-legal-levels',
  'docx-comments',
  'python-docx-merged-table',
  'sederunt-numbered',
  'sederunt-table-and-note',
]
