/**
 * The browser of the tests. It comes inside an npm package (Linux x64; unpack.js), so that a fresh
 * machine needs nothing; elsewhere an installed Chrome or Edge serves, or the one that JC_BROWSER names.
 */
import fs from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const ROOT = path.resolve(__dirname, '../..');
const CACHE = path.join(ROOT, '.cache', 'browser');

/** Where setup.js serves the add-in, and the workbench under /workbench/. */
export function testUrl(): string {
  const url = process.env['JC_TEST_URL'];
  if (!url) throw new Error('JC_TEST_URL is not set: run the browser tests through jest, which starts the server.');
  return url;
}

export async function openBrowser(): Promise<Browser> {
  const named = process.env['JC_BROWSER'];
  if (named) return chromium.launch({ executablePath: named });
  if (process.platform === 'linux' && process.arch === 'x64') return openPackaged();
  for (const channel of ['chrome', 'msedge']) {
    try {
      return await chromium.launch({ channel });
    } catch {
      continue;
    }
  }
  throw new Error('No browser found: install Chrome or Edge, or name one in the environment variable JC_BROWSER.');
}

function openPackaged(): Promise<Browser> {
  return chromium.launch({
    executablePath: path.join(CACHE, 'chromium'),
    args: [
      '--no-sandbox', '--no-zygote', '--font-render-hinting=none', '--disable-quic', '--disable-background-networking',
      // Nothing runs long enough here to be worth the compiling; and memory is cheaper than collecting it.
      '--js-flags=--no-opt --min-semi-space-size=16',
    ],
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: path.join(CACHE, 'al2023', 'lib'),
      FONTCONFIG_PATH: fonts(),
    },
  });
}

/** Stand-ins for the fonts of Excel: Carlito has the widths of Calibri, Open Sans comes close to Segoe UI; and signs such as ✓. */
function fonts(): string {
  const folder = path.join(CACHE, 'fontconfig');
  fs.mkdirSync(folder, { recursive: true });
  const alias = (family: string, standIn: string): string =>
    `<match target="pattern"><test name="family"><string>${family}</string></test>` +
    `<edit name="family" mode="assign" binding="strong"><string>${standIn}</string></edit></match>`;
  fs.writeFileSync(
    path.join(folder, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${path.join(ROOT, 'node_modules/@expo-google-fonts')}</dir><dir>${path.join(CACHE, 'fonts')}</dir>
<cachedir>${path.join(folder, 'cache')}</cachedir>
${alias('Calibri', 'Carlito')}${alias('Segoe UI', 'Open Sans')}
</fontconfig>`,
  );
  return folder;
}
