'use strict';

/**
 * `npm test [-- what Jest takes]`: types and lint beside the build, since each keeps one processor busy, then all tests
 * against that build; a snapshot that is missing is a failure (--ci). Jest's summary is the last word.
 */
const { spawn } = require('node:child_process');

/** What the command says comes when it ends, so that two do not talk at once. */
function quietly(command) {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(data));
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      console.log(`${command}: ${code === 0 ? 'done' : 'failed'}`);
      resolve(code === 0);
    });
  });
}

function jest(args) {
  const child = spawn(process.execPath, [require.resolve('jest/bin/jest'), ...args], { stdio: 'inherit', env: { ...process.env, JC_BUILT: '1' } });
  child.on('close', (code) => (process.exitCode = code ?? 1));
}

async function main() {
  const succeeded = await Promise.all([quietly('npm run --silent check'), quietly('node test/browser/build')]);
  if (succeeded.every(Boolean)) jest(['--ci', ...process.argv.slice(2)]);
  else process.exitCode = 1;
}

void main();
