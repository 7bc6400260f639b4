// Whom the requests of this page are made as: one of the demonstration's people, or nobody.
import { useState } from 'react';
import { settings } from './settings.js';

const storage = 'servicedesk:acting-as';
const nobody = '';

let acting = remembered();

// What was last had: for whom, the headers, and until when they are good (milliseconds).
let held = { until: 0 };

/** The headers that say who asks. Had anew when the token has run out, when it is somebody else, and when it could not be had before. */
export async function authorizationHeaders() {
  if (held.id !== acting || Date.now() >= held.until) held = await signIn(acting);
  return held.headers;
}

export function ActAs() {
  const [id, setId] = useState(acting);
  const change = event => {
    sessionStorage.setItem(storage, event.target.value);
    acting = event.target.value;
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
  if (id === nobody) return { id, headers: {}, until: Infinity };
  const asked = Date.now();
  const response = await fetch(settings.tokenAddress, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(settings.people.find(person => person.id === id).token),
  });
  if (!response.ok) throw new Error(`No token: ${response.status} ${await response.text()}`);
  const { accessToken, expiresIn } = await response.json();
  return { id, headers: { Authorization: `Bearer ${accessToken}` }, until: asked + expiresIn * 1000 };
}
