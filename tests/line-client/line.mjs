// @line/bot-sdk, LINE's own Node client.
import assert from 'node:assert/strict';
import { text as textOf, buffer as bytesOf } from 'node:stream/consumers';
import { LineBotClient, HTTPFetchError } from '@line/bot-sdk';

const { EMULATOR: base, LINE_TOKEN: channelAccessToken, LINE_GROUP: group, LINE_FILE: file, LINE_FILE_LATER: later } = process.env;
const client = LineBotClient.fromChannelAccessToken({ channelAccessToken, apiBaseURL: base, dataApiBaseURL: base });
const hello = { type: 'text', text: 'สวัสดี' };
let steps = 0;

async function step(name, work) {
  const result = await work();
  console.log(`ok ${++steps} - ${name}`);
  return result;
}

async function refused(work) {
  const error = await work.then(() => assert.fail('it was not refused'), fault => fault);
  assert.ok(error instanceof HTTPFetchError, String(error));
  return { status: error.status, headers: error.headers, body: JSON.parse(error.body) };
}

await step('the account says who it is', async () => {
  const bot = await client.getBotInfo();
  assert.match(bot.userId, /^U[0-9a-f]{32}$/);
  assert.equal(bot.chatMode, 'bot');
});

await step('the group has a name and members', async () => {
  const summary = await client.getGroupSummary(group);
  assert.equal(summary.groupId, group);
  assert.ok(summary.groupName.length > 0);
  assert.equal((await client.getGroupMemberCount(group)).count, 5);
  assert.equal((await refused(client.getGroupSummary('C' + '0'.repeat(32)))).status, 404);
});

const key = '123e4567-e89b-12d3-a456-426614174000';
await step('a push with a retry key goes out once', async () => {
  const sent = await client.pushMessageWithHttpInfo({ to: group, messages: [hello] }, key);
  const again = await refused(client.pushMessage({ to: group, messages: [hello] }, key));
  assert.equal(again.status, 409);
  assert.equal(again.headers.get('x-line-accepted-request-id'), sent.httpResponse.headers.get('x-line-request-id'));
  assert.deepEqual(again.body.sentMessages, sent.body.sentMessages);
});

await step('the quota counts members, not pushes', async () => {
  assert.deepEqual(await client.getMessageQuota(), { type: 'limited', value: 12 });
  assert.deepEqual(await client.getMessageQuotaConsumption(), { totalUsage: 5 });
  await client.pushMessage({ to: group, messages: [hello, { type: 'flex', altText: 'สรุป', contents: { type: 'bubble', body: { type: 'box', layout: 'vertical', contents: [{ type: 'text', text: 'สรุป' }] } } }] });
  assert.deepEqual(await client.getMessageQuotaConsumption(), { totalUsage: 10 });
  const over = await refused(client.pushMessage({ to: group, messages: [hello] }));
  assert.deepEqual([over.status, over.body.message], [429, 'You have reached your monthly limit.']);
});

await step('what LINE would refuse is refused', async () => {
  for (const [messages, property] of [
    [[], 'messages'],
    [Array(6).fill(hello), 'messages'],
    [[{ type: 'text', text: 'ก'.repeat(5001) }], 'messages[0].text'],
    [[{ type: 'text', text: '' }], 'messages[0].text'],
    [[{ type: 'txt', text: 'x' }], 'messages[0].type'],
    [[{ type: 'text', text: 'x', colour: 'red' }], 'messages[0].colour'],
    [[{ type: 'flex', altText: 'ก'.repeat(401), contents: { type: 'bubble' } }], 'messages[0].altText'],
    [[{ type: 'flex', contents: { type: 'bubble' } }], 'messages[0].altText'],
    [[{ type: 'flex', altText: 'x', contents: { type: 'bubble', body: { type: 'box', layout: 'upright', contents: [] } } }], 'messages[0].contents.body.layout'],
    [[{ type: 'flex', altText: 'x', contents: { type: 'bubble', body: { type: 'box', layout: 'vertical', contents: [{ type: 'text', text: '' }] } } }], 'messages[0].contents.body.contents[0].text'],
  ]) {
    const error = await refused(client.pushMessage({ to: group, messages }));
    assert.equal(error.status, 400);
    assert.deepEqual(error.body.details.map(detail => detail.property), [property]);
  }
  assert.equal((await refused(client.pushMessage({ to: group, messages: [hello] }, 'no uuid'))).status, 400);
  assert.equal((await refused(client.pushMessage({ to: 'C' + '0'.repeat(32), messages: [hello] }))).status, 400);
});

await step('a file is fetched, at once or when it is ready', async () => {
  assert.equal(await textOf(await client.getMessageContent(file)), 'รายงานเดือนธันวาคม');
  const waiting = await client.getMessageContentWithHttpInfo(later);
  assert.equal(waiting.httpResponse.status, 202);
  assert.equal((await client.getMessageContentTranscodingByMessageId(later)).status, 'succeeded');
  assert.deepEqual([...await bytesOf(await client.getMessageContent(later))], [0xff, 0xd8]);
  assert.equal((await refused(client.getMessageContent('1'))).status, 404);
});

await step('another token is refused', async () => {
  const stranger = LineBotClient.fromChannelAccessToken({ channelAccessToken: 'another', apiBaseURL: base, dataApiBaseURL: base });
  assert.equal((await refused(stranger.getBotInfo())).status, 401);
});
