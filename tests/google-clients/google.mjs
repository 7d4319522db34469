// Sends what the clients mean for Google to the emulator, and keeps the few helpers the scripts share.
import assert from 'node:assert/strict';

export const address = process.env.EMULATOR ?? 'http://127.0.0.1:8099/';

const real = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : String(input));
  if (!url.hostname.endsWith('.googleapis.com')) { return real(input, init); }
  const there = new URL(url.pathname.replace(/^\//, '') + url.search, address);
  return input instanceof Request ? real(new Request(there, input), init) : real(there, init);
};

let done = 0;

/** One step of the day: its sentence and what must hold. */
export async function step(sentence, work) {
  try {
    const answer = await work();
    done++;
    console.log(`ok ${done} - ${sentence}`);
    return answer;
  } catch (error) {
    console.log(`not ok - ${sentence}`);
    throw error;
  }
}

/** The error that a bad call must end in. */
export async function refused(promise) {
  const answer = await promise.then(value => ({ value }), error => ({ error }));
  assert.ok(answer.error, 'the call was not refused');
  return answer.error;
}
