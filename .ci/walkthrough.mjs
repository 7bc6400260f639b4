// Runs the README's walk-through and then the guides against a host of its own and compares what comes out with what
// they say. Every ```sh block is run in order, in one shell; a ```json or ```text block after it is its output.
// Ids, codes, tokens and times differ from run to run and are compared by their form. A block without output may print
// anything but an error.
//
//   node .ci/walkthrough.mjs            compares; exit code 1 and the differences when something differs
//   node .ci/walkthrough.mjs --update   writes the outputs into the documents
//
// Where something answers at the documents' address already: PORT=5081 node .ci/walkthrough.mjs
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../', import.meta.url);
const written = 'http://localhost:5080';
const address = `http://localhost:${process.env.PORT ?? 5080}`;
const guides = readdirSync(new URL('docs/guides/', root)).filter(f => f.endsWith('.md')).sort().map(f => `docs/guides/${f}`);
const documents = ['README.md', ...guides].map(path => {
  const text = readFileSync(new URL(path, root), 'utf8');
  // Of the README, the walk-through alone: its other commands start and test the product.
  const start = path === 'README.md' ? text.indexOf('\n## Walk-through') : 0;
  const end = path === 'README.md' ? text.indexOf('\n## ', start + 1) : text.length;
  return { path, text, start, end };
});
const blocks = documents.flatMap(document =>
  [...document.text.slice(document.start, document.end).matchAll(/```sh\n([\s\S]*?)```\n+(?:```(?:json|text)\n([\s\S]*?)```)?/g)]
    .map(m => ({ document, commands: m[1], expected: m[2] })));
if (blocks.filter(b => b.document.path === 'README.md').length < 4) throw new Error('The walk-through is not where it was.');

// Another host there would answer in the place of the one to be tried.
if (await fetch(`${address}/health/live`).then(() => true, () => false)) {
  console.log(`Something answers at ${address} already; stop it first, or name another PORT.`);
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'servicedesk-walkthrough-'));
// Run by root, PostgreSQL runs as another user, who has to get there.
chmodSync(folder, 0o711);
// What the guides say the host is started with, so that what they show can be tried.
const settings = documents.flatMap(({ text }) => [...text.matchAll(/^  (--ServiceDesk:\S+)/gm)].map(m => m[1].replace('$PWD', process.cwd())));
const host = spawn('dotnet', ['run', '--project', 'src/Api', '--no-build', '--', '--urls', address, ...settings], {
  env: { ...process.env, ServiceDesk__DataFolder: join(folder, 'data') }, stdio: ['ignore', 'pipe', 'pipe'], detached: true,
});
let log = '';
host.stdout.on('data', d => { log += d; });
host.stderr.on('data', d => { log += d; });
let failed = true;
try {
  await ready();
  const outputs = (await run(blocks.map(b => b.commands.replaceAll(written, address)))).map(output => output.replaceAll(address, written));
  if (process.argv.includes('--update')) {
    blocks.forEach((b, i) => { if (b.expected !== undefined) b.document.text = replaceOnce(b.document.text, b, pretty(outputs[i])); });
    for (const { path, text } of documents) writeFileSync(new URL(path, root), text);
    failed = false;
  } else {
    const wrong = blocks.map((b, i) => ({ ...b, actual: pretty(outputs[i]) }))
      .filter(b => b.expected === undefined ? /"(errors|code)":/.test(b.actual) : normal(b.expected) !== normal(b.actual));
    for (const b of wrong) console.log(`In ${b.document.path}\n${b.commands}gives\n${b.actual}\ninstead of\n${b.expected ?? 'no error'}`);
    failed = wrong.length > 0;
    console.log(`Walk-through: ${blocks.length} blocks run, ${wrong.length} differ.`);
  }
} catch (e) {
  console.log(`${e.message}\nThe host said:\n${log}`);
} finally {
  // The group: dotnet run and the program it runs.
  try { process.kill(-host.pid, 'SIGINT'); } catch { /* it has ended already */ }
  await Promise.race([new Promise(r => host.once('exit', r)), new Promise(r => setTimeout(r, 20_000))]);
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);

async function ready() {
  for (let i = 0; i < 240; i++) {
    if (host.exitCode !== null) throw new Error(`The host ended with code ${host.exitCode}.`);
    try { if ((await fetch(`${address}/health/ready`)).ok) return; } catch { /* not listening yet */ }
    await new Promise(r => setTimeout(r, 500));
  }
  throw new Error('The host was not ready after two minutes.');
}

function run(commands) {
  const mark = '--walkthrough-block-end--';
  // A reader takes longer from block to block than the queue takes to follow.
  const script = 'set -eo pipefail\n' + commands.map(c => `${c}\necho; echo '${mark}'; sleep 1\n`).join('');
  const env = { ...process.env, ServiceDesk__DataFolder: join(folder, 'data') };
  const shell = spawn('bash', ['-c', script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let out = '';
    shell.stdout.on('data', d => { out += d; });
    shell.on('exit', code => {
      const parts = out.split(`\n${mark}\n`).slice(0, -1);
      if (code !== 0 || parts.length !== commands.length) reject(new Error(`Block ${parts.length + 1} failed:\n${commands[parts.length]}\n${out}`));
      else resolve(parts);
    });
  });
}

function pretty(output) {
  const trimmed = output.replace(/\r/g, '').trim();
  try { return JSON.stringify(JSON.parse(trimmed), null, 2) + '\n'; } catch { return trimmed + '\n'; }
}

function normal(output) {
  return output
    .replace(/[۰-۹]/g, d => String('۰۱۲۳۴۵۶۷۸۹'.indexOf(d)))
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
    .replace(/\b[0-9A-HJKMNP-RTV-Z]{4}(-[0-9A-HJKMNP-RTV-Z]{4}){3}\b/g, '<code>')
    .replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?/g, '<instant>')
    .replace(/1[34]\d\d\/\d\d\/\d\d \d\d:\d\d:\d\d/g, '<jalali>')
    .replace(/(\S*شنبه|جمعه|\w+day) \d+ \S+ 1[34]\d\d/g, '<day>')
    .replace(/"position": \d+/g, '"position": <n>')
    .trim();
}

function replaceOnce(text, block, output) {
  const at = text.indexOf('```sh\n' + block.commands) + '```sh\n'.length + block.commands.length;
  const fence = /```(json|text)\n[\s\S]*?```/;
  return text.slice(0, at + 3) + text.slice(at + 3).replace(fence, (_, kind) => '```' + kind + '\n' + output + '```');
}
