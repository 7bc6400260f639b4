// Follows a request with the library named until a line comes in: writes where it stands, a line each time.
//   node follow.mjs http://localhost:5080/kaums graphql-ws <token> <id of the request>
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { print } from 'graphql';
import { graphql, operation } from './desk.mjs';

const [library, token, id] = process.argv.slice(3);
const { connect } = await import(`./setup/${library}.mjs`);
const soon = () => setTimeout(50);
const client = connect(graphql, () => token, { retry: soon, retryWait: soon });
const unsubscribe = client.subscribe({ query: print(operation('RequestChanged')), variables: { id } }, {
  next: ({ data, errors }) => console.log(errors ? JSON.stringify(errors) : data.requestChanged.status.value),
  error: error => console.log('error', error),
  complete: () => console.log('complete'),
});
await once(process.stdin, 'data');
unsubscribe();
await once(process.stdin, 'end');
