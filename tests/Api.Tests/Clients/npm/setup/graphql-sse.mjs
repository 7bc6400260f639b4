import { createClient } from 'graphql-sse';

// The address ends in /graphql; token() gives the present token of whoever is signed in, or a promise of it, and is asked
// for each connection: the host ends one with its token. Told nothing, it gives up after five attempts.
export const connect = (address, token, options) => createClient({
  url: address,
  headers: async () => ({ authorization: `Bearer ${await token()}` }),
  retryAttempts: Infinity,
  ...options,
});
