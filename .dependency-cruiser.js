'use strict';

/** Who may import whom, from the top down. The workbench's own rooms are guarded by its own lint. */
const ROOMS = {
  src: [],
  functions: ['src'],
  handbook: ['functions', 'src'],
  taskpane: ['functions', 'src'],
  workbench: [],
};

/** The rooms of the core: what several calculations share stands below them, what shows them above. */
const CORE = ['money', 'calendar', 'law'];
const CALCULATIONS = ['administration', 'housing', 'integration', 'targets'];
const SRC = {
  money: [],
  calendar: ['money'],
  law: ['money'],
  programme: CORE,
  ...Object.fromEntries(CALCULATIONS.map((room) => [room, CORE])),
  audit: [...CORE, 'programme'],
  formula: CORE,
  workbook: [...CORE, 'programme', 'formula'],
  import: [...CORE, 'formula'],
};

const FUNCTIONS = { engine: [], catalogue: ['engine'] };

/** The pane: each layer may import those below it, and nothing beside it. */
const LAYERS = [
  ['audit'],
  ['protocol', 'check'],
  ['trace', 'reconcile', 'load', 'planning', 'kdu'],
  ['findings', 'functions'],
  ['pane'],
  ['sheets', 'ui'],
  ['excel', 'i18n'],
];
const TASKPANE = Object.fromEntries(LAYERS.flatMap((layer, index) => layer.map((room) => [room, LAYERS.slice(index + 1).flat()])));

/** One rule per room; files beside the rooms (`src/language.ts`) are free to all of them. */
const arrows = (rooms, inside = '') =>
  Object.entries(rooms).map(([room, allowed]) => ({
    name: `${inside}${room}`,
    comment: `${inside}${room} may import from ${allowed.length > 0 ? allowed.join(', ') : 'no other room'}`,
    severity: 'error',
    from: { path: `^${inside}${room}/` },
    to: { path: `^${inside}(${Object.keys(rooms).join('|')})/`, pathNot: `^${inside}(${[room, ...allowed].join('|')})/` },
  }));

module.exports = {
  forbidden: [
    ...arrows(ROOMS),
    ...arrows(SRC, 'src/'),
    ...arrows(FUNCTIONS, 'functions/'),
    ...arrows(TASKPANE, 'taskpane/'),
    {
      name: 'no-circles',
      comment: 'Files must not import each other in a circle, not for types either',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: { tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' }, exclude: { path: '(^|/)(node_modules|dist|build)/' } },
};
