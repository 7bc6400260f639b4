// Bundles GraphiQL: installs the packages of package-lock.json and writes <folder>/assets, which the host serves.
//
//   node build.mjs <folder>
//
// Everything is made in a folder of its own and put in place when it is complete, so that two builds at once do not
// meet and one that breaks off leaves what was there.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = resolve(process.argv[2]);
mkdirSync(folder, { recursive: true });
const work = mkdtempSync(join(folder, 'work-'));
try {
  cpSync(import.meta.dirname, work, { recursive: true });
  install();
  writeAbout(await bundle());
  rmSync(join(folder, 'assets'), { recursive: true, force: true });
  renameSync(join(work, 'assets'), join(folder, 'assets'));
} catch (error) {
  console.log(error.message);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

// No script of a package is run, and whoever is offline is told at once.
function install() {
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--loglevel=error'];
  const npm = spawnSync('npm', ['ci', ...options], { cwd: work, encoding: 'utf8', timeout: 150_000, shell: process.platform === 'win32' });
  if (npm.status !== 0) throw new Error(`npm ci failed: ${npm.error?.message ?? npm.stderr.split('\n')[0]}`);
}

// One file of each kind, with the hash of what is in it in its name: browsers may keep it for ever.
async function bundle() {
  const esbuild = await import(pathToFileURL(join(work, 'node_modules/esbuild/lib/main.js')));
  const { metafile } = await esbuild.build({
    absWorkingDir: work,
    entryPoints: [
      'main.jsx',
      'node_modules/monaco-editor/esm/vs/editor/editor.worker.js',
      'node_modules/monaco-editor/esm/vs/language/json/json.worker.js',
      'node_modules/monaco-graphql/esm/graphql.worker.js',
    ],
    outdir: 'assets',
    entryNames: '[name]-[hash]',
    bundle: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    // Fonts and cursors come in the style sheet, as the packages have them.
    loader: { '.ttf': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    metafile: true,
    logLevel: 'error',
  });
  return metafile;
}

// What the host and what lawyers need to know: the files' names, and the licences of the packages in them.
function writeAbout({ inputs, outputs }) {
  const built = Object.entries(outputs);
  const of = entry => built.find(([, output]) => basename(output.entryPoint ?? '') === entry);
  const [script, { cssBundle }] = of('main.jsx');
  const workers = Object.fromEntries(['editor', 'json', 'graphql'].map(name => [name, basename(of(`${name}.worker.js`)[0])]));
  write('manifest.json', JSON.stringify({ script: basename(script), style: basename(cssBundle), workers }, null, 2));

  const packages = [...new Set(Object.keys(inputs).map(path => path.match(/.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0]).filter(Boolean))].sort();
  write('licences.txt', packages.map(licence).join(`\n${'-'.repeat(80)}\n\n`));
}

function licence(path) {
  const { name, version, license } = JSON.parse(readFileSync(join(work, path, 'package.json'), 'utf8'));
  const files = readdirSync(join(work, path)).filter(file => /^(licen[cs]e|notice|copying)/i.test(file));
  return [`${name} ${version} (${license})\n`, ...files.map(file => readFileSync(join(work, path, file), 'utf8'))].join('\n');
}

function write(name, text) {
  writeFileSync(join(work, 'assets', name), text.endsWith('\n') ? text : `${text}\n`);
}
