import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { GraphQL17Alpha9Handler } from '@apollo/client/incremental';
import { SetContextLink } from '@apollo/client/link/context';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { relayStylePagination } from '@apollo/client/utilities';
import * as graphqlWs from './graphql-ws.mjs';

// The address ends in /graphql; token() gives the present token of whoever is signed in, or a promise of it.
export function connect(address, token) {
  const http = ApolloLink.from([
    new SetContextLink(async () => ({ headers: { authorization: `Bearer ${await token()}` } })),
    new PersistedQueryLink({ sha256, useGETForHashedQueries: true }),
    new HttpLink({ uri: address }),
  ]);
  const webSocket = new GraphQLWsLink(graphqlWs.connect(address, token));
  return new ApolloClient({
    link: ApolloLink.split(({ operationType }) => operationType === 'subscription', webSocket, http),
    // Pages of a list are one list, for each way of narrowing it down.
    cache: new InMemoryCache({
      typePolicies: { Query: { fields: { myRequests: relayStylePagination(['statuses', 'services', 'text']) } } },
    }),
    incrementalHandler: new GraphQL17Alpha9Handler(),
  });
}

async function sha256(text) {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), byte => byte.toString(16).padStart(2, '0')).join('');
}
