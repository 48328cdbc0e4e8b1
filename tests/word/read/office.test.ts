import { describe, expect } from 'vitest'
import { resavedFrom, testWithLibreOffice } from '../../support/libreoffice.ts'
import { line, read } from './build-docx.ts'

const html = `<html><body><h1>The plan</h1><h2>Why</h2><p>Plain <b>bold</b> <i>leaning</i> <a href="https://example.org/a">link</a></p>
<ol><li>first</li><li>second<ol type="a"><li>beneath</li></ol></li></ol><ul><li>one<ul><li>two</li></ul></li></ul>
<table border="1"><thead><tr><th>a</th><th>b</th></tr></thead><tr><td colspan="2">wide</td></tr><tr><td rowspan="2">tall</td><td>c</td></tr><tr><td>d</td></tr></table>
<blockquote>said</blockquote><p>end</p></body></html>`

describe('a document that LibreOffice made', () => {
  testWithLibreOffice('from a web page is read with its headings, lists, links and tables', async () => {
    const [bytes] = await resavedFrom('html', [html])
    const reading = read(bytes ?? new Uint8Array())
    expect(reading.title).toBe('The plan')
    expect(reading.body.map(line)).toEqual([
      'heading 2: Why',
      'plain: Plain *bold* _leaning_ <https://example.org/a|link>',
      'numbered: first',
      'numbered: second',
      'lettered 1: beneath',
      'bullet 1: one',
      'bullet 2: two',
      'table with header: a | b / wide→2 / tall↓2 | c / d',
      'quotation: said',
      'plain: end',
    ])
  })
})
