#!/usr/bin/env bash
# Text that is formatted as hidden in a Word document (w:vanish) is seen by nobody who opens or prints it.
# mammoth, by which web pages show documents, puts it beside the visible text like any other, in HTML and in raw text, and gives no message;
# struck text it marks.
# Guess before trying: it is left out, or named in the messages.
# Who meets it: a report whose old figure was hidden instead of deleted shows two figures on the page, and one on paper.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund docx@9.5.1 mammoth@1.13.0 >/dev/null
cat > show.js <<'JS'
const { Document, Packer, Paragraph, TextRun } = require('docx');
const mammoth = require('mammoth');
(async () => {
  const line = new Paragraph({ children: [new TextRun('8,525,000'), new TextRun({ text: ' 9,999,999', vanish: true }), new TextRun({ text: ' 7,777,777', strike: true })] });
  const buffer = await Packer.toBuffer(new Document({ sections: [{ children: [line] }] }));
  const html = await mammoth.convertToHtml({ buffer });
  const raw = await mammoth.extractRawText({ buffer });
  console.log('mammoth ' + require('mammoth/package.json').version);
  console.log(html.value);
  console.log(raw.value.trim());
  console.log('messages: ' + (html.messages.length + raw.messages.length));
})();
JS
node show.js | tee seen.txt
diff seen.txt - <<'EXPECTED'
mammoth 1.13.0
<p>8,525,000 9,999,999<s> 7,777,777</s></p>
8,525,000 9,999,999 7,777,777
messages: 0
EXPECTED
echo "as described"
