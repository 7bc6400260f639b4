import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { gql } from '@urql/core';
import { approve, graphql, operation, recordFetch, signIn, submit, uploadLetter } from './desk.mjs';
import { connect, overWebSocket } from './setup/urql.mjs';

const token = await signIn();
const letter = await submit(token, 'A letter');
const sent = recordFetch();

test('a query with variables', async () => {
  const { data, error } = await connect(graphql, () => token).query(operation('Request'), { id: letter.id });
  assert.equal(error?.message, undefined);
  assert.equal(data.request.trackingCode, letter.trackingCode);
});

test('an error of a field has its code, and the rest of the answer is there', async () => {
  const query = gql`query Stranger($id: ID!) { request(id: $id) { id } organisation { key } }`;
  const { data, error } = await connect(graphql, signIn).query(query, { id: letter.id });
  assert.deepEqual(error.graphQLErrors.map(e => [e.extensions.code, e.path]), [['request_not_found', ['request']]]);
  assert.deepEqual([data.request, data.organisation.key], [null, 'kaums']);
});

test('an operation that does not fit the schema is refused with its code', async () => {
  const { error } = await connect(graphql, () => token).query('{ nothing }', {});
  assert.deepEqual(error.graphQLErrors.map(e => e.extensions.code), ['validation_failed']);
});

test('a mutation, and a problem as part of what it gives', async () => {
  const client = connect(graphql, () => token);
  const handIn = async input => (await client.mutation(operation('Submit'), { input, idempotencyKey: randomUUID() })).data.submit;
  const letter = { service: 'letter', unit: 'it', senderKind: 'NATURAL', subject: 'Handed in by a mutation', bodyFile: await uploadLetter(token) };
  const done = await handIn(letter);
  assert.deepEqual([done.problem, done.request.subject], [null, letter.subject]);
  const { request, problem } = await handIn({ ...letter, unit: 'nowhere', subject: '', bodyFile: await uploadLetter(token) });
  assert.deepEqual([request, problem.code], [null, 'invalid_command']);
  assert.deepEqual(problem.errors.map(({ field, code }) => [field, code]), [['unit', 'unknown_unit'], ['subject', 'required']]);
});

test('a persisted query is not found, then registered, then asked by its hash alone', async () => {
  // A text that no host has seen before.
  const query = `query Registered${Date.now()} { me { id } }`;
  sent.length = 0;
  for (let i = 0; i < 2; i++) {
    const { data, error } = await connect(graphql, () => token).query(query, {});
    assert.equal(error?.message, undefined);
    assert.ok(data.me.id);
  }
  const withText = ({ address, body }) => address.searchParams.has('query') || Boolean(body?.query);
  assert.deepEqual(sent.map(withText), [false, true, false]);
  assert.ok(sent.every(({ address, body }) => address.searchParams.has('extensions') || body.extensions.persistedQuery));
});

for (const [way, subscriptions] of [['server-sent events', () => []], ['a WebSocket', () => [overWebSocket(graphql, () => token)]]]) {
  test(`a subscription over ${way}`, async () => {
    const request = await submit(token, 'Another letter');
    const approver = await signIn({ role: 'approver' });
    const statuses = [];
    let subscription;
    await new Promise((resolve, reject) => {
      subscription = connect(graphql, () => token, ...subscriptions()).subscription(operation('RequestChanged'), { id: request.id }).subscribe(({ data, error }) => {
        if (error) return reject(error);
        statuses.push(data.requestChanged.status.value);
        if (statuses.length === 1) approve(approver, request).catch(reject);
        else resolve();
      });
    });
    // When urql waits for the next: told while it hands over a result, it leaves the end of its request, an AbortError, to nobody.
    await setImmediate();
    subscription.unsubscribe();
    assert.deepEqual(statuses, ['AWAITING_APPROVAL', 'AWAITING_REPLY']);
  });
}
