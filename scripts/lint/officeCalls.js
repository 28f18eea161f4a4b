'use strict';

/** Calls of Office.js that do not do the same in every Excel; rules for oxlint, written as for ESLint. */
const calls = (isMeant, message) => ({
  create: (context) => ({
    CallExpression(node) {
      if (isMeant(node.callee.property?.name ?? '', node.arguments)) context.report({ node, message });
    },
  }),
});

module.exports = {
  meta: { name: 'office-calls' },
  rules: {
    'no-list-of-ranges': calls(
      (name, args) => name === 'getRanges' && args.length > 0,
      'German Excel on Windows separates the addresses by a semicolon, Excel on the web by a comma (office-js#1167, #1985): ask for each range.',
    ),
    'used-range-says-of-what': calls(
      (name, args) => name.startsWith('getUsedRange') && args.length === 0,
      'Formats count as used, down to the last row of the sheet: say true for values only, or false.',
    ),
  },
};
