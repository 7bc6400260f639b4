import './workers.js';
import 'graphiql/style.css';
import './style.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { ActAs, authorizationHeaders } from './acting.jsx';
import { examples } from './examples.js';
import { settings } from './settings.js';

const address = new URL(settings.address, location.href);
const send = createGraphiQLFetcher({ url: address.href, subscriptionUrl: address.href.replace(/^http/, 'ws') });

// The editor's own headers win. Over WebSocket they become the payload of connection_init.
const fetcher = async (request, options) =>
  send(request, { ...options, headers: { ...(await authorizationHeaders()), ...options?.headers } });

// An address with ?query=… opens with it, as a link from elsewhere.
const asked = new URLSearchParams(location.search);

createRoot(document.getElementById('graphiql')).render(
  <GraphiQL
    fetcher={fetcher}
    defaultTabs={examples.map(query => ({ query }))}
    initialQuery={asked.get('query') ?? undefined}
    initialVariables={asked.get('variables') ?? undefined}
  >
    <GraphiQL.Logo><ActAs /></GraphiQL.Logo>
  </GraphiQL>,
);
