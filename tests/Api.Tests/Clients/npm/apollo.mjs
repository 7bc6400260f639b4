import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { CombinedGraphQLErrors, gql } from '@apollo/client';
import { filter, firstValueFrom, map, take, tap, toArray } from 'rxjs';
import { approve, graphql, operation, recordFetch, signIn, submit, uploadLetter } from './desk.mjs';
import { connect } from './setup/apollo.mjs';

const token = await signIn();
const first = await submit(token, 'The first letter');
await submit(token, 'The second letter');
await submit(token, 'The third letter');
const sent = recordFetch();
const operationName = ({ address, body }) => body?.operationName ?? address.searchParams.get('operationName');
const subjects = ({ data }) => data.myRequests.edges.map(edge => edge.node.subject);

test('a query with variables', async () => {
  const { data } = await connect(graphql, () => token).query({ query: operation('Request'), variables: { id: first.id } });
  assert.equal(data.request.trackingCode, first.trackingCode);
  assert.equal(data.request.status.value, 'AWAITING_APPROVAL');
});

test('an error of a field has its code, and the rest of the answer is there', async () => {
  const query = gql`query Stranger($id: ID!) { request(id: $id) { id } organisation { key } }`;
  const { data, error } = await connect(graphql, signIn).query({ query, variables: { id: first.id }, errorPolicy: 'all' });
  assert.ok(CombinedGraphQLErrors.is(error), String(error));
  assert.deepEqual(error.errors.map(e => [e.extensions.code, e.path]), [['request_not_found', ['request']]]);
  assert.deepEqual([data.request, data.organisation.key], [null, 'kaums']);
});

test('an operation that does not fit the schema is refused with its code', async () => {
  await assert.rejects(connect(graphql, () => token).query({ query: gql`{ nothing }` }), error => {
    assert.ok(CombinedGraphQLErrors.is(error), String(error));
    assert.equal(error.errors[0].extensions.code, 'validation_failed');
    return true;
  });
});

test('pages become one list in the cache, and a request is one object wherever it stands', async () => {
  const client = connect(graphql, () => token);
  const list = client.watchQuery({ query: operation('MyRequests'), variables: { first: 2 } });
  const shown = condition => firstValueFrom(list.pipe(filter(result => !result.loading && condition(result))));
  const page = await shown(() => true);
  assert.deepEqual(subjects(page), ['The third letter', 'The second letter']);
  await list.fetchMore({ variables: { after: page.data.myRequests.pageInfo.endCursor } });
  const all = await shown(result => subjects(result).length > 2);
  assert.deepEqual(subjects(all), ['The third letter', 'The second letter', 'The first letter']);
  assert.equal(all.data.myRequests.pageInfo.hasNextPage, false);

  // Read alone, the approved request changes in the list, too, which is not asked for again.
  await approve(await signIn({ role: 'approver' }), first);
  sent.length = 0;
  await client.query({ query: operation('Request'), variables: { id: first.id }, fetchPolicy: 'network-only' });
  await shown(({ data }) => data.myRequests.edges[2].node.status.value === 'AWAITING_REPLY');
  assert.deepEqual([...new Set(sent.map(operationName))], ['Request']);
});

test('a mutation is done once for a key, and a problem is part of what it gives', async () => {
  const client = connect(graphql, () => token);
  const handIn = async (input, idempotencyKey = randomUUID()) =>
    (await client.mutate({ mutation: operation('Submit'), variables: { input, idempotencyKey } })).data.submit;
  const letter = { service: 'letter', unit: 'it', senderKind: 'NATURAL', subject: 'Handed in by a mutation', bodyFile: await uploadLetter(token) };
  const key = randomUUID();
  const [once, again] = [await handIn(letter, key), await handIn(letter, key)];
  assert.deepEqual([once.problem, once.request.subject, once.replayed], [null, letter.subject, false]);
  assert.deepEqual([again.problem, again.request.id, again.replayed], [null, once.request.id, true]);
  const { request, problem } = await handIn({ ...letter, unit: 'nowhere', subject: '', bodyFile: await uploadLetter(token) });
  assert.deepEqual([request, problem.code], [null, 'invalid_command']);
  assert.deepEqual(problem.errors.map(({ field, code }) => [field, code]), [['unit', 'unknown_unit'], ['subject', 'required']]);
});

test('a persisted query is not found, then registered, then asked by its hash alone', async () => {
  // A text that no host has seen before.
  const query = gql`query ${`Registered${Date.now()}`} { me { id } }`;
  sent.length = 0;
  for (let i = 0; i < 2; i++) {
    const { data } = await connect(graphql, () => token).query({ query });
    assert.ok(data.me.id);
  }
  assert.deepEqual(sent.map(request => request.method), ['GET', 'POST', 'GET']);
  const [missed, registered, hashed] = sent;
  assert.ok(!missed.address.searchParams.has('query') && missed.address.searchParams.has('extensions'));
  assert.ok(registered.body.query && registered.body.extensions.persistedQuery);
  assert.ok(!hashed.address.searchParams.has('query') && hashed.status === 200);
});

test('a subscription over a WebSocket', async () => {
  const request = await submit(token, 'Another letter');
  const approver = await signIn({ role: 'approver' });
  const changes = connect(graphql, () => token).subscribe({ query: operation('RequestChanged'), variables: { id: request.id } });
  const statuses = await firstValueFrom(changes.pipe(
    map(({ data }) => data.requestChanged.status.value),
    // The first is how it stands; the second comes of this.
    tap(status => { if (status === 'AWAITING_APPROVAL') approve(approver, request); }),
    take(2), toArray()));
  assert.deepEqual(statuses, ['AWAITING_APPROVAL', 'AWAITING_REPLY']);
});
