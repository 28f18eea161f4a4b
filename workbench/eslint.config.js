'use strict';

const { defineConfig, globalIgnores } = require('eslint/config');
const tseslint = require('typescript-eslint');

const off = (...names) => Object.fromEntries(names.map((name) => [`@typescript-eslint/${name}`, 'off']));

module.exports = defineConfig([
  globalIgnores(['dist/', 'node_modules/', '.cache/']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Rows, columns and counts in texts are whole numbers.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A callback or an early return that ends with the last thing to do.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      // What a cell holds is `unknown` until it has been read, and String() is how a text is made of it.
      ...off('no-base-to-string'),
      // Interfaces are written with methods; objects that implement them are closures and have no `this` to lose.
      ...off('unbound-method'),
      // The types of Univer and of the page promise what is missing at times, and Office.js sends what no type promises.
      ...off('no-unnecessary-condition', 'no-unnecessary-boolean-literal-compare', 'no-unnecessary-type-conversion'),
      // What stands for an error in a cell is thrown as it is: nobody reads where it came from.
      ...off('only-throw-error'),
      // Names the class that an element or an object of the API is expected to be of; the caller knows it.
      ...off('no-unnecessary-type-parameters'),
      // Types are compared by what they have, on purpose; these two took a third of lint's time to disagree.
      ...off('no-unsafe-class-instance-assignment', 'no-unsafe-enum-assignment'),
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // JSON that the workbench sends is `any`; the assertions check what it is.
      ...off('no-unsafe-argument', 'no-unsafe-assignment', 'no-unsafe-call', 'no-unsafe-member-access', 'no-unsafe-return'),
      // Handlers that have nothing to wait for.
      ...off('require-await', 'restrict-template-expressions'),
    },
  },
]);
