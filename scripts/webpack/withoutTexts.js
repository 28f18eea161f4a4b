'use strict';

/**
 * functions.js only calculates: what the pane tells about functions (descriptions, keywords, examples, errors, sources, native
 * equivalents, the steps of an explanation) stays out of it. Both are one source, so this loader takes those parts away.
 */
const { parseSync, printSync } = require('@swc/core');

/** Properties of an entry in the catalogue that no calculation reads. */
const TEXTS = new Set(['description', 'keywords', 'examples', 'errors', 'source', 'law', 'meaning', 'nativeEquivalent']);

const isText = ({ type, key }) => ['KeyValueProperty', 'MethodProperty'].includes(type) && TEXTS.has(key.value);

const isExplain = ({ type, base }) => type === 'OptionalChainingExpression' && base.callee?.value === 'explain';

/** `if (explain) …` */
const isExplained = ({ type, test }) => type === 'IfStatement' && test.value === 'explain';

/** `explain?.(…)` without anybody who asks. */
const nobody = (span) => ({ type: 'Identifier', span, ctxt: 0, value: 'undefined', optional: false });

function strip(node, isCatalogue) {
  if (Array.isArray(node)) return node.map((child) => strip(child, isCatalogue));
  if (typeof node !== 'object' || node === null) return node;
  if (isExplain(node)) return nobody(node.span);
  if (isExplained(node)) return { type: 'EmptyStatement', span: node.span };
  const hasTexts = isCatalogue && node.type === 'ObjectExpression';
  const kept = hasTexts ? { ...node, properties: node.properties.filter((part) => !isText(part)) } : node;
  return Object.fromEntries(Object.entries(kept).map(([key, child]) => [key, strip(child, isCatalogue)]));
}

module.exports = function withoutTexts(source) {
  const isCatalogue = /[\\/]functions[\\/]catalogue[\\/]/.test(this.resourcePath);
  const module = parseSync(source, { syntax: 'typescript', target: 'es2022' });
  return printSync(strip(module, isCatalogue)).code;
};
