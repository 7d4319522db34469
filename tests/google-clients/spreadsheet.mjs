// google-spreadsheet, the client most Node projects use.
import assert from 'node:assert/strict';
import { refused, step } from './google.mjs';
import { GoogleSpreadsheet } from 'google-spreadsheet';

const auth = { getRequestHeaders: async () => ({ Authorization: 'Bearer somchai@example.go.th' }) };

const doc = await step('a document is created and loaded', async () => {
  const doc = await GoogleSpreadsheet.createNewSpreadsheetDocument(auth, { title: 'งานประจำวัน' });
  await doc.loadInfo();
  assert.equal(doc.title, 'งานประจำวัน');
  assert.equal(doc.sheetCount, 1);
  return doc;
});

const sheet = await step('a tab with a header is added', async () => {
  const sheet = await doc.addSheet({ title: 'ข้อมูล', headerValues: ['name', 'email', 'sales'] });
  assert.equal(doc.sheetsByTitle['ข้อมูล'].sheetId, sheet.sheetId);
  return sheet;
});

await step('rows are added, read, changed and deleted', async () => {
  await sheet.addRows([{ name: 'สมชาย', email: 'a@b.c', sales: 10 }, { name: 'สมหญิง', email: 'd@e.f', sales: 20 }]);
  await sheet.addRow({ name: 'สมศรี', sales: 30 });
  const rows = await sheet.getRows();
  assert.deepEqual(rows.map(r => r.get('sales')), ['10', '20', '30']);
  rows[1].set('sales', 25);
  await rows[1].save();
  await rows[0].delete();
  assert.deepEqual((await sheet.getRows()).map(r => [r.get('name'), r.get('sales')]), [['สมหญิง', '25'], ['สมศรี', '30']]);
});

await step('cells are loaded, valued, formatted and saved', async () => {
  await sheet.loadCells('A1:C3');
  const cell = sheet.getCell(1, 2);
  assert.equal(cell.value, 25);
  cell.value = 1234.5;
  cell.numberFormat = { type: 'NUMBER', pattern: '#,##0.00' };
  cell.note = 'แก้แล้ว';
  sheet.getCellByA1('A1').textFormat = { bold: true };
  await sheet.saveUpdatedCells();
  sheet.resetLocalCache(true);
  await sheet.loadCells('A1:C3');
  assert.equal(sheet.getCell(1, 2).formattedValue, '1,234.50');
  assert.equal(sheet.getCell(1, 2).note, 'แก้แล้ว');
  assert.equal(sheet.getCellByA1('A1').userEnteredFormat.textFormat.bold, true);
});

await step('the tab is resized, renamed, copied and deleted', async () => {
  await sheet.resize({ rowCount: 50, columnCount: 10 });
  await sheet.updateProperties({ title: 'ข้อมูลใหม่', gridProperties: { frozenRowCount: 1, rowCount: 50, columnCount: 10 } });
  await sheet.mergeCells({ startRowIndex: 5, endRowIndex: 6, startColumnIndex: 0, endColumnIndex: 2 });
  await sheet.insertDimension('ROWS', { startIndex: 1, endIndex: 2 }, true);
  await sheet.duplicate({ title: 'สำเนา' });
  await doc.loadInfo();
  assert.deepEqual(doc.sheetsByIndex.map(s => s.title).sort(), ['Sheet1', 'ข้อมูลใหม่', 'สำเนา'].sort());
  assert.equal(sheet.rowCount, 51);
  await doc.sheetsByTitle['สำเนา'].delete();
  assert.equal(doc.sheetCount, 2);
});

await step('bad calls end in Google errors', async () => {
  const taken = await refused(doc.addSheet({ title: 'Sheet1' }));
  assert.match(taken.message, /A sheet with the name "Sheet1" already exists/);
  const nobody = await refused(new GoogleSpreadsheet('nowhere', auth).loadInfo());
  assert.match(nobody.message, /404|not found/i);
});
