'use strict';

/** Which room may import from which others; README.md says what each of them is. */
const ARROWS = {
  page: ['host', 'frame', 'functions', 'model', 'richapi', 'manifest', 'charts', 'grid', 'german'],
  host: ['frame', 'functions', 'model', 'richapi'],
  frame: ['richapi'],
  functions: ['richapi', 'contract'],
  model: ['richapi'],
  charts: ['german', 'contract'],
  grid: ['german', 'contract'],
  german: ['contract'],
  richapi: [],
  manifest: [],
};

/** What the model asks of the rooms beside it, as types and addresses; they know nothing else of it. */
const CONTRACT = 'model/(grid|userGrid|surface|chartState|localNotation|address)[.]ts';

const within = (room) => (room === 'contract' ? CONTRACT : `${room}/`);

const arrow = ([room, allowed]) => ({
  name: room,
  comment: `${room} imports from ${allowed.join(', ') || 'no other room'} only.`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: { pathNot: [`^(${[room, ...allowed].map(within).join('|')})`, 'node_modules/'] },
});

module.exports = {
  forbidden: [
    ...Object.entries(ARROWS).map(arrow),
    {
      name: 'no-circle',
      comment: 'Nothing imports itself in the end, types included.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-above',
      comment: 'The workbench hosts the built add-in and imports none of its code.',
      severity: 'error',
      from: {},
      to: { path: '^[.][.]/(?!node_modules/)' },
    },
  ],
  options: {
    exclude: '^(dist|webpack[.]config|jest[.]config|eslint[.]config)',
    doNotFollow: 'node_modules',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'types'],
      extensions: ['.ts', '.js', '.d.ts'],
    },
  },
};
