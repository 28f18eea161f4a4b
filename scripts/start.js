'use strict';

/** `npm start`: builds the add-in with Office.js beside it, serves it with the workbench, opens a browser. */
const { parseArgs } = require('node:util');
const { build } = require('./build');
const { workbenchRoots } = require('./roots');
const { startServer } = require('./server');

const DEFAULT_PORT = 3000;

async function main() {
  const port = readPort();
  const url = `https://localhost:${port}`;
  console.log('JC Finanzplanung wird gebaut …');
  await build({ url, officejs: 'self' });
  await startServer({ port, roots: workbenchRoots() });
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
  const { values } = parseArgs({ options: { port: { type: 'string', default: String(DEFAULT_PORT) } } });
  const port = Number(values.port);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Error(`--port: "${values.port}" ist keine Portnummer. Erwartet wird eine Zahl von 1 bis 65535, z. B. npm start -- --port 3443`);
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
