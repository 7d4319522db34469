#!/usr/bin/env bash
# Excel shows a date's Buddhist year by the code "bbbb" (its Thai date formats use it). read-excel-file takes a cell for a date by its format,
# and does not know the code: the same day comes as a date where the year is "yyyy", and as a bare number where it is "bbbb". Nothing is said.
# Guess before trying: both are dates, as for exceljs, which wrote them.
# Who meets it: a web page that takes Thai workbooks shows 45275 where the sheet shows 15 ธ.ค. 2566, and a column that may be a sum may as well be a day.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 read-excel-file@9.3.17 >/dev/null
cat > both.js <<'JS'
const { Workbook } = require('exceljs');
const module_ = require('read-excel-file/node');
const read = module_.default || module_;
(async () => {
  const book = new Workbook();
  const sheet = book.addWorksheet('a');
  sheet.getCell('A1').value = new Date(Date.UTC(2023, 11, 15));
  sheet.getCell('A1').numFmt = 'd mmm yyyy';
  sheet.getCell('B1').value = new Date(Date.UTC(2023, 11, 15));
  sheet.getCell('B1').numFmt = '[$-107041E]d mmm bbbb';
  await book.xlsx.writeFile('a.xlsx');
  const again = new Workbook();
  await again.xlsx.readFile('a.xlsx');
  console.log('exceljs ' + require('exceljs/package.json').version + ': ' + JSON.stringify(again.worksheets[0].getRow(1).values.slice(1)));
  const rows = await read('a.xlsx');
  console.log('read-excel-file ' + require('read-excel-file/package.json').version + ': ' + JSON.stringify((rows[0].data || rows)[0]));
})();
JS
node both.js | tee seen.txt
diff seen.txt - <<'EXPECTED'
exceljs 4.4.0: ["2023-12-15T00:00:00.000Z","2023-12-15T00:00:00.000Z"]
read-excel-file 9.3.17: ["2023-12-15T00:00:00.000Z",45275]
EXPECTED
echo "as described"
