#!/usr/bin/env bash
# date-holidays knows Thailand's holidays, and none of the days off that stand for one that falls on a weekend,
# although every such day is set by the government in advance (and the library has a rule "substitutes" for other countries).
# Guess before trying: all weekdays on which Thai offices are closed in 2024 are there, substitutes included.
# Who meets it: a due day that a program moves to the next working day falls on a day on which no office works (8 April, 6 May, 22 and 29 July 2024).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund date-holidays@3.37.0 >/dev/null
cat > ask.js <<'JS'
const Holidays = require('date-holidays');
const of2024 = new Holidays('TH').getHolidays(2024).map(day => day.date.slice(0, 10));
console.log('date-holidays ' + require('date-holidays/package.json').version);
for (const [day, off] of [['2024-04-06', '2024-04-08'], ['2024-05-04', '2024-05-06'], ['2024-07-28', '2024-07-29'], ['2024-10-13', '2024-10-14']]) {
  console.log(`${day}: ${of2024.includes(day) ? 'a holiday' : 'none'}; ${off} for it: ${of2024.includes(off) ? 'a holiday' : 'none'}`);
}
JS
node ask.js | tee seen.txt
diff seen.txt - <<'EXPECTED'
date-holidays 3.37.0
2024-04-06: a holiday; 2024-04-08 for it: none
2024-05-04: a holiday; 2024-05-06 for it: none
2024-07-28: a holiday; 2024-07-29 for it: none
2024-10-13: a holiday; 2024-10-14 for it: none
EXPECTED
echo "as described"
