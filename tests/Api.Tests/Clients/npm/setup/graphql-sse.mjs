import { createClient } from 'graphql-sse';

// The address ends in /graphql; the token is that of whoever is signed in. Told nothing, it gives up after five attempts.
export const connect = (address, token, options) => createClient({
  url: address,
  headers: { authorization: `Bearer ${token}` },
  retryAttempts: Infinity,
  ...options,
});
