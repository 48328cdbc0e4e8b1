"""Makes the corpus's documents of python-docx: python3 by-python-docx.py FOLDER IMAGE"""
import sys
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml import OxmlElement
from docx.shared import Cm

folder, image = sys.argv[1:3]

def document(name, fill):
    made = Document()
    fill(made)
    made.save(f'{folder}/python-docx-{name}.docx')

def headings(d):
    d.add_heading('The plan', 0)
    d.add_heading('First', 1)
    d.add_paragraph('Words.')
    d.add_heading('Second', 2)
    d.add_heading('Ninth', 9)

def own_styles(d):
    section = d.styles.add_style('Section', WD_STYLE_TYPE.PARAGRAPH)
    section.base_style = d.styles['Heading 2']
    sub = d.styles.add_style('Subsection', WD_STYLE_TYPE.PARAGRAPH)
    sub.base_style = section
    d.add_paragraph('Based on a heading', style='Section')
    d.add_paragraph('Based on that', style='Subsection')
    d.add_paragraph('Plain')

def lists(d):
    for words, style in [('one', 'List Number'), ('two', 'List Number'), ('dot', 'List Bullet'), ('deeper', 'List Bullet 2'), ('three', 'List Number')]:
        d.add_paragraph(words, style=style)

def list_continued(d):
    d.add_paragraph('one', style='List Number')
    d.add_paragraph('more of one', style='List Continue')
    d.add_paragraph('two', style='List Number')

def without_number(d):
    d.add_paragraph('one', style='List Number')
    plain = d.add_paragraph('none', style='List Number')
    numbering = plain._p.get_or_add_pPr().get_or_add_numPr()
    numbering.get_or_add_ilvl().val = 0
    numbering.get_or_add_numId().val = 0
    d.add_paragraph('two', style='List Number')

def merged_table(d):
    t = d.add_table(3, 3)
    for r in range(3):
        for c in range(3):
            t.cell(r, c).text = f'{r}{c}'
    t.cell(0, 0).merge(t.cell(0, 1)).text = 'wide'
    t.cell(1, 2).merge(t.cell(2, 2)).text = 'tall'
    t.cell(1, 0).merge(t.cell(2, 1)).text = 'both'

def nested_table(d):
    t = d.add_table(1, 2)
    t.cell(0, 0).text = 'outer'
    inner = t.cell(0, 1).add_table(2, 1)
    inner.cell(0, 0).text = 'in'
    inner.cell(1, 0).text = 'ner'

def table_of_lists(d):
    t = d.add_table(1, 1)
    t.cell(0, 0).paragraphs[0].text = 'Before'
    t.cell(0, 0).add_paragraph('one', style='List Number')
    d.add_paragraph('two', style='List Number')

def pictures(d):
    d.add_paragraph('Look:')
    shape = d.add_picture(image, width=Cm(2))
    shape._inline.docPr.set('descr', 'A map of Fife')

def headers(d):
    section = d.sections[0]
    section.header.paragraphs[0].text = 'OFFICIAL'
    section.footer.paragraphs[0].text = 'Page 1'
    d.add_paragraph('Words.')

def sections(d):
    d.add_paragraph('Upright')
    d.add_section().orientation = WD_ORIENT.LANDSCAPE
    d.add_paragraph('Wide')

def looks(d):
    p = d.add_paragraph('Some ')
    p.add_run('bold').bold = True
    p.add_run(' and ')
    p.add_run('leaning').italic = True
    p.add_run('.')
    p.add_run().add_break()
    p.add_run('Next line\twith a tab')

def suggested(d):
    d.add_paragraph('3.2 Background')
    d.add_paragraph('It began in 2014.')
    d.add_paragraph().add_run('Bold line').bold = True
    d.add_paragraph('12. The group agreed to meet again in the spring.')
    d.add_paragraph('End.')

def outline(d):
    p = d.add_paragraph('Outlined')
    level = OxmlElement('w:outlineLvl')
    level.set(qn('w:val'), '1')
    p._p.get_or_add_pPr().append(level)
    d.add_paragraph('Plain')

for name, fill in list(globals().items()):
    if callable(fill) and getattr(fill, '__module__', '') == '__main__' and name != 'document':
        document(name.replace('_', '-'), fill)
