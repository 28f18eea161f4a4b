'use strict';

const path = require('node:path');

const ROOT = path.resolve(__dirname, '..');

/** Who may import whom. The workbench hosts the built add-in as Excel would, so it imports none of its code. */
const ARROWS = { src: [], functions: ['src'], taskpane: ['src', 'functions'], workbench: [] };

const topFolder = (file) => path.relative(ROOT, file).split(path.sep)[0];

/** ESLint rule: imports between the folders go along the arrows only. */
module.exports = {
  meta: { type: 'problem', messages: { against: '{{from}} must not import from {{to}}: allowed is {{allowed}}.' }, schema: [] },
  create(context) {
    const from = topFolder(context.filename);
    const allowed = ARROWS[from];
    if (!allowed) return {};
    const check = ({ source }) => {
      if (!source?.value?.startsWith?.('.')) return;
      const to = topFolder(path.resolve(path.dirname(context.filename), source.value));
      if (to === from || allowed.includes(to)) return;
      context.report({ node: source, messageId: 'against', data: { from, to, allowed: allowed.join(', ') || 'nothing' } });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
  },
};
