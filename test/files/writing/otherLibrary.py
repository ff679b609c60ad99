# Reads tables that were written, with libraries that are not ours: openpyxl and python-docx. One JSON object a file.
import json
import sys


def workbook(path):
    from openpyxl import load_workbook
    sheet = load_workbook(path).worksheets[0]
    merged = {}
    for area in sheet.merged_cells.ranges:
        for row, column in ((r, c) for r in range(area.min_row, area.max_row + 1) for c in range(area.min_col, area.max_col + 1)):
            merged[(row, column)] = (area.min_row, area.min_col)
    rows = []
    for row in range(1, sheet.max_row + 1):
        cells = [sheet.cell(*merged.get((row, column), (row, column))).value for column in range(1, sheet.max_column + 1)]
        rows.append([str(cell if cell is not None else '') for cell in cells])
    return {
        'rows': rows,
        'repeated': sheet.print_title_rows,
        'landscape': sheet.page_setup.orientation == 'landscape',
        'frozen': sheet.freeze_panes,
        'fits': [sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight],
        'unwrapped': sum(1 for row in sheet.iter_rows() for cell in row if cell.value is not None and not cell.alignment.wrap_text),
        'withoutHeight': sum(1 for row in range(1, sheet.max_row + 1) if sheet.row_dimensions[row].height is None),
    }


def document(path):
    from docx import Document
    from docx.oxml.ns import qn
    from docx.table import _Cell
    opened = Document(path)
    table = opened.tables[0]
    def marked(row, name):
        sign = None if row.trPr is None else row.trPr.find(qn(name))
        return sign is not None and sign.get(qn('w:val')) not in ('false', '0', 'off')
    rows = []
    for row in table._tbl.tr_lst:
        cells = []
        for cell in row.tc_lst:
            below = cell.vMerge == 'continue'
            cells += [rows[-1][len(cells)] if below else _Cell(cell, table).text] * cell.grid_span
        rows.append(cells)
    return {
        'rows': rows,
        'repeated': [at for at, row in enumerate(table._tbl.tr_lst) if marked(row, 'w:tblHeader')],
        'divisible': [at for at, row in enumerate(table._tbl.tr_lst) if not marked(row, 'w:cantSplit')],
        'landscape': opened.sections[-1].orientation == 1,
        'size': [round(opened.sections[-1].page_width.mm), round(opened.sections[-1].page_height.mm)],
        'paragraphs': [paragraph.text for paragraph in opened.paragraphs],
    }


for path in sys.argv[1:]:
    print(json.dumps(workbook(path) if path.endswith('.xlsx') else document(path), ensure_ascii=False))
