#!/usr/bin/env bash
# A number format may begin with a language alone: [$-D07041E]#,##0.00 is how Excel writes "in Thai digits", with no currency before the hyphen.
# SheetJS shows a dollar sign for it, in the text of the cell and in CSV and HTML made of the sheet; the dates of the same language bear none.
# Guess before trying: the language is ignored, and the amount is shown in Arabic digits without any sign.
# Who meets it: an office that keeps its baht in Thai digits and turns its sheet into CSV or a page reads amounts in dollars.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5 >/dev/null
cat > show.js <<'JS'
const X = require('xlsx');
const sheet = X.utils.aoa_to_sheet([['ยอดจำหน่าย (บาท)', 'วันที่'], [{ t: 'n', v: 15412300.5, z: '[$-D07041E]#,##0.00' }, { t: 'n', v: 45291, z: '[$-D07041E]d/m/yyyy' }]]);
const book = X.utils.book_new();
X.utils.book_append_sheet(book, sheet, 'a');
X.writeFile(book, 'a.xlsx');
const read = X.readFile('a.xlsx', { cellNF: true }).Sheets.a;
console.log('SheetJS ' + X.version);
console.log(read.A2.z + ' shown as ' + read.A2.w);
console.log(X.utils.sheet_to_csv(read));
JS
node show.js | tee seen.txt
diff seen.txt - <<'EXPECTED'
SheetJS 0.18.5
[$-D07041E]#,##0.00 shown as $15,412,300.50
ยอดจำหน่าย (บาท),วันที่
"$15,412,300.50",31/12/2023
EXPECTED
echo "as described"
