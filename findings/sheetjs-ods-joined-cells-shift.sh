#!/usr/bin/env bash
# SheetJS reads an OpenDocument table (ods, fods) in which three or more cells of a row are joined. OpenDocument writes the cells that the join covers as one element with a
# repeat count (table:number-columns-repeated), as LibreOffice saves them; SheetJS counts that element once. The join itself is reported right (A1:C1), but whatever stands
# to the right of it in that row moves to the left, beneath other headings, or above other figures. A join of two cells, or one downwards, is read right.
# Guess before trying: the cell behind a join of three is in the fourth column, as in xlsx.
# Who meets it: a table with a heading over the three months of a quarter and a sum behind it, saved as ods and taken in by a script: the sum's heading stands over December.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5 >/dev/null
cat > read.js <<'JS'
const X = require('xlsx');
const space = 'urn:oasis:names:tc:opendocument:xmlns:';
const cell = value => typeof value === 'number'
  ? `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`
  : `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
const joined = (value, across) =>
  `<table:table-cell table:number-columns-spanned="${across}" table:number-rows-spanned="1" office:value-type="string"><text:p>${value}</text:p></table:table-cell>`
  + (across === 2 ? '<table:covered-table-cell/>' : `<table:covered-table-cell table:number-columns-repeated="${across - 1}"/>`);
const read = rows => X.read(Buffer.from(
  `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="${space}office:1.0" xmlns:table="${space}table:1.0" xmlns:text="${space}text:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="a">`
  + rows.map(row => `<table:table-row>${row}</table:table-row>`).join('')
  + '</table:table></office:spreadsheet></office:body></office:document>'), { type: 'buffer' }).Sheets.a;
console.log('SheetJS ' + X.version);
for (const across of [2, 3, 4]) {
  const figures = Array.from({ length: across + 1 }, (_, at) => cell(at + 1)).join('');
  const sheet = read([joined('months', across) + cell('sum'), figures]);
  const at = Object.keys(sheet).find(name => sheet[name].v === 'sum');
  console.log(`${across} joined (${X.utils.encode_range(sheet['!merges'][0])}): the cell behind them is ${at}, above the figure ${sheet[at.replace('1', '2')].v} of ${across + 1}`);
}
JS
node read.js | tee seen.txt
diff seen.txt - <<'EXPECTED'
SheetJS 0.18.5
2 joined (A1:B1): the cell behind them is C1, above the figure 3 of 3
3 joined (A1:C1): the cell behind them is C1, above the figure 3 of 4
4 joined (A1:D1): the cell behind them is C1, above the figure 3 of 5
EXPECTED
echo "as described"
