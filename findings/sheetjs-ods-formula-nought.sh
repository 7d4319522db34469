#!/usr/bin/env bash
# SheetJS writes a formula that has no result yet in three ways, by the format that it saves:
#   xlsx  the formula alone, no value           (a reader can tell that there is no result)
#   ods   the formula with the result 0         (a reader cannot: nought looks computed; LibreOffice computes anew and shows the sum)
#   xls   an empty cell                         (the formula is gone)
# Guess before trying: all three leave the value out, as xlsx does.
# Who meets it: a form that a web page fills in and saves as ods comes with sums of 0 to whoever takes stored results for figures.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5 >/dev/null
cat > save.js <<'JS'
const X = require('xlsx');
const sheet = { '!ref': 'A1:A3', A1: { t: 'n', v: 8525000 }, A2: { t: 'n', v: 1000000 }, A3: { t: 'n', f: 'SUM(A1:A2)' } };
const book = { SheetNames: ['a'], Sheets: { a: sheet } };
console.log('SheetJS ' + X.version);
const parts = (type, part) => X.CFB.find(X.CFB.read(X.write(book, { type: 'buffer', bookType: type }), { type: 'buffer' }), part).content.toString('utf8');
console.log('xlsx: ' + /<c r="A3".*?<\/c>/.exec(parts('xlsx', 'sheet1.xml'))[0]);
console.log('ods: ' + /<table:table-cell[^>]*formula.*?<\/table:table-cell>/.exec(parts('ods', 'content.xml'))[0].replace(/\s+/g, ' '));
const old = X.read(X.write(book, { type: 'buffer', bookType: 'biff8' }), { cellFormula: true, sheetStubs: true });
console.log('xls: ' + JSON.stringify(old.Sheets.a.A3 ?? null) + ' in ' + old.Sheets.a['!ref']);
JS
node save.js | tee seen.txt
diff seen.txt - <<'EXPECTED'
SheetJS 0.18.5
xlsx: <c r="A3"><f>SUM(A1:A2)</f></c>
ods: <table:table-cell table:formula="of:=SUM([.A1:.A2])" office:value-type="float" office:value="0"><text:p>0</text:p></table:table-cell>
xls: {"t":"z"} in A1:A3
EXPECTED
echo "as described"
