import path from 'node:path';
import { Linter } from 'eslint';
import arrows from '../../scripts/arrows';

const ROOT = path.resolve(__dirname, '../..');

function messages(file: string, code: string): string[] {
  const linter = new Linter({ cwd: ROOT });
  const config = [{ files: ['**/*.ts'], plugins: { house: { rules: { arrows } } }, rules: { 'house/arrows': 'error' as const } }];
  return linter.verify(code, config as Linter.Config[], path.join(ROOT, file)).map(({ message }) => message);
}

test.each([
  ['taskpane/app.ts', '../src/workbook/index'],
  ['taskpane/sheets/load.ts', '../../functions/catalogue'],
  ['functions/index.ts', '../src/money/read'],
  ['workbench/functions/invoke.ts', '../model/grid'],
  ['workbench/page/index.ts', '../functions/invoke'],
  ['src/money/read.ts', 'decimal.js'],
])('%s may import %s', (file, source) => {
  expect(messages(file, `import '${source}';`)).toEqual([]);
});

test.each([
  ['src/money/read.ts', '../../functions/catalogue', 'src must not import from functions: allowed is nothing.'],
  ['functions/index.ts', '../taskpane/app', 'functions must not import from taskpane: allowed is src.'],
  ['taskpane/app.ts', '../workbench/model/grid', 'taskpane must not import from workbench: allowed is src, functions.'],
  ['workbench/page/index.ts', '../../functions/catalogue', 'workbench must not import from functions: allowed is nothing.'],
  ['workbench/page/index.ts', '../../src/language', 'workbench must not import from src: allowed is nothing.'],
])('%s must not import %s', (file, source, message) => {
  expect(messages(file, `import '${source}';`)).toEqual([message]);
});
