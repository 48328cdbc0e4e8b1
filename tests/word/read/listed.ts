import { abstract, num, style } from './build-docx.ts'

export const builtIn =
  style('Heading1', 'heading 1') +
  style('Heading2', 'heading 2', '<w:basedOn w:val="Heading1"/>') +
  style('Heading3', 'heading 3') +
  style('Title', 'Title') +
  style('Quote', 'Quote')
export const lists =
  abstract(0, [
    ['decimal', '%1.'],
    ['lowerLetter', '(%2)'],
    ['lowerRoman', '(%3)'],
    ['decimal', '%4.'],
  ]) +
  abstract(1, [
    ['bullet', '•'],
    ['bullet', '–'],
    ['bullet', '◦'],
    ['bullet', '▪'],
  ]) +
  abstract(2, [
    ['decimal', '%1'],
    ['decimal', '%1.%2'],
    ['decimal', '%1.%2.%3'],
  ]) +
  num(1, 0) +
  num(2, 1) +
  num(3, 2) +
  num(4, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') +
  num(5, 99)
export const listed = (body: string, more = '') => ({ body, styles: builtIn, numbering: lists + more })
