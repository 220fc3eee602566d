// Called by Maven: `node build.mjs build <output folder>` makes the pages, `node build.mjs test <stamp folder>` runs
// their unit tests. Each does nothing when its inputs have not changed, so a second Maven run costs one hash.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = dirname(fileURLToPath(import.meta.url));
const [task, folder] = process.argv.slice(2);
if (!['build', 'test'].includes(task) || !folder) throw new Error('usage: node build.mjs build|test <folder>');
const output = resolve(folder);

function filesUnder(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function digestOf(...names) {
  const hash = createHash('sha256');
  for (const file of names.flatMap((name) => filesUnder(join(home, name)))) {
    hash.update(file.slice(home.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function npm(...args) {
  // npm would otherwise ask a registry whether a newer npm exists.
  const env = { ...process.env, npm_config_update_notifier: 'false' };
  const done = spawnSync('npm', args, { cwd: home, env, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.error) throw done.error;
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Runs the work unless the stamp already names this digest; the stamp is written last, so a broken run repeats. */
function unlessDone(stamp, digest, work) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  rmSync(stamp, { force: true });
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
}

const packages = digestOf('package.json', 'package-lock.json', 'contract/package.json') + process.version;
const documents = ['../src/main/openapi/questions.json', '../../command-service/src/main/openapi/commands.json'];
const texts = readdirSync(join(home, 'src'))
  .map((folder) => `src/${folder}/texts.json`)
  .filter((file) => existsSync(join(home, file)))
  .sort();
const generated = packages + digestOf('contract/generate.mjs', 'texts.mjs', ...documents, ...texts);
unlessDone(join(home, 'node_modules', '.kept-installed'), packages, () =>
  npm('ci', '--no-audit', '--no-fund', '--loglevel=error'),
);
const generatedStamp = join(home, 'src', 'api', 'contract', '.generated');
// The catalogues do not lie beside the stamp: one can go without the other.
if (!existsSync(join(home, 'src', 'i18n', 'catalogues.ts'))) rmSync(generatedStamp, { force: true });
unlessDone(generatedStamp, generated, () => npm('run', '--silent', 'generate'));
const sources = generated + digestOf('index.html', 'public', 'src', 'tsconfig.json', 'vite.config.ts');
// What the tests of the terms read.
const refusals = ['admission/Admission', 'correction/Correction', 'dates/Dates', 'engine/Engine', 'history/History'];
const namers = [
  '../src/main/java/coaching/query/kernel/problem/QueryRule.java',
  '../src/main/java/coaching/query/ingest/batch/Parked.java',
  '../../infra/edge/src/main/java/coaching/edge/problem/RequestRule.java',
  ...[...refusals, 'importing/file/Import'].map(
    (rules) => `../../command-service/src/main/java/coaching/command/${rules}Refusal.java`,
  ),
  '../../command-service/events/src/main/java/coaching/events/role/Role.java',
  '../../analytics/src/main/java/coaching/analytics',
];
if (task === 'test') {
  // Beside the reports of the Java tests, in their form, so that they are counted and cleared together.
  const reports = join(output, 'surefire-reports');
  unlessDone(join(reports, 'pages-tested'), sources + digestOf(...namers), () => {
    const results = join(output, 'pages-tests.json');
    npm('test', '--', '--reporter=default', '--reporter=json', `--outputFile=${results}`);
    const { numTotalTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(results, 'utf8'));
    mkdirSync(reports, { recursive: true });
    const counts = `tests="${numTotalTests}" failures="${numFailedTests}" errors="0" skipped="${numPendingTests}"`;
    writeFileSync(join(reports, 'TEST-pages.xml'), `<testsuite name="pages" ${counts}/>\n`);
  });
} else {
  const stamp = join(dirname(dirname(output)), 'ui-built');
  if (!existsSync(join(output, 'index.html'))) rmSync(stamp, { force: true });
  unlessDone(stamp, sources, () => {
    rmSync(join(output, 'assets'), { recursive: true, force: true });
    npm('run', '--silent', 'build', '--', '--outDir', output, '--logLevel', 'warn');
  });
}
