/** What holds for the words of every room of the pane. */
import { auditWords } from '../../../taskpane/audit/i18n';
import { checkWords } from '../../../taskpane/check/i18n';
import { findingsWords } from '../../../taskpane/findings/i18n';
import { functionsWords } from '../../../taskpane/functions/i18n';
import { loadWords } from '../../../taskpane/load/i18n';
import { paneWords } from '../../../taskpane/pane/i18n';
import { planningWords } from '../../../taskpane/planning/i18n';
import { protocolWords } from '../../../taskpane/protocol/i18n';
import { reconcileWords } from '../../../taskpane/reconcile/i18n';
import { traceWords } from '../../../taskpane/trace/i18n';
import type { Words } from '../../../taskpane/i18n/translate';

const ROOMS: Readonly<Record<string, Words>> = {
  pane: paneWords,
  load: loadWords,
  functions: functionsWords,
  findings: findingsWords,
  trace: traceWords,
  reconcile: reconcileWords,
  check: checkWords,
  planning: planningWords,
  protocol: protocolWords,
  audit: auditWords,
};

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string).sort();
/** `#REF!` ends with a mark of its own. */
const ERROR_VALUES = /#[A-Z]+!/g;

test('no two rooms have a key in common', () => {
  const keys = Object.values(ROOMS).flatMap(({ de }) => Object.keys(de));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test.each(Object.entries(ROOMS))('%s: what has a form for one has a form for many, which takes the count', (_room, { de }) => {
  const counted = Object.keys(de).filter((key) => key.endsWith('_one'));
  const lacking = counted.filter((key) => {
    const many = placeholders(de[key.replace(/_one$/, '')] ?? '');
    return !placeholders(de[key] ?? '').every((placeholder) => many.includes(placeholder));
  });
  expect(lacking).toEqual([]);
});

describe.each(Object.entries(ROOMS))('%s', (_room, { de, en }) => {
  const keys = Object.keys(de);
  const both = (key: string): [string, string] => [de[key] ?? '', en[key] ?? ''];

  test('both languages have the same keys', () => {
    expect(Object.keys(en)).toEqual(keys);
  });

  test('each takes the same values in both languages', () => {
    const values = (which: 0 | 1) => Object.fromEntries(keys.map((key) => [key, placeholders(both(key)[which])]));
    expect(values(1)).toEqual(values(0));
  });

  test('each speaks as the pane speaks: no exclamation mark, straight quote, double space or "leider"', () => {
    const wrong = keys.flatMap((key) => both(key).filter((text) => /!|"| {2}|^\s|\s$|leider/.test(text.replace(ERROR_VALUES, ''))));
    expect(wrong).toEqual([]);
  });
});
