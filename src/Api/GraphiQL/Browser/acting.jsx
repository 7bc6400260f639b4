// Whom the requests of this page are made as: one of the demonstration's people, or nobody.
import { useState } from 'react';
import { settings } from './settings.js';

const storage = 'servicedesk:acting-as';
const nobody = '';

let authorization = signIn(remembered());

/** The headers that say who asks; a promise, so that a query started while the token is on its way waits for it. */
export const authorizationHeaders = () => authorization;

export function ActAs() {
  const [id, setId] = useState(remembered);
  const change = event => {
    sessionStorage.setItem(storage, event.target.value);
    authorization = signIn(event.target.value);
    setId(event.target.value);
  };
  return (
    <label className="act-as">
      Act as
      <select value={id} onChange={change}>
        {settings.people.map(person => <option key={person.id} value={person.id}>{person.label}</option>)}
        <option value={nobody}>nobody</option>
      </select>
    </label>
  );
}

function remembered() {
  const id = sessionStorage.getItem(storage) ?? settings.people[0]?.id;
  return settings.people.some(person => person.id === id) ? id : nobody;
}

async function signIn(id) {
  if (id === nobody) return {};
  const response = await fetch(settings.tokenAddress, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(settings.people.find(person => person.id === id).token),
  });
  if (!response.ok) throw new Error(`No token: ${response.status} ${await response.text()}`);
  return { Authorization: `Bearer ${(await response.json()).accessToken}` };
}
