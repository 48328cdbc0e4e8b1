"""The pack's paragraphs and tables with python-docx: python_docx.py BLOCKS.json OUT.docx"""
import json
import sys

from docx import Document

blocks = json.load(open(sys.argv[1], encoding='utf-8'))
document = Document()
for block in blocks:
    if block['type'] == 'table':
        rows = block['rows']
        table = document.add_table(rows=len(rows), cols=max(len(row) for row in rows))
        for i, row in enumerate(rows):
            cells = table.rows[i].cells
            for j, text in enumerate(row):
                cells[j].text = text
    elif block['type'].startswith('heading'):
        document.add_heading(block['text'], int(block['type'][-1]))
    elif block['type'] == 'bullet':
        document.add_paragraph(block['text'], style='List Bullet')
    elif block['type'] == 'numbered':
        document.add_paragraph(block['text'], style='List Number')
    else:
        document.add_paragraph(block['text'])
document.save(sys.argv[2])
