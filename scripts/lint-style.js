'use strict';

/** How the code is set: what a formatter would rewrite, and no more, so that tables in tests stay tables. */
const stylistic = require('@stylistic/eslint-plugin');

const MULTILINE = 'always-multiline';

const rules = {
  indent: [2, {
    SwitchCase: 1,
    // Conditions in columns, members of a union and functions that return one stand as they were set.
    flatTernaryExpressions: true,
    ignoredNodes: [
      'ConditionalExpression',
      'ConditionalExpression > ArrayExpression',
      'TemplateLiteral *',
      'ArrowFunctionExpression > ArrowFunctionExpression',
      'ArrowFunctionExpression > ArrowFunctionExpression > BlockStatement',
      'TSUnionType > TSTypeLiteral',
    ],
  }],
  quotes: ['single', { avoidEscape: true, allowTemplateLiterals: 'always' }],
  'quote-props': ['as-needed'],
  semi: ['always'],
  'semi-spacing': [],
  'semi-style': [],
  'comma-dangle': [{ arrays: MULTILINE, objects: MULTILINE, imports: MULTILINE, exports: MULTILINE, functions: MULTILINE, enums: MULTILINE, tuples: MULTILINE }],
  'comma-spacing': [],
  'comma-style': [],
  'object-curly-spacing': ['always'],
  'computed-property-spacing': [],
  'space-in-parens': [],
  'space-infix-ops': [],
  'space-unary-ops': [],
  'space-before-blocks': [],
  'space-before-function-paren': [{ anonymous: 'always', named: 'never', asyncArrow: 'always', catch: 'always' }],
  'keyword-spacing': [],
  'key-spacing': [],
  'arrow-spacing': [],
  'arrow-parens': [],
  'block-spacing': [],
  'brace-style': ['1tbs', { allowSingleLine: true }],
  'function-call-spacing': [],
  'template-curly-spacing': [],
  'rest-spread-spacing': [],
  'switch-colon-spacing': [],
  'type-annotation-spacing': [],
  'type-generic-spacing': [],
  'type-named-tuple-spacing': [],
  'member-delimiter-style': [],
  'operator-linebreak': ['after', { overrides: { '?': 'before', ':': 'before', '|': 'before', '&': 'before' } }],
  'dot-location': ['property'],
  'eol-last': [],
  'linebreak-style': [],
  'no-extra-semi': [],
  'no-floating-decimal': [],
  'no-multi-spaces': [],
  'no-multiple-empty-lines': [{ max: 1, maxBOF: 0, maxEOF: 0 }],
  'no-tabs': [],
  'no-trailing-spaces': [],
  'no-whitespace-before-property': [],
  'padded-blocks': ['never'],
  'lines-between-class-members': ['always', { exceptAfterSingleLine: true }],
  'spaced-comment': [],
  'new-parens': [],
};

module.exports = {
  plugins: { '@stylistic': stylistic.default ?? stylistic },
  rules: Object.fromEntries(Object.entries(rules).map(([name, options]) => [`@stylistic/${name}`, ['error', ...options]])),
};
