/** The built manifest as Excel reads it: element order, references, addresses. Needs `npm run build`. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';
import packageJson from '../../package.json';

const ROOT = path.resolve(__dirname, '../..');
const DIST = path.join(ROOT, 'dist');
const SITE = 'https://localhost:3000';
const MANIFEST = path.join(DIST, 'manifest.xml');

const root = new DOMParser().parseFromString(fs.readFileSync(MANIFEST, 'utf8'), 'text/xml').documentElement as Element;

const elements = (parent: Element = root): Element[] =>
  Array.from(parent.childNodes)
    .filter((node): node is Element => node.nodeType === 1)
    .flatMap((child) => [child, ...elements(child)]);
const all = (name: string): Element[] => elements().filter((element) => element.localName === name);
const children = (parent: Element): string[] =>
  Array.from(parent.childNodes)
    .filter((node): node is Element => node.nodeType === 1)
    .map((child) => child.localName ?? '');

/** Excel refuses a manifest whose elements stand in another order ([MS-OWEMXML]). */
const ORDER: Record<string, string[]> = {
  OfficeApp: [
    'Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl',
    'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions', 'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  ExtensionPoint: ['Script', 'Page', 'Metadata', 'Namespace', 'OfficeTab'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'FunctionName'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

test.each(Object.entries(ORDER))('%s has its children in the order of the schema', (name, order) => {
  const parents = name === 'OfficeApp' ? [root] : all(name);
  expect(parents.length).toBeGreaterThan(0);
  for (const parent of parents) {
    const found = children(parent).map((child) => [child, order.indexOf(child)] as const);
    for (const [child, position] of found) expect([child, position >= 0]).toEqual([child, true]);
    const positions = found.map(([, position]) => position);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
  }
});

test('every resid resolves, and every resource is used', () => {
  const defined = ['Image', 'Url', 'String'].flatMap((name) => all(name).map((element) => element.getAttribute('id'))).filter(Boolean);
  const used = elements().map((element) => element.getAttribute('resid')).filter(Boolean);
  expect(new Set(defined).size).toBe(defined.length);
  expect([...new Set(used)].sort()).toEqual([...defined].sort());
});

test('every address exists in the build', () => {
  const addresses = elements()
    .flatMap((element) => [element.getAttribute('DefaultValue'), element.getAttribute('Value')])
    .filter((value): value is string => value?.startsWith('https://') ?? false);
  expect(addresses.length).toBeGreaterThan(15);
  for (const address of addresses) {
    expect(address.startsWith(`${SITE}/`)).toBe(true);
    const file = address.slice(SITE.length + 1);
    expect([file, fs.existsSync(path.join(DIST, file))]).toEqual([file, true]);
  }
});

test('every icon has the size that it is named for', () => {
  for (const image of all('Image').filter((element) => element.hasAttribute('size'))) {
    const size = Number(image.getAttribute('size'));
    const resource = all('Image').find((element) => element.getAttribute('id') === image.getAttribute('resid'));
    const png = fs.readFileSync(path.join(DIST, (resource?.getAttribute('DefaultValue') ?? '').slice(SITE.length)));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  }
});

test('German by default, English for each text but names', () => {
  expect(all('DefaultLocale')[0]?.textContent).toBe('de-DE');
  const withoutEnglish = [...all('String'), ...all('Description').filter((element) => element.parentNode === root)]
    .filter((element) => !elements(element).some((child) => child.localName === 'Override' && child.getAttribute('Locale') === 'en-US'))
    .map((element) => element.getAttribute('DefaultValue'));
  expect(withoutEnglish.sort()).toEqual(['JC', 'JC Finanzplanung']);
  const metadata = all('Url').find((element) => element.getAttribute('id') === 'Functions.Metadata.Url') as Element;
  expect(elements(metadata)[0]?.getAttribute('Value')).toBe(`${SITE}/functions-en.json`);
});

test.each([
  ['ShortStrings', 125],
  ['LongStrings', 250],
])('%s have at most %i characters', (name, limit) => {
  for (const text of elements(all(name)[0])) {
    const value = text.getAttribute('DefaultValue') ?? text.getAttribute('Value') ?? '';
    expect(value.length).toBeLessThanOrEqual(limit);
  }
});

test('pane, functions and commands share one runtime', () => {
  const pane = all('Runtime')[0];
  expect(pane?.getAttribute('lifetime')).toBe('long');
  expect(all('Page')[0] && elements(all('Page')[0])[0]?.getAttribute('resid')).toBe(pane?.getAttribute('resid'));
  expect(all('FunctionFile')[0]?.getAttribute('resid')).toBe(pane?.getAttribute('resid'));
});

test('the buttons stand in their order, and each function that they run is associated in the pane', () => {
  const action = (control: Element): string | null | undefined => {
    const found = elements(control).find(({ localName }) => localName === 'Action') as Element;
    return elements(found).find(({ localName }) => localName === 'FunctionName')?.textContent ?? found.getAttribute('xsi:type');
  };
  const controls = all('Control');
  expect(controls.map((control) => [control.getAttribute('id'), action(control)])).toEqual([
    ['JC.Load', 'JC.showLoad'],
    ['JC.Planning', 'JC.showPlanning'],
    ['JC.Functions', 'JC.showFunctions'],
    ['JC.Trace', 'JC.showTrace'],
    ['JC.Check', 'JC.showCheck'],
    ['JC.Kdu', 'JC.showKdu'],
    ['JC.Pane', 'ShowTaskpane'],
  ]);
  const pane = fs.readFileSync(path.join(DIST, 'taskpane.js'), 'utf8');
  for (const name of all('FunctionName')) expect(pane).toContain(`"${name.textContent}"`);
});

test('only SharedRuntime 1.1 is demanded, so that an older Excel still shows the add-in and can be told why', () => {
  expect(all('Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')])).toEqual([['SharedRuntime', '1.1']]);
});

test('Microsoft’s own reader opens it', () => {
  const script = `require('office-addin-manifest').OfficeAddinManifest.readManifestFile(${JSON.stringify(MANIFEST)})
    .then((info) => console.log(JSON.stringify(info)))`;
  const info = JSON.parse(execFileSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' }));
  expect(info).toMatchObject({
    displayName: 'JC Finanzplanung',
    defaultLocale: 'de-DE',
    hosts: ['Workbook'],
    version: `${packageJson.version}.0`,
    permissions: 'ReadWriteDocument',
    defaultSettings: { sourceLocation: `${SITE}/taskpane.html` },
  });
});
