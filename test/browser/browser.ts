/**
 * The browser of the tests. It comes inside an npm package (Linux x64), so that a fresh machine needs nothing;
 * elsewhere an installed Chrome or Edge serves, or the one that JC_BROWSER names.
 */
import fs from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const ROOT = path.resolve(__dirname, '../..');
const CACHE = path.join(ROOT, '.cache', 'browser');

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

async function openPackaged(): Promise<Browser> {
  const { executablePath, libraries } = await unpack();
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--no-zygote', '--font-render-hinting=none', '--disable-quic', '--disable-background-networking'],
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts() } as Record<string, string>,
  });
}

/** The package unpacks into the temporary folder it finds: ours, so that no other version's files get in the way. */
async function unpack(): Promise<{ executablePath: string; libraries: string }> {
  fs.mkdirSync(CACHE, { recursive: true });
  const before = { ...process.env };
  process.env['TMPDIR'] = CACHE;
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs20.x';
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return { executablePath: await packaged.executablePath(), libraries: path.join(CACHE, 'al2023', 'lib') };
  } finally {
    process.env = before;
  }
}

/** Stand-ins with the same widths as the fonts of Excel, so that pictures and line breaks are as users see them. */
function fonts(): string {
  const folder = path.join(CACHE, 'fontconfig');
  fs.mkdirSync(folder, { recursive: true });
  const alias = (family: string, standIn: string): string =>
    `<match target="pattern"><test name="family"><string>${family}</string></test>` +
    `<edit name="family" mode="assign" binding="strong"><string>${standIn}</string></edit></match>`;
  fs.writeFileSync(
    path.join(folder, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${path.join(ROOT, 'node_modules/@expo-google-fonts/carlito')}</dir><dir>${path.join(CACHE, 'fonts')}</dir>
<cachedir>${path.join(folder, 'cache')}</cachedir>
${alias('Calibri', 'Carlito')}${alias('Segoe UI', 'Open Sans')}
</fontconfig>`,
  );
  return folder;
}
