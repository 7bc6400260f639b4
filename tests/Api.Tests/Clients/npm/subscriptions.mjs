import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { print } from 'graphql';
import { approve, cable, caused, graphql, operation, signIn, submit } from './desk.mjs';
import * as overEvents from './setup/graphql-sse.mjs';
import * as overWebSocket from './setup/graphql-ws.mjs';

const requestChanged = id => ({ query: print(operation('RequestChanged')), variables: { id } });
const myRequestsChanged = { query: print(operation('MyRequestsChanged')) };
const statusChanged = code => ({ query: print(operation('StatusChanged')), variables: { code } });
const status = ({ value }) => (value.data.requestChanged ?? value.data.statusChangedByTrackingCode).status.value;
const refusal = (client, subscription) => client.iterate(subscription).next().then(({ value }) => value.errors, error => error);
const soon = () => setTimeout(50);

for (const { name, library, anonymous, isRefused } of [
  { name: 'graphql-ws', library: overWebSocket, anonymous: { connectionParams: undefined }, isRefused: ({ code }) => code === 4403 },
  { name: 'graphql-sse', library: overEvents, anonymous: { headers: undefined }, isRefused: ({ response }) => response?.status === 401 },
]) {
  const connect = (address, token, options) => library.connect(address, token, { retry: soon, retryWait: soon, ...options });

  test(`${name}: a request comes as it stands, and again when it changes`, async () => {
    const token = await signIn();
    const request = await submit(token, 'A letter');
    const client = connect(graphql, () => token);
    const changes = client.iterate(requestChanged(request.id));
    assert.equal(status(await changes.next()), 'AWAITING_APPROVAL');
    await approve(await signIn({ role: 'approver' }), request);
    assert.equal(status(await changes.next()), 'AWAITING_REPLY');
    await changes.return();
    client.dispose();
  });

  test(`${name}: only the viewer's own requests are told of`, async () => {
    const [token, stranger] = [await signIn(), await signIn()];
    const client = connect(graphql, () => token);
    const changes = client.iterate(myRequestsChanged);
    const { data } = await caused(changes, async () => {
      await submit(stranger, 'Of a stranger');
      await submit(token, 'Of the viewer');
    });
    assert.equal(data.myRequestsChanged.subject, 'Of the viewer');
    await changes.return();
    client.dispose();
  });

  test(`${name}: somebody else's request is refused with its code`, async () => {
    const { id } = await submit(await signIn(), 'A letter');
    const client = connect(graphql, signIn);
    assert.equal((await refusal(client, requestChanged(id)))[0].extensions.code, 'request_not_found');
    client.dispose();
  });

  test(`${name}: nobody signed in follows a status by its code, and nothing else`, async () => {
    const request = await submit(await signIn(), 'A letter');
    const client = connect(graphql, null, anonymous);
    const changes = client.iterate(statusChanged(request.trackingCode));
    assert.equal(status(await changes.next()), 'AWAITING_APPROVAL');
    await approve(await signIn({ role: 'approver' }), request);
    assert.equal(status(await changes.next()), 'AWAITING_REPLY');
    await changes.return();
    assert.equal((await refusal(client, myRequestsChanged))[0].extensions.code, 'not_signed_in');
    client.dispose();
  });

  test(`${name}: a sign-in that is no good is refused`, async () => {
    const client = connect(graphql, () => 'no token', { retryAttempts: 0 });
    const refused = await refusal(client, myRequestsChanged);
    assert.ok(isRefused(refused), String(refused));
    client.dispose();
  });

  test(`${name}: who is refused comes again with the token that there is then`, async () => {
    const token = await signIn();
    const request = await submit(token, 'A letter');
    const tokens = ['one that has ended', token];
    const client = connect(graphql, () => tokens.length > 1 ? tokens.shift() : tokens[0]);
    const changes = client.iterate(requestChanged(request.id));
    assert.equal(status(await changes.next()), 'AWAITING_APPROVAL');
    await changes.return();
    client.dispose();
  });

  test(`${name}: a connection that is cut is made anew, and what happens then is told of`, async () => {
    const token = await signIn();
    const request = await submit(token, 'A letter');
    const line = await cable();
    const client = connect(line.graphql, () => token);
    const changes = client.iterate(requestChanged(request.id));
    assert.equal(status(await changes.next()), 'AWAITING_APPROVAL');
    line.cut();
    assert.equal(status(await changes.next()), 'AWAITING_APPROVAL');
    await approve(await signIn({ role: 'approver' }), request);
    assert.equal(status(await changes.next()), 'AWAITING_REPLY');
    await changes.return();
    client.dispose();
    line.close();
  });
}
