// @googleapis/gmail, Google's own Node client.
import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { gmail as Gmail, auth as googleAuth } from '@googleapis/gmail';
import { address, refused, step } from './google.mjs';

const me = 'clerk@example.go.th';
const auth = new googleAuth.OAuth2();
auth.setCredentials({ access_token: me });
const gmail = Gmail({ version: 'v1', auth, rootUrl: address, retry: false });
const { messages, drafts, labels, history } = gmail.users;
const userId = 'me';
const mail = (to, subject, text, more = '') => `From: ${me}\r\nTo: ${to}\r\nSubject: ${subject}\r\n${more}MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text}\r\n`;
const raw = text => Buffer.from(text).toString('base64url');

const start = await step('the profile tells from where on everything is new', async () => {
  const { data } = await gmail.users.getProfile({ userId });
  assert.equal(data.emailAddress, me);
  assert.equal(typeof data.historyId, 'string');
  return data.historyId;
});

await step('an empty box lists no messages', async () => {
  const { data } = await messages.list({ userId });
  assert.deepEqual(data, { resultSizeEstimate: 0 });
});

const received = await step('a mail that came is listed, read and found by search', async () => {
  const answer = await fetch(new URL(`emulator/mail/${me}/receive?authentication=${encodeURIComponent('dmarc=pass header.from=example.org')}`, address), { method: 'POST', body: mail(me, 'report 1', 'ยอดจำหน่าย 100 บาท', 'Message-ID: <r1@example.org>\r\n') });
  const { id } = await answer.json();
  const { data } = await messages.list({ userId, q: 'subject:report rfc822msgid:r1@example.org in:inbox' });
  assert.deepEqual(data.messages.map(m => m.id), [id]);
  const full = (await messages.get({ userId, id })).data;
  assert.deepEqual(full.labelIds, ['INBOX', 'UNREAD']);
  assert.equal(Buffer.from(full.payload.body.data, 'base64url').toString().trim(), 'ยอดจำหน่าย 100 บาท');
  assert.match(full.payload.headers[0].name, /^Authentication-Results$/);
  const whole = Buffer.from((await messages.get({ userId, id, format: 'raw' })).data.raw, 'base64url').toString();
  assert.match(whole, /^Authentication-Results: mx\.google\.com;/);
  const meta = (await messages.get({ userId, id, format: 'metadata', metadataHeaders: ['message-id'] })).data;
  assert.deepEqual(meta.payload.headers, [{ name: 'Message-ID', value: '<r1@example.org>' }]);
  return full;
});

await step('a label is made once, put on the mail and seen in the history', async () => {
  const { data: label } = await labels.create({ userId, requestBody: { name: 'OTOP/รับแล้ว' } });
  const again = await refused(labels.create({ userId, requestBody: { name: 'otop/รับแล้ว' } }));
  assert.equal(again.status, 409);
  await messages.batchModify({ userId, requestBody: { ids: [received.id], addLabelIds: [label.id], removeLabelIds: ['UNREAD'] } });
  assert.deepEqual((await messages.get({ userId, id: received.id, format: 'minimal' })).data.labelIds.sort(), ['INBOX', label.id].sort());
  const { data } = await history.list({ userId, startHistoryId: start });
  assert.deepEqual(data.history.map(h => Object.keys(h).filter(key => /Added|Removed/.test(key))), [['messagesAdded'], ['labelsAdded', 'labelsRemoved']]);
  assert.deepEqual((await history.list({ userId, startHistoryId: data.historyId })).data, { historyId: data.historyId });
});

await step('a draft keeps its id, is sent once and answers in the thread', async () => {
  const text = mail('district@example.org', 'Re: report 1', 'ได้รับแล้ว', 'In-Reply-To: <r1@example.org>\r\nReferences: <r1@example.org>\r\nMessage-ID: <own@example.org>\r\n');
  const { data: draft } = await drafts.create({ userId, requestBody: { message: { raw: raw(text), threadId: received.threadId } } });
  assert.deepEqual(draft.message.labelIds, ['DRAFT']);
  const { data: saved } = await drafts.update({ userId, id: draft.id, requestBody: { message: { raw: raw(text), threadId: received.threadId } } });
  assert.equal(saved.id, draft.id);
  assert.notEqual(saved.message.id, draft.message.id);
  const { data: sent } = await drafts.send({ userId, requestBody: { id: draft.id } });
  assert.deepEqual([sent.labelIds, sent.threadId], [['SENT'], received.threadId]);
  const gone = await refused(drafts.send({ userId, requestBody: { id: draft.id } }));
  assert.equal(gone.status, 404);
  const { data } = await messages.get({ userId, id: sent.id, format: 'metadata', metadataHeaders: ['Message-ID'] });
  assert.match(data.payload.headers[0].value, /@mail\.gmail\.com>$/);
  assert.equal((await gmail.users.threads.get({ userId, id: received.threadId })).data.messages.length, 2);
});

await step('a mail goes to another box with Google\'s word about its sender', async () => {
  const other = new googleAuth.OAuth2();
  other.setCredentials({ access_token: 'chief@example.go.th' });
  const box = Gmail({ version: 'v1', auth: other, rootUrl: address, retry: false }).users;
  await box.getProfile({ userId });
  await messages.send({ userId, requestBody: { raw: raw(mail('chief@example.go.th', 'สรุป', 'ok', 'Bcc: hidden@example.org\r\n')) } });
  const { data } = await box.messages.list({ userId, q: 'has:attachment OR is:unread' });
  const whole = Buffer.from((await box.messages.get({ userId, id: data.messages[0].id, format: 'raw' })).data.raw, 'base64url').toString();
  assert.match(whole, /dmarc=pass/);
  assert.doesNotMatch(whole, /hidden@example\.org/);
});

await step('a mail is uploaded as bytes, with an attachment that is fetched again', async () => {
  const body = `From: ${me}\r\nTo: district@example.org\r\nSubject: file\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="a.bin"\r\nContent-Transfer-Encoding: base64\r\n\r\nAQID\r\n--b--\r\n`;
  const { data } = await messages.send({ userId, media: { mimeType: 'message/rfc822', body: Readable.from([body]) } }, { rootUrl: address });
  const { data: full } = await messages.get({ userId, id: data.id });
  const part = full.payload.parts.find(p => p.filename === 'a.bin');
  const { data: attachment } = await messages.attachments.get({ userId, messageId: data.id, id: part.body.attachmentId });
  assert.deepEqual([...Buffer.from(attachment.data, 'base64url')], [1, 2, 3]);
});

await step('bad calls end in Google-shaped errors', async () => {
  const missing = await refused(messages.get({ userId, id: '18c0ffee' }));
  assert.equal(missing.status, 404);
  assert.equal(missing.response.data.error.errors[0].reason, 'notFound');
  const expired = await refused(history.list({ userId, startHistoryId: '1' }).then(async () => {
    await fetch(new URL(`emulator/mail/${me}/expire-history`, address), { method: 'POST' });
    return history.list({ userId, startHistoryId: '1' });
  }));
  assert.equal(expired.status, 404);
  const nobody = await refused(messages.send({ userId, requestBody: { raw: raw('Subject: x\r\n\r\nx') } }));
  assert.match(nobody.message, /Recipient address required/);
  const foreign = await refused(messages.list({ userId: 'chief@example.go.th' }));
  assert.equal(foreign.status, 403);
  const unknown = await refused(labels.create({ userId, requestBody: { title: 'x' } }));
  assert.match(unknown.message, /Unknown name "title"/);
});
