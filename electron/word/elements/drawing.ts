import { attribute } from './text.ts'

export interface Picture {
  /** Unique among the drawings of the document, from 1. */
  id: number
  relationship: string
  alt: string
  /** In English Metric Units, 36,000 to the millimetre. */
  width: number
  height: number
}

/** A picture in the line of text: `w:drawing`, 17.3.3.9; `wp:inline`, 20.4.2.8; `pic:pic`, 20.2.2.5. Its alt text is `descr` of `wp:docPr`, 20.4.2.5. */
export function drawing({ id, relationship, alt, width, height }: Picture): string {
  const properties = `id="${id}" name="Picture ${id}" descr="${attribute(alt)}"`
  return (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">' +
    `<wp:extent cx="${width}" cy="${height}"/><wp:docPr ${properties}/>` +
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>' +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>' +
    `<pic:nvPicPr><pic:cNvPr ${properties}/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>' +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  )
}
