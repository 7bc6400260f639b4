// A desk over HTTP, for scripts that need somebody signed in and something to happen.
import { File } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { parse, separateOperations } from 'graphql';
import { WebSocket } from 'ws';
import { upload } from './setup/upload.mjs';

// Browsers have it; Node.js only from version 22 on.
globalThis.WebSocket ??= WebSocket;

// The address of an organisation, such as http://localhost:5080/kaums, of a host in Development.
export const desk = process.argv[2];
export const graphql = `${desk}/graphql`;

// Signs in somebody whom no other script knows; a role is { role: 'expert', unit: 'it' }. Gives the bearer token.
export async function signIn(...roles) {
  const id = randomUUID();
  const { accessToken } = await post('/api/dev/token', { person: { id, name: `Name of ${id}`, mobile: '09121234567' }, roles });
  return accessToken;
}

// Uploads a letter and gives the id that commands name it by. PDF, as small as one can be.
export async function uploadLetter(token) {
  const content = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\nstartxref\n9\n%%EOF\n';
  const { id, name } = await upload(desk, token, new File([content], 'نامه.pdf'), 'letter');
  if (name !== 'نامه.pdf') throw new Error(`The letter is called ${name}.`);
  return id;
}

// Hands in a letter; its answer names id, version and tracking code.
export const submit = async (token, subject) =>
  post('/api/requests', { service: 'letter', unit: 'it', senderKind: 'natural', subject, bodyFile: await uploadLetter(token) }, { authorization: `Bearer ${token}` });

// A command on a request as it was last answered.
export const act = (token, request, command, body = {}) =>
  post(`/api/requests/${request.id}/${command}`, body, { authorization: `Bearer ${token}`, 'if-match': `"${request.version}"` });

export const approve = (token, request) =>
  act(token, request, 'approve', { letterNumber: '12/34', letterDate: '2022-04-27', officeTrackingNumber: '77' });

const post = (path, body, headers) =>
  answered(path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });

async function answered(path, options) {
  const response = await fetch(desk + path, options);
  const answer = await response.json();
  if (!response.ok) throw new Error(`${path} answers ${response.status}: ${JSON.stringify(answer)}`);
  return answer;
}

// An operation out of the folder, by its name, with the fragments that it uses.
export const operation = name => operations[name];
const operations = separateOperations(parse(readFileSync(new URL('operations/requests.graphql', import.meta.url), 'utf8')));

// Every request that scripts send from now on, as it goes over the wire; the answers with it.
export function recordFetch() {
  const sent = [];
  const { fetch } = globalThis;
  globalThis.fetch = async (address, options = {}) => {
    const response = await fetch(address, options);
    sent.push({ address: new URL(address), method: options.method ?? 'GET', body: /^{/.test(options.body) && JSON.parse(options.body), status: response.status, type: response.headers.get('content-type') });
    return response;
  };
  return sent;
}

// The next of the changes. What causes it is done again until it comes: nothing tells when a subscription has begun.
export async function caused(changes, cause) {
  const change = changes.next();
  for (;;) {
    await cause();
    const told = await Promise.race([change, setTimeout(300)]);
    if (told) return told.value;
  }
}

// Another way to the host, which can be cut under whoever uses it.
export async function cable() {
  const { protocol, hostname, port, pathname } = new URL(graphql);
  const ends = new Set();
  const server = createServer(client => {
    const host = connect(port, hostname);
    for (const end of [client, host]) {
      ends.add(end);
      end.on('error', () => {}).on('close', () => { ends.delete(end); client.destroy(); host.destroy(); });
    }
    client.pipe(host).pipe(client);
  });
  await once(server.listen(0, hostname), 'listening');
  return {
    graphql: `${protocol}//${hostname}:${server.address().port}${pathname}`,
    cut: () => ends.forEach(end => end.destroy()),
    close: () => server.close(),
  };
}
