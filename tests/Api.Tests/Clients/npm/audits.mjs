// The audits of the GraphQL over HTTP specification against the organisation whose address is given. A line for each: the
// result, the level and what it asks; for one that is not passed its id, why, and what was answered follow on that line.
import { serverAudits } from 'graphql-http';

for (const audit of serverAudits({ url: `${process.argv[2]}/graphql` })) {
  const { status, id, name, reason, response } = await audit.fn();
  console.log(status === 'ok' ? `ok ${name}` : `${status} ${name} (${id}: ${reason}) ${await response.text()}`);
}
