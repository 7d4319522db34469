// @googleapis/sheets, Google's own Node client.
import assert from 'node:assert/strict';
import { sheets as Sheets, auth as googleAuth } from '@googleapis/sheets';
import { address, refused, step } from './google.mjs';

const auth = new googleAuth.OAuth2();
auth.setCredentials({ access_token: 'somchai@example.go.th' });
const sheets = Sheets({ version: 'v4', auth, rootUrl: address, retry: false });
const values = sheets.spreadsheets.values;

const book = await step('a spreadsheet is created', async () => {
  const { data } = await sheets.spreadsheets.create({
    requestBody: { properties: { title: 'ผลการดำเนินงาน', locale: 'th_TH', timeZone: 'Asia/Bangkok' }, sheets: [{ properties: { title: 'ผล 1' } }] },
  });
  assert.equal(data.properties.timeZone, 'Asia/Bangkok');
  assert.deepEqual(data.sheets.map(s => [s.properties.sheetId, s.properties.title, s.properties.gridProperties.rowCount]), [[0, 'ผล 1', 1000]]);
  assert.match(data.spreadsheetUrl, /^https:\/\/docs\.google\.com\/spreadsheets\/d\//);
  return data.spreadsheetId;
});

await step('values are written as typed and read in every way', async () => {
  const { data } = await values.update({
    spreadsheetId: book, range: "'ผล 1'!A1", valueInputOption: 'USER_ENTERED',
    requestBody: { values: [['อำเภอ', 'ยอด', 'วันที่'], ['เมือง', '1,234.5', '15/1/2024'], ["'007", '10%', '=1+1']] },
  });
  assert.deepEqual([data.updatedRange, data.updatedCells], ["'ผล 1'!A1:C3", 9]);
  const read = async valueRenderOption => (await values.get({ spreadsheetId: book, range: 'ผล 1', valueRenderOption })).data.values.slice(1);
  assert.deepEqual(await read('FORMATTED_VALUE'), [['เมือง', '1,234.50', '15/1/2024'], ['007', '10%', '2']]);
  assert.deepEqual(await read('UNFORMATTED_VALUE'), [['เมือง', 1234.5, 45306], ['007', 0.1, 2]]);
  assert.deepEqual((await read('FORMULA'))[1], ['007', 0.1, '=1+1']);
});

await step('rows are appended below the table', async () => {
  const { data } = await values.append({ spreadsheetId: book, range: "'ผล 1'!A1", valueInputOption: 'RAW', requestBody: { values: [['ท่าบ่อ', 5]] } });
  assert.deepEqual([data.tableRange, data.updates.updatedRange], ["'ผล 1'!A1:C3", "'ผล 1'!A4:B4"]);
});

await step('a tab is added and formatted in one batch', async () => {
  const range = { sheetId: 7, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 3 };
  const { data } = await sheets.spreadsheets.batchUpdate({
    spreadsheetId: book,
    requestBody: {
      requests: [
        { addSheet: { properties: { sheetId: 7, title: 'สรุป', gridProperties: { rowCount: 20, columnCount: 5, frozenRowCount: 1 } } } },
        { repeatCell: { range, cell: { userEnteredFormat: { backgroundColor: { red: 0.2 }, textFormat: { bold: true } } }, fields: 'userEnteredFormat(backgroundColor,textFormat)' } },
        { updateCells: { start: { sheetId: 7 }, rows: [{ values: [{ userEnteredValue: { stringValue: '=HYPERLINK("x")' }, note: 'หมายเหตุ' }] }], fields: 'userEnteredValue,note' } },
        { mergeCells: { range, mergeType: 'MERGE_ALL' } },
        { createDeveloperMetadata: { developerMetadata: { metadataId: 11, metadataKey: 'layout', metadataValue: '1', visibility: 'DOCUMENT', location: { sheetId: 7 } } } },
      ],
    },
  });
  assert.equal(data.replies.length, 5);
  assert.equal(data.replies[0].addSheet.properties.title, 'สรุป');
  assert.deepEqual(data.replies[1], {});
});

await step('formats, notes and merges are read back with fields', async () => {
  const { data } = await sheets.spreadsheets.get({ spreadsheetId: book, ranges: ['สรุป!A1:B2'], fields: 'sheets(properties.title,merges,data.rowData.values(userEnteredValue,userEnteredFormat,note))' });
  const [tab] = data.sheets;
  assert.deepEqual(tab.merges, [{ sheetId: 7, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 3 }]);
  const cell = tab.data[0].rowData[0].values[0];
  assert.deepEqual(cell.userEnteredValue, { stringValue: '=HYPERLINK("x")' });
  assert.equal(cell.note, 'หมายเหตุ');
  assert.equal(cell.userEnteredFormat.textFormat.bold, true);
  assert.deepEqual(cell.userEnteredFormat.backgroundColorStyle, { rgbColor: { red: 0.2 } });
});

await step('a tab is found by its metadata and read by data filter', async () => {
  const filter = { developerMetadataLookup: { metadataKey: 'layout' } };
  const found = (await sheets.spreadsheets.developerMetadata.search({ spreadsheetId: book, requestBody: { dataFilters: [filter] } })).data;
  assert.equal(found.matchedDeveloperMetadata[0].developerMetadata.metadataId, 11);
  const read = (await values.batchGetByDataFilter({ spreadsheetId: book, requestBody: { dataFilters: [filter, { gridRange: { sheetId: 0, endRowIndex: 1 } }] } })).data;
  assert.equal(read.valueRanges.length, 2);
  assert.deepEqual(read.valueRanges[1].valueRange.values, [['อำเภอ', 'ยอด', 'วันที่']]);
});

await step('a batch that fails changes nothing', async () => {
  const error = await refused(sheets.spreadsheets.batchUpdate({ spreadsheetId: book, requestBody: { requests: [{ updateSheetProperties: { properties: { sheetId: 7, title: 'อื่น' }, fields: 'title' } }, { deleteSheet: { sheetId: 99 } }] } }));
  assert.equal(error.status, 400);
  assert.match(error.message, /Invalid requests\[1\]\.deleteSheet: No sheet with id: 99/);
  const { data } = await sheets.spreadsheets.get({ spreadsheetId: book, fields: 'sheets.properties.title' });
  assert.deepEqual(data.sheets.map(s => s.properties.title), ['ผล 1', 'สรุป']);
});

await step('bad calls end in Google-shaped errors', async () => {
  const missing = await refused(sheets.spreadsheets.get({ spreadsheetId: 'nowhere' }));
  assert.equal(missing.status, 404);
  assert.match(missing.message, /Requested entity was not found/);
  const range = await refused(values.get({ spreadsheetId: book, range: 'ไม่มี!A1' }));
  assert.match(range.message, /Unable to parse range: ไม่มี!A1/);
  const option = await refused(values.update({ spreadsheetId: book, range: 'A1', requestBody: { values: [[1]] } }));
  assert.match(option.message, /'valueInputOption' is required but not specified/);
  const unknown = await refused(sheets.spreadsheets.batchUpdate({ spreadsheetId: book, requestBody: { requests: [{ addSheet: { title: 'x' } }] } }));
  assert.match(unknown.message, /Unknown name "title" at 'requests\[0\]\.add_sheet': Cannot find field/);
  assert.equal(unknown.response.data.error.status, 'INVALID_ARGUMENT');
});
