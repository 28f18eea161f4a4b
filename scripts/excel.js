'use strict';

/** `npm run start:excel` and `npm run stop:excel`: sideloads the built add-in into an installed Excel (Windows, Mac). */
const path = require('node:path');
const { build } = require('./build');
const { startServer } = require('./server');
const { workbenchRoots } = require('./roots');

const ROOT = path.resolve(__dirname, '..');
const MANIFEST = path.join(ROOT, 'dist', 'manifest.xml');
const PORT = 3000;

/** Excel trusts a certificate only where the system does: Microsoft's tool installs one for this user, and asks first. */
async function start() {
  const { AppType, startDebugging } = require('office-addin-debugging');
  const { getHttpsServerOptions } = require('office-addin-dev-certs');
  const { OfficeApp } = require('office-addin-manifest');
  await build({ officejs: 'cdn' });
  await startServer({ port: PORT, roots: workbenchRoots(), credentials: await getHttpsServerOptions() });
  await startDebugging(MANIFEST, { appType: AppType.Desktop, app: OfficeApp.Excel, enableDebugging: false });
  console.log('Das Add-in läuft in Excel. Lassen Sie dieses Fenster offen; „npm run stop:excel“ entfernt es wieder.');
}

async function main() {
  const command = process.argv[2];
  if (!['win32', 'darwin'].includes(process.platform)) {
    throw new Error(
      'Excel gibt es nur unter Windows und macOS. Hier führt „npm start“ das Add-in in der Workbench vor; ' +
        'für Excel im Web laden Sie dist/manifest.xml hoch (siehe README).',
    );
  }
  if (command === 'start') return start();
  if (command === 'stop') return require('office-addin-debugging').stopDebugging(MANIFEST);
  throw new Error(`Unbekannter Befehl "${command}". Erwartet wird start oder stop.`);
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
