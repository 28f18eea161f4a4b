'use strict';

const tseslint = require('typescript-eslint');
const officeAddins = require('eslint-plugin-office-addins');
const arrows = require('./scripts/arrows');

const officeRules = Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error']));

module.exports = tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'build/', '.cache/', 'workbench/', '**/*.generated.js'] },
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    plugins: { house: { rules: { arrows } } },
    rules: {
      'house/arrows': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
    },
  },
  { files: ['taskpane/**/*.ts'], plugins: { 'office-addins': officeAddins }, rules: officeRules },
);
