'use strict';

/** The columns of a job as tables also have them: what is measured is how far off the fast way they lead. */
const mapCells = (arg, change) => (Array.isArray(arg) ? arg.map(([cell]) => [change(cell)]) : change(arg));

const isColumnOfEuros = (arg, { kind }) => Array.isArray(arg) && ['amount', 'number'].includes(kind);

const isNumeric = (arg) => (Array.isArray(arg) ? typeof arg[0][0] === 'number' : typeof arg === 'number');

/** @param change of an argument; undefined where it stays. Null where all stay. */
function changed(args, change) {
  const now = args.map((arg, index) => (isNumeric(arg) ? change(arg, index) : undefined) ?? arg);
  return now.some((arg, index) => arg !== args[index]) ? now : null;
}

const VARIANTS = {
  /** The last column of numbers is empty, as the web hands it over. */
  'a blank column': (_, args) => {
    const last = args.findLastIndex((arg) => Array.isArray(arg) && isNumeric(arg));
    return changed(args, (arg, index) => (index === last ? mapCells(arg, () => '') : undefined));
  },
  /** As a cell holds them that calculates: a bit beside the number that is shown. */
  'binary noise': (parameters, args) =>
    changed(args, (arg, index) =>
      isColumnOfEuros(arg, parameters[index]) ? mapCells(arg, (cell) => cell + 2 ** (Math.floor(Math.log2(cell || 1)) - 52)) : undefined,
    ),
  'tenths of a cent': (parameters, args) =>
    changed(args, (arg, index) =>
      isColumnOfEuros(arg, parameters[index]) ? mapCells(arg, (cell) => Math.round(cell * 1000 + 1) / 1000) : undefined,
    ),
  'rates of five digits': (parameters, args) =>
    changed(args, (arg, index) =>
      parameters[index].kind === 'rate' ? mapCells(arg, (cell) => Math.round(cell * 1e5 + 1) / 1e5) : undefined,
    ),
  'rates of fifteen': (parameters, args) =>
    changed(args, (arg, index) => (parameters[index].kind === 'rate' ? mapCells(arg, (cell) => (cell * 7 + 0.1) / 7.2) : undefined)),
};

const unfriendly = (parameters, args) => Object.values(VARIANTS).map((variant) => variant(parameters, args));

module.exports = { unfriendly, VARIANTS };
