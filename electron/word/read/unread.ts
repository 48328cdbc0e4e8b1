const names = {
  'the look of characters':
    'sz szCs color lang spacing kern w position highlight effect bdr shd caps smallCaps outline shadow emboss imprint noProof bCs iCs em fitText snapToGrid eastAsianLayout cs rtl specVanish webHidden oMath',
  'the look of paragraphs':
    'jc tabs pBdr keepNext keepLines pageBreakBefore widowControl contextualSpacing suppressLineNumbers suppressAutoHyphens textAlignment textDirection mirrorIndents adjustRightInd autoSpaceDE autoSpaceDN overflowPunct topLinePunct kinsoku wordWrap bidi framePr cnfStyle',
  'the look of tables':
    'tblW tblBorders tblCellMar tblLayout tblLook tblGrid tblInd tblpPr tblOverlap tblCellSpacing tblStyleRowBandSize tblStyleColBandSize tcW tcBorders tcMar vAlign noWrap tcFitText hideMark trHeight cantSplit',
  'sections, proofing and the ends of what only has to begin':
    'sectPr proofErr lastRenderedPageBreak bookmarkEnd permStart permEnd rsids latentStyles docDefaults',
} as const

/** Elements that nothing is read from: they are passed over with all that they hold, which is most of many a file. */
export const unread: ReadonlySet<string> = new Set(
  Object.values(names).flatMap((words) => words.split(' ').map((name) => `w:${name}`)),
)
