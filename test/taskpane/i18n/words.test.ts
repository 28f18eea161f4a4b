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

const counted = Object.values(ROOMS).flatMap(({ de }) => Object.keys(de).filter((key) => key.endsWith('_one')).map((key) => ({ key, de })));

test.each(counted)('$key has a form for many, which takes the count', ({ key, de }) => {
  expect(placeholders(de[key.replace(/_one$/, '')] ?? '')).toEqual(expect.arrayContaining(placeholders(de[key] ?? '')));
});

describe.each(Object.entries(ROOMS))('%s', (_room, { de, en }) => {
  const keys = Object.keys(de);
  const both = (key: string): [string, string] => [de[key] ?? '', en[key] ?? ''];

  test('both languages have the same keys', () => {
    expect(Object.keys(en)).toEqual(keys);
  });

  test.each(keys)('%s takes the same values in both languages', (key) => {
    const [german, english] = both(key);
    expect(placeholders(english)).toEqual(placeholders(german));
  });

  test.each(keys)('%s speaks as the pane speaks: no exclamation mark, straight quote, double space or "leider"', (key) => {
    for (const text of both(key)) expect(text.replace(ERROR_VALUES, '')).not.toMatch(/!|"| {2}|^\s|\s$|leider/);
  });
});
