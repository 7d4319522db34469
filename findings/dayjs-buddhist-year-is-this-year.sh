#!/usr/bin/env bash
# dayjs writes Thai years with its plugin buddhistEra (BBBB, BB) and reads texts by a format with its plugin customParseFormat. A text that it wrote itself by BBBB it
# reads back as a day of the year in which it runs, and calls that valid: the year that stands there is passed over. Only its strict mode refuses it, with the same
# word as any wrong date. (With the year of the common era the same Thai months are read right.)
# Guess before trying: 15/12/2566 by DD/MM/BBBB is 15 December 2023, or no valid date.
# Who meets it: a form or sheet whose script shows Thai dates and reads them again; last year's reports become this year's.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund dayjs@1.11.23 >/dev/null
cat > read.js <<'JS'
const dayjs = require('dayjs');
dayjs.extend(require('dayjs/plugin/customParseFormat'));
dayjs.extend(require('dayjs/plugin/buddhistEra'));
require('dayjs/locale/th');
console.log('dayjs ' + require('dayjs/package.json').version);
const day = dayjs('2023-12-15');
for (const format of ['DD/MM/BBBB', 'D MMMM BBBB', 'D MMMM YYYY']) {
  const written = day.locale('th').format(format);
  const read = dayjs(written, format, 'th');
  const year = read.year() === new Date().getFullYear() ? 'this year' : read.year();
  console.log('  ' + format + ': ' + written + ' is read as ' + (read.isValid() ? read.format('D/M') + ' of ' + year : 'no date') + '; strictly ' + (dayjs(written, format, 'th', true).isValid() ? 'a date' : 'no date'));
}
JS
node read.js | tee seen.txt
diff seen.txt - <<'EXPECTED'
dayjs 1.11.23
  DD/MM/BBBB: 15/12/2566 is read as 15/12 of this year; strictly no date
  D MMMM BBBB: 15 ธันวาคม 2566 is read as 15/12 of this year; strictly no date
  D MMMM YYYY: 15 ธันวาคม 2023 is read as 15/12 of 2023; strictly a date
EXPECTED
echo "as described"
