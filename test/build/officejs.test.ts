/** `--env officejs=FOLDER`: Office.js beside the pages, as somebody has downloaded it from Microsoft's CDN. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { run } from '../../scripts/build';
import addin from '../../scripts/webpack/addin';

/** Files of the CDN: all that is needed, and some that other languages and older Excels ask for. */
const NEEDED = [
  'agaveerrorux/agaveerrorux.js',
  'agaveerrorux/index.html',
  'agaveerrorux/style/agaveerrorux.css',
  'custom-functions-runtime.js',
  'de-de/office_strings.js',
  'en-us/office_strings.js',
  'excel-mac-16.00-core.js',
  'excel-mac-16.00.js',
  'excel-web-16.00-core.js',
  'excel-web-16.00.js',
  'excel-win32-16.00.js',
  'excel-win32-16.01-core.js',
  'excel-win32-16.01.js',
  'o15apptofilemappingtable.js',
  'office.js',
  'telemetry/oteljs_agave.js',
];
const MORE = ['agaveerrorux/images/office.png', 'excel-15.js', 'fr-fr/office_strings.js', 'telemetry/oteljs.js'];
const NOT_FOR_USERS = ['excel-web-16.00.debug.js', 'outlook-web-16.01.js', 'office.d.ts'];

let folder: string;
const downloaded = (): string => path.join(folder, 'downloaded');

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'officejs-'));
  for (const file of [...NEEDED, ...MORE, ...NOT_FOR_USERS]) {
    fs.mkdirSync(path.dirname(path.join(downloaded(), file)), { recursive: true });
    fs.writeFileSync(path.join(downloaded(), file), `stand-in for ${file}`);
  }
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const build = (): unknown => addin({ officejs: downloaded(), mode: 'production' });
const lacking = (...files: string[]): Error => {
  const said = `--env officejs: ${downloaded()} lacks these files of Office.js, or they are empty.`;
  return new Error([`${said} Download them from https://officeapis.public.onecdn.static.microsoft/1/`, ...files].join('\n  '));
};

/** What the build makes of its files and pages; the scripts take longer, and do not depend on Office.js. */
async function builtPages(): Promise<string> {
  const outputPath = path.join(folder, 'dist');
  const config = addin({ officejs: downloaded(), mode: 'production', outputPath });
  fs.writeFileSync(path.join(folder, 'entry.js'), '');
  await run([
    {
      ...config,
      entry: path.join(folder, 'entry.js'),
      plugins: config.plugins.filter((plugin: object) => plugin instanceof CopyPlugin || plugin instanceof HtmlPlugin),
    },
  ]);
  return outputPath;
}

test('a downloaded folder stands beside the pages, unchanged, under the names that Office.js asks for', async () => {
  const dist = await builtPages();
  const beside = path.join(dist, 'office-js');
  const placed = fs
    .readdirSync(beside, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(beside, path.join(parentPath, name)).replaceAll('\\', '/'));
  const asAskedFor = [...NEEDED, ...MORE].map((file) => file.replaceAll('agaveerrorux', 'AgaveErrorUX'));
  expect(placed.sort()).toEqual(['LICENSE.md', ...asAskedFor].sort());
  const renamed = fs.readFileSync(path.join(beside, 'AgaveErrorUX', 'AgaveErrorUX.js'), 'utf8');
  expect(renamed).toBe('stand-in for agaveerrorux/agaveerrorux.js');

  const page = fs.readFileSync(path.join(dist, 'taskpane.html'), 'utf8');
  expect(page).toContain('<script defer src="office-js/office.js"></script>');
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page)?.[1];
  expect(policy?.replaceAll('&#39;', "'").split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test('the build ends with the names of what is missing or empty, and where it is to be had', () => {
  fs.rmSync(path.join(downloaded(), 'agaveerrorux'), { recursive: true });
  fs.writeFileSync(path.join(downloaded(), 'excel-mac-16.00.js'), '');
  fs.rmSync(path.join(downloaded(), 'o15apptofilemappingtable.js'));
  expect(build).toThrow(
    lacking('o15apptofilemappingtable.js', 'excel-mac-16.00.js', 'agaveerrorux/index.html', 'agaveerrorux/agaveerrorux.js',
      'agaveerrorux/style/agaveerrorux.css'),
  );
});

test('every single needed file is missed', () => {
  for (const file of NEEDED) {
    const held = path.join(downloaded(), file);
    fs.renameSync(held, `${held}.away`);
    expect(build).toThrow(lacking(file));
    fs.renameSync(`${held}.away`, held);
  }
  expect(build).not.toThrow();
});

test('a word that is neither cdn nor self nor a folder is refused', () => {
  expect(() => addin({ officejs: 'slef', mode: 'production' })).toThrow(
    new Error('--env officejs: "slef" is no folder. Expected cdn, self, or a folder with the files of Microsoft\'s CDN.'),
  );
});

test('the published package has what is needed', () => {
  const dist = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));
  expect(() => addin({ officejs: dist, mode: 'production' })).not.toThrow();
});
