import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

// The address ends in /graphql; the token is that of whoever is signed in.
export const connect = (address, token) => new ApolloClient({
  link: new HttpLink({ uri: address, headers: { authorization: `Bearer ${token}` } }),
  // Pages of a list are one list, for each way of narrowing it down.
  cache: new InMemoryCache({
    typePolicies: { Query: { fields: { myRequests: relayStylePagination(['statuses', 'services', 'text']) } } },
  }),
});
