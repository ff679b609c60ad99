# Fills a table in as people do in other programs, with a library that is not ours, and tells what that library sees.
# filledIn.py IN OUT EDITS: EDITS is {"<row of the sheet>": {"<column letter>": text}}; the order is that of the sheet.
import json
import sys
from openpyxl import Workbook, load_workbook

source, target, edits = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
book = load_workbook(source)
sheet = book.worksheets[0]
first = 4
seen = {
    'protected': sheet.protection.sheet,
    'password': sheet.protection.password,
    'hidden': [letter for letter, size in sheet.column_dimensions.items() if size.hidden],
    'unlocked': sorted({cell.column_letter for cell in sheet[first] if not cell.protection.locked}),
    'lists': [[str(check.sqref), check.formula1] for check in sheet.data_validations.dataValidation],
    'sheets': [[each.title, each.sheet_state] for each in book.worksheets],
    'unwrapped': [cell.coordinate for cell in sheet[first] if cell.column_letter in 'FGHI' and not cell.alignment.wrap_text],
}
for row, cells in edits.items():
    for letter, text in cells.items():
        sheet[f'{letter}{row}'] = text
rows = [[cell.value for cell in row] for row in sheet.iter_rows()]

# The same rows in a plain workbook: no styles, no protection, the heading sorted to the end, a column put in, blank
# rows between, numbers as text, blanks behind texts, a merge that sorting left behind.
plain = Workbook()
copy = plain.active
copy.title = sheet.title
body = [row for row in rows[first - 1:] if any(row)]
for row in reversed(body):
    cells = [f'{value} ' if isinstance(value, (str, int)) and at != 0 else value for at, value in enumerate(row)]
    copy.append(cells[:3] + ['自己加的列'] + cells[3:])
    copy.append([])
heading = rows[first - 2]
copy.append(heading[:3] + ['我的记号'] + heading[3:])
copy.merge_cells(start_row=copy.max_row + 2, end_row=copy.max_row + 3, start_column=2, end_column=2)
book.save(target)
plain.save(target.replace('.xlsx', '-plain.xlsx'))
print(json.dumps(seen, ensure_ascii=False))
