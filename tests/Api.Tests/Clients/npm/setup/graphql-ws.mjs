import { createClient } from 'graphql-ws';

// The address ends in /graphql; the token is that of whoever is signed in.
// Told nothing, it gives up after five attempts, and at once where nothing answers, as while the host starts again.
export const connect = (address, token, options) => createClient({
  url: address.replace(/^http/, 'ws'),
  connectionParams: { authorization: `Bearer ${token}` },
  retryAttempts: Infinity,
  shouldRetry: () => true,
  ...options,
});
