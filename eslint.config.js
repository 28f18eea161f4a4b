'use strict';

/** What needs no types; the rules that need them are in .oxlintrc.json. */
const tseslint = require('typescript-eslint');
const officeAddins = require('eslint-plugin-office-addins');
const style = require('./scripts/lint-style');
const workbench = require('./workbench/eslint.config');

const officeRules = Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error']));

/** Has rules of its own, which also stand alone there. */
const WORKBENCH = ['workbench/**'];

module.exports = tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'build/', '**/.cache/', '**/*.generated.*'] },
  ...tseslint.configs.strict.map((config) => ({ ...config, files: ['**/*.ts'], ignores: WORKBENCH })),
  {
    files: ['**/*.ts'],
    ignores: WORKBENCH,
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
    },
  },
  ...workbench.map((config) => ({ ...config, basePath: 'workbench' })),
  { files: ['**/*.{ts,js,cjs}'], languageOptions: { parser: tseslint.parser, parserOptions: { tsconfigRootDir: __dirname } }, ...style },
  {
    files: ['taskpane/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      ...officeRules,
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name="getRanges"][arguments.length>0]',
          message: 'German Excel on Windows separates the addresses by a semicolon, Excel on the web by a comma (office-js#1167, #1985): ask for each range.',
        },
        {
          selector: 'CallExpression[callee.property.name=/^getUsedRange/][arguments.length=0]',
          message: 'Formats count as used, down to the last row of the sheet: say true for values only, or false.',
        },
      ],
    },
  },
  // What `beforeAll` makes is missing where it failed, and then the test fails as it should.
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);
