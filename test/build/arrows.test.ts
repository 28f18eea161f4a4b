import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ICruiseResult } from 'dependency-cruiser';

const ROOT = path.resolve(__dirname, '../..');
const GUARD = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

const MAY: [string, string][] = [
  ['taskpane/index.ts', 'src/workbook/index.ts'],
  ['taskpane/load/load.ts', 'functions/catalogue/index.ts'],
  ['taskpane/index.ts', 'taskpane/audit/index.ts'],
  ['taskpane/check/view/page.ts', 'taskpane/findings/status.ts'],
  ['functions/index.ts', 'src/money/read.ts'],
  ['functions/catalogue/figure.ts', 'functions/engine/check.ts'],
  ['src/workbook/model.ts', 'src/formula/address.ts'],
  ['src/money/read.ts', 'src/language.ts'],
  ['workbench/functions/invoke.ts', 'workbench/model/grid.ts'],
  ['src/money/double.ts', 'node_modules/decimal.js/index.js'],
];

const MUST_NOT: [string, string, string][] = [
  ['src/money/double.ts', 'functions/catalogue/index.ts', 'src may import from no other room'],
  ['functions/host.ts', 'taskpane/app.ts', 'functions may import from src'],
  ['taskpane/app.ts', 'workbench/model/grid.ts', 'taskpane may import from functions, src'],
  ['handbook/assets.ts', 'taskpane/app.ts', 'handbook may import from functions, src'],
  ['workbench/page/index.ts', 'functions/catalogue/index.ts', 'workbench may import from no other room'],
  ['workbench/page/failures.ts', 'src/language.ts', 'workbench may import from no other room'],
  ['src/money/parse.ts', 'src/housing/overrun.ts', 'src/money may import from no other room'],
  ['src/law/parameters.ts', 'src/programme/figures.ts', 'src/law may import from money'],
  ['src/formula/local.ts', 'src/workbook/model.ts', 'src/formula may import from money, calendar, law'],
  ['functions/engine/fast.ts', 'functions/catalogue/index.ts', 'functions/engine may import from no other room'],
  ['taskpane/ui/message.ts', 'taskpane/pane/pane.ts', 'taskpane/ui may import from excel, i18n'],
  ['taskpane/reconcile/findings.ts', 'taskpane/load/load.ts', 'taskpane/reconcile may import from findings, functions, pane, sheets, ui, excel, i18n'],
];

const CIRCLE = ['src/housing/kduNet.ts', 'src/housing/kduDelta.ts'] as const;

let found: string[];

/** The guard as `npm run check` runs it, over a folder that holds nothing but these imports. */
beforeAll(() => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'arrows-'));
  const imports: [string, string][] = [...MAY, ...MUST_NOT.map(([from, to]): [string, string] => [from, to])];
  imports.push([CIRCLE[0], CIRCLE[1]], [CIRCLE[1], CIRCLE[0]]);
  for (const file of imports.flat()) write(folder, file, '');
  for (const [from, to] of imports) write(folder, from, `import type {} from '${relative(from, to)}';\n`);
  found = violations(folder);
  fs.rmSync(folder, { recursive: true });
});

test.each(MAY)('%s may import %s', (from, to) => {
  expect(found.filter((violation) => violation.startsWith(`${from} → ${to}`))).toEqual([]);
});

test.each(MUST_NOT)('%s must not import %s', (from, to, message) => {
  expect(found).toContain(`${from} → ${to}: ${message}`);
});

test('two files must not import each other, not even types', () => {
  expect(found).toContain(`${CIRCLE[1]} → ${CIRCLE[0]}: Files must not import each other in a circle, not for types either`);
});

test('nothing else is found', () => {
  expect(found).toHaveLength(MUST_NOT.length + 1);
});

function write(folder: string, file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.appendFileSync(path.join(folder, file), text);
}

function relative(from: string, to: string): string {
  const source = path.posix.relative(path.posix.dirname(from), to).replace(/\.ts$/, '');
  return source.startsWith('.') ? source : `./${source}`;
}

function violations(folder: string): string[] {
  const config = path.join(ROOT, '.dependency-cruiser.js');
  const args = [GUARD, '--config', config, '--output-type', 'json', ...fs.readdirSync(folder)];
  const { summary } = JSON.parse(execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })) as ICruiseResult;
  const comments = new Map(summary.ruleSetUsed?.forbidden?.map(({ name, comment }) => [name, comment]));
  return summary.violations.map(({ from, to, rule }) => `${from} → ${to}: ${String(comments.get(rule.name))}`);
}
