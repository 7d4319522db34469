#!/usr/bin/env bash
# The package bahttext writes an amount in words, and takes numbers and texts. A text with commas between its thousands, as people and forms write amounts,
# is "no baht" without a word of complaint; thai-baht-text refuses the same text, but knows no zero and has no word for what is below it.
# Guess before trying: both read the commas, or refuse them; nought is ศูนย์บาทถ้วน, and five below it ลบห้าบาทถ้วน.
# Who meets it: a letter or receipt whose figure is right and whose words say that nothing was sold.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund bahttext@2.4.0 thai-baht-text@2.0.5 >/dev/null
cat > say.js <<'JS'
const one = require('bahttext');
const other = require('thai-baht-text');
const packages = { bahttext: one.bahttext || one.default || one, 'thai-baht-text': other.default || other };
for (const [name, say] of Object.entries(packages)) {
  console.log(name + ' ' + require(name + '/package.json').version);
  for (const amount of ['15412300.50', '15,412,300.50', 0, -5]) {
    let said;
    try { said = say(amount) || '(empty)'; } catch (refused) { said = refused.constructor.name; }
    console.log('  ' + amount + ': ' + said);
  }
}
JS
node say.js | tee seen.txt
diff seen.txt - <<'EXPECTED'
bahttext 2.4.0
  15412300.50: สิบห้าล้านสี่แสนหนึ่งหมื่นสองพันสามร้อยบาทห้าสิบสตางค์
  15,412,300.50: ศูนย์บาทถ้วน
  0: ศูนย์บาทถ้วน
  -5: ลบห้าบาทถ้วน
thai-baht-text 2.0.5
  15412300.50: สิบห้าล้านสี่แสนหนึ่งหมื่นสองพันสามร้อยบาทห้าสิบสตางค์
  15,412,300.50: TypeError
  0: (empty)
  -5: undefinedสิบห้าบาทถ้วน
EXPECTED
echo "as described"
