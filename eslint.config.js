'use strict';

const tseslint = require('typescript-eslint');
const officeAddins = require('eslint-plugin-office-addins');
const style = require('./scripts/lint-style');
const workbench = require('./workbench/eslint.config');

const officeRules = Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error']));
const off = (...names) => Object.fromEntries(names.map((name) => [`@typescript-eslint/${name}`, 'off']));

/** Has rules of its own, which also stand alone there. */
const WORKBENCH = ['workbench/**'];

/** One program for everything: to make one for each room took half as long again. */
const types = { parserOptions: { project: './tsconfig.lint.json', tsconfigRootDir: __dirname } };

module.exports = tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'build/', '**/.cache/', '**/*.generated.*'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'], ignores: WORKBENCH })),
  {
    files: ['**/*.ts'],
    ignores: WORKBENCH,
    languageOptions: types,
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Counts and rows in texts are whole numbers; what a person reads as an amount goes through money/format.ts.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A callback or an early return that ends with the last thing to do.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      // Office.js takes handlers that return a promise, and waits for them.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      // … and demands a promise of handlers that have nothing to wait for.
      ...off('require-await'),
      // What a cell holds is `unknown` until it has been read, and String() is how a text is made of it.
      ...off('no-base-to-string'),
      // Interfaces are written with methods; objects that implement them are closures and have no `this` to lose.
      ...off('unbound-method'),
      // Types are compared by what they have, on purpose; these two took a third of lint's time to disagree.
      ...off('no-unsafe-class-instance-assignment', 'no-unsafe-enum-assignment'),
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
    },
  },
  ...workbench.map((config) => ({ ...config, basePath: 'workbench', ...(config.languageOptions?.parserOptions ? { languageOptions: types } : {}) })),
  { files: ['**/*.{ts,js,cjs}'], languageOptions: { parser: tseslint.parser, parserOptions: { tsconfigRootDir: __dirname } }, ...style },
  {
    files: ['taskpane/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      ...officeRules,
      // The types of Office.js and of the page promise what an older Excel, a mixed range or an empty cell does not have.
      ...off('no-unnecessary-condition', 'no-unnecessary-boolean-literal-compare', 'no-unnecessary-type-conversion'),
      // Its enumerations are texts; comparing with the text needs no Office.js to be there.
      ...off('no-unsafe-enum-comparison'),
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name=/^getUsedRange/][arguments.length=0]',
          message: 'Formats count as used, down to the last row of the sheet: say true for values only, or false.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Jest's matchers, JSON of the build and results of `page.evaluate` are `any`; the assertions check what they are.
      ...off('no-unsafe-argument', 'no-unsafe-assignment', 'no-unsafe-call', 'no-unsafe-member-access', 'no-unsafe-return'),
      // A test that fails at a missing value has done its work; what `beforeAll` makes is missing where it failed.
      ...off('no-non-null-assertion', 'no-unnecessary-condition', 'restrict-plus-operands', 'restrict-template-expressions'),
      ...off('only-throw-error'),
    },
  },
);
