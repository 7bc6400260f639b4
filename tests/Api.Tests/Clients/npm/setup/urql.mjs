import { Client, cacheExchange, fetchExchange } from '@urql/core';

// The address ends in /graphql; the token is that of whoever is signed in.
export const connect = (address, token) => new Client({
  url: address,
  fetchOptions: { headers: { authorization: `Bearer ${token}` } },
  exchanges: [cacheExchange, fetchExchange],
});
