import { Client, cacheExchange, fetchExchange, subscriptionExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import * as graphqlWs from './graphql-ws.mjs';

// The address ends in /graphql; token() gives the present token of whoever is signed in, or a promise of it.
// Subscriptions come as server-sent events, unless an exchange for them is given.
export function connect(address, token, ...subscriptions) {
  return new Client({
    url: address,
    fetch: async (url, options) => fetch(url, { ...options, headers: { ...options.headers, authorization: `Bearer ${await token()}` } }),
    fetchSubscriptions: true,
    exchanges: [cacheExchange, persistedExchange(), ...subscriptions, fetchExchange],
  });
}

// Subscriptions over a WebSocket.
export function overWebSocket(address, token) {
  const client = graphqlWs.connect(address, token);
  return subscriptionExchange({
    forwardSubscription: request => ({ subscribe: sink => ({ unsubscribe: client.subscribe(request, sink) }) }),
  });
}
