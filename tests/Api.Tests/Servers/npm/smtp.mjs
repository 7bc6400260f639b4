// A mail server on a port of its own; it prints each mail that it takes as a line of JSON. What it does depends on whom a
// mail is for: refused@… it refuses for good, later@… it puts off twice, drops@… it takes once without saying so.
//
//   node smtp.mjs <port or 0> [<file with key> <file with certificate> <user> <password>]
import { readFileSync } from 'node:fs';
import { SMTPServer } from 'smtp-server';

const [port, key, certificate, user, password] = process.argv.slice(2);
const times = {};
const isFirst = (who, most) => (times[who] = (times[who] ?? 0) + 1) <= most;
const failure = (code, text) => Object.assign(new Error(text), { responseCode: code });

const server = new SMTPServer({
  ...(key ? { key: readFileSync(key), cert: readFileSync(certificate) } : { hideSTARTTLS: true }),
  authOptional: !user,
  onAuth: (auth, session, done) => (auth.username === user && auth.password === password ? done(null, { user }) : done(failure(535, 'No'))),
  onRcptTo: ({ address }, session, done) =>
    address.startsWith('refused@') ? done(failure(550, 'Nobody here')) : address.startsWith('later@') && isFirst('later', 2) ? done(failure(451, 'Later')) : done(),
  onData: (stream, session, done) => {
    const parts = [];
    stream.on('data', part => parts.push(part));
    stream.on('end', () => {
      const to = session.envelope.rcptTo[0].address;
      console.log(JSON.stringify({ to, raw: Buffer.concat(parts).toString('utf8'), secure: session.secure, user: session.user ?? null }));
      if (to.startsWith('drops@') && isFirst('drops', 1)) {
        for (const connection of server.connections) if (connection.id === session.id) connection._socket.destroy();
      } else done();
    });
  },
});
server.on('error', () => {});
const listening = server.listen(Number(port), '127.0.0.1', () => console.log(JSON.stringify({ port: listening.address().port })));
process.stdin.resume().on('end', () => process.exit());
