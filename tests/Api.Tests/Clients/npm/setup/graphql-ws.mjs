import { createClient } from 'graphql-ws';

// The address ends in /graphql; token() gives the present token of whoever is signed in, or a promise of it, and is asked
// for each connection: the host ends one with its token.
// Told nothing, it gives up after five attempts, and at once where nothing answers, as while the host starts again.
export const connect = (address, token, options) => createClient({
  url: address.replace(/^http/, 'ws'),
  connectionParams: async () => ({ authorization: `Bearer ${await token()}` }),
  retryAttempts: Infinity,
  shouldRetry: () => true,
  ...options,
});
