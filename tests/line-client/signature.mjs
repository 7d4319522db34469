// Signs what stands on the standard input as LINE's client checks it, or checks a signature of ours.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { validateSignature } from '@line/bot-sdk';

const { LINE_SECRET: secret, LINE_SIGNATURE: given } = process.env;
const body = await buffer(process.stdin);
const signature = given ?? createHmac('sha256', secret).update(body).digest('base64');
assert.equal(validateSignature(body, secret, signature), true, 'the client refuses the signature');
assert.equal(validateSignature(body, secret.replace('0', '1'), signature), false);
console.log(signature);
