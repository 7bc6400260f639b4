// A provider of OpenID Connect on loopback. It writes its address, and then does what each line of its input says:
// "as <account>" lets that person sign in, "refuse" refuses, both until the next line.
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import Provider from 'oidc-provider';

const people = {
  maryam: { name: 'مریم رضوی', phone_number: '09131234567' },
  nameless: {},
};
let behaviour = 'as maryam';

const server = createServer();
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const issuer = `http://127.0.0.1:${server.address().port}`;
const provider = new Provider(issuer, {
  clients: [{
    client_id: 'servicedesk',
    client_secret: 'secret-of-the-desk',
    redirect_uris: process.argv.slice(2),
    token_endpoint_auth_method: 'client_secret_post',
  }],
  claims: { openid: ['sub'], profile: ['name'], phone: ['phone_number'] },
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...people[sub] }) }),
  cookies: { keys: ['a', 'b'] },
});
const answer = provider.callback();

async function interact(request, response) {
  if (behaviour === 'refuse') {
    await provider.interactionFinished(request, response, { error: 'access_denied', error_description: 'refused' });
    return;
  }
  const { params } = await provider.interactionDetails(request, response);
  const accountId = behaviour.split(' ')[1];
  const grant = new provider.Grant({ accountId, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  await provider.interactionFinished(request, response, { login: { accountId, remember: false }, consent: { grantId: await grant.save() } });
}

server.on('request', (request, response) => request.url.startsWith('/interaction/')
  ? interact(request, response).catch((error) => { console.error(error); response.statusCode = 500; response.end(); })
  : answer(request, response));
createInterface({ input: process.stdin }).on('line', (line) => { behaviour = line; console.log(line); }).on('close', () => process.exit());
console.log(issuer);
