import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { gql } from '@urql/core';
import { graphql, operation, signIn, submit } from './desk.mjs';
import { connect } from './setup/urql.mjs';

const token = await signIn();
const letter = await submit(token, 'A letter');

test('a query with variables', async () => {
  const { data, error } = await connect(graphql, token).query(operation('Request'), { id: letter.id });
  assert.equal(error?.message, undefined);
  assert.equal(data.request.trackingCode, letter.trackingCode);
});

test('an error of a field has its code, and the rest of the answer is there', async () => {
  const query = gql`query Stranger($id: ID!) { request(id: $id) { id } organisation { key } }`;
  const { data, error } = await connect(graphql, await signIn()).query(query, { id: letter.id });
  assert.deepEqual(error.graphQLErrors.map(e => [e.extensions.code, e.path]), [['request_not_found', ['request']]]);
  assert.deepEqual([data.request, data.organisation.key], [null, 'kaums']);
});

test('an operation that does not fit the schema is refused with its code', async () => {
  const { error } = await connect(graphql, token).query('{ nothing }', {});
  assert.deepEqual(error.graphQLErrors.map(e => e.extensions.code), ['validation_failed']);
});

test('a mutation, and a problem as part of what it gives', async () => {
  const client = connect(graphql, token);
  const handIn = async input => (await client.mutation(operation('Submit'), { input, idempotencyKey: randomUUID() })).data.submit;
  const letter = { service: 'letter', unit: 'it', senderKind: 'natural', subject: 'Handed in by a mutation' };
  const done = await handIn(letter);
  assert.deepEqual([done.problem, done.request.subject], [null, letter.subject]);
  const { request, problem } = await handIn({ ...letter, unit: 'nowhere', subject: '' });
  assert.deepEqual([request, problem.code], [null, 'invalid_command']);
  assert.deepEqual(problem.errors.map(({ field, code }) => [field, code]), [['unit', 'unknown_unit'], ['subject', 'required']]);
});
