// Verifies webhooks with a library that is not ours: a line of JSON { secret, headers, body } in, "good" or what is wrong out.
import { createInterface } from 'node:readline';
import { Webhook } from 'standardwebhooks';

for await (const line of createInterface({ input: process.stdin })) {
  const { secret, headers, body } = JSON.parse(line);
  try {
    new Webhook(secret).verify(body, headers);
    console.log('good');
  } catch (error) {
    console.log(error.message);
  }
}
