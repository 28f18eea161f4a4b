'use strict';

/** `npm start`: builds the add-in with Office.js beside it, serves it with the workbench, opens a browser. */
const path = require('node:path');
const { parseArgs } = require('node:util');
const { build } = require('./build');
const { workbenchRoots } = require('./roots');
const { startServer } = require('./server');

const ROOT = path.resolve(__dirname, '..');
const DIST = path.join(ROOT, 'dist');
const DEFAULT_PORT = 3000;
const USAGE = 'Erwartet wird höchstens ein Port von 1 bis 65535, z. B.: npm start -- --port 3443';

async function main() {
  const port = readPort();
  const url = `https://localhost:${port}`;
  const outputPath = port === DEFAULT_PORT ? DIST : path.join(ROOT, 'build', `addin-${port}`);
  // A taken port is told before the build takes its time, and before it changes what another server shows.
  await startServer({ port, roots: workbenchRoots(outputPath) });
  console.log('JC Finanzplanung wird gebaut …');
  await build({ url, officejs: 'self', outputPath });
  const address = `${url}/workbench/`;
  console.log(
    [
      '',
      `  Workbench:  ${address}`,
      `  Add-in:     ${url}/manifest.xml`,
      '',
      'Das Zertifikat wurde in diesem Ordner erzeugt; der Browser fragt einmal nach: „Erweitert“, dann „Weiter zu localhost“.',
      'Beenden mit Strg+C.',
    ].join('\n'),
  );
  await openBrowser(address);
}

function readPort() {
  const port = Number(portArgument());
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Error(`Die Angaben „${process.argv.slice(2).join(' ')}“ sind nicht verständlich. ${USAGE}`);
}

function portArgument() {
  try {
    return parseArgs({ options: { port: { type: 'string', default: String(DEFAULT_PORT) } } }).values.port;
  } catch {
    return NaN;
  }
}

/** Where there is no desktop, the printed address is enough. */
async function openBrowser(address) {
  const desktop = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!desktop || process.env.CI) return;
  const { default: open } = await import('open');
  const opener = await open(address);
  opener.on('error', () => {});
}

main().catch((error) => {
  const taken = error.code === 'EADDRINUSE';
  console.error(
    taken
      ? `Port ${error.port} ist schon belegt. Beenden Sie das andere Programm oder wählen Sie einen anderen Port: npm start -- --port ${error.port + 1}`
      : error.message,
  );
  process.exit(1);
});
