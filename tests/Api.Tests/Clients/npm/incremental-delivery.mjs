import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gql } from '@apollo/client';
import { graphql, recordFetch, signIn, submit } from './desk.mjs';
import * as apollo from './setup/apollo.mjs';
import * as urql from './setup/urql.mjs';

const token = await signIn();
const { id } = await submit(token, 'A letter');
const sent = recordFetch();
const query = gql`query Deferred($id: ID!) { request(id: $id) { id subject ... @defer(label: "thread") { allowedActs messages { text } } } }`;
const whole = { subject: 'A letter', allowedActs: ['READ', 'REPLY', 'ESCALATE', 'WITHDRAW', 'REOPEN'], messages: [] };

test('Apollo Client shows what is there and then what was deferred', async () => {
  const shown = [];
  await new Promise((resolve, reject) => apollo.connect(graphql, () => token).watchQuery({ query, variables: { id } }).subscribe({
    next: result => {
      shown.push(result);
      if (result.dataState === 'complete') resolve();
      if (result.error) reject(result.error);
    },
  }));
  const [first, last] = [shown.find(({ dataState }) => dataState === 'streaming'), shown.at(-1)];
  assert.equal(first.data.request.subject, whole.subject);
  assert.equal(first.data.request.messages, undefined);
  assert.deepEqual({ ...whole, ...last.data.request }, last.data.request);
  assert.match(sent.at(-1).type, /^multipart\/mixed/);
});

test('urql shows what is there and then what was deferred', async () => {
  const shown = [];
  await new Promise((resolve, reject) => urql.connect(graphql, () => token).query(query, { id }).subscribe(result => {
    shown.push(result);
    if (result.error) reject(result.error);
    else if (!result.hasNext) resolve();
  }));
  assert.equal(shown[0].data.request.subject, whole.subject);
  assert.equal(shown[0].data.request.messages, undefined);
  assert.deepEqual({ ...whole, ...shown.at(-1).data.request }, shown.at(-1).data.request);
  assert.match(sent.at(-1).type, /^(multipart\/mixed|text\/event-stream)/);
});
