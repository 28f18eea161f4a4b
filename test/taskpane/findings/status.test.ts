import type { Finding } from '../../../taskpane/findings/finding';
import { areInitials, isNote, isOpen, statusOf, withEntry, type Entry, type FindingStatus } from '../../../taskpane/findings/status';
import { parseStatuses, serializeStatuses } from '../../../taskpane/findings/store';
import { dateText, entryLine, standingWord } from '../../../taskpane/findings/words';
import { protocolTranslator } from '../../../taskpane/protocol/i18n';

const FINDING: Finding = { id: 'R10', severity: 'error', numbers: '8,03 ≠ 7,98' };
const ABOUT = { severity: 'error', title: 'Die Überleitung geht nicht auf', place: 'Abschnitt 4.1' } as const;
const entry = (status: FindingStatus, numbers = FINDING.numbers, note = ''): Entry => ({ status, initials: 'AB', date: '2026-11-22T13:05:00.000Z', note, numbers, about: ABOUT });
const OTHER = '8,29 ≠ 7,98';

describe('the standing of a finding', () => {
  test.each<[string, readonly Entry[], FindingStatus, boolean]>([
    ['nobody has decided', [], 'open', false],
    ['decided on these numbers', [entry('checked')], 'checked', false],
    ['decided on other numbers', [entry('explained', OTHER)], 'open', true],
    ['left open, with a note, on other numbers', [entry('open', OTHER)], 'open', false],
    ['decided anew after the change', [entry('explained', OTHER), entry('resolved')], 'resolved', false],
    ['the last decision counts, not one that would hold', [entry('explained'), entry('resolved', OTHER)], 'open', true],
  ])('%s', (_, entries, status, isReopened) => {
    expect(statusOf(FINDING, { R10: entries })).toMatchObject({ status, isReopened });
  });

  test('what was decided before stays readable, the latest first', () => {
    const [first, second, third] = [entry('checked', '1'), entry('open', '2'), entry('explained', '3')];
    expect(statusOf(FINDING, { R10: [first, second, third] })).toEqual({ status: 'open', isReopened: true, last: third, earlier: [second, first] });
  });

  test('as soon as the numbers are those that were decided on, the decision holds again', () => {
    const statuses = { R10: [entry('checked')] };
    expect(statusOf({ ...FINDING, numbers: OTHER }, statuses).isReopened).toBe(true);
    expect(statusOf(FINDING, statuses)).toMatchObject({ status: 'checked', isReopened: false });
  });

  test('the status of a finding that is gone waits for it', () => {
    const statuses = withEntry({ R01: [entry('checked')] }, 'R10', entry('explained'));
    expect(Object.keys(statuses)).toEqual(['R01', 'R10']);
    expect(statusOf({ ...FINDING, id: 'R01' }, statuses).status).toBe('checked');
  });

  test('an id may be any text', () => {
    expect(statusOf({ ...FINDING, id: 'constructor' }, {})).toEqual({ status: 'open', isReopened: false, earlier: [] });
  });
});

test.each([
  ['AB', true],
  ['Müller', false],
  ['ÄÖÜßé', true],
  ['a', true],
  ['', false],
  ['A B', false],
  ['A1', true],
  ['503', true],
  ['A12345', false],
  ['A.', false],
])('initials "%s": %s', (text, isAllowed) => {
  expect(areInitials(text)).toBe(isAllowed);
});

test('a note has at most 500 characters', () => {
  expect([isNote('x'.repeat(500)), isNote('x'.repeat(501))]).toEqual([true, false]);
});

describe('statuses in the workbook', () => {
  const statuses = { R10: [entry('checked'), entry('explained', OTHER, 'siehe „Vorgang“ 118')] };

  test('come back as they were stored', () => {
    expect(parseStatuses(serializeStatuses(statuses))).toEqual({ kind: 'read', statuses });
  });

  test('are none where there is no setting', () => {
    expect(parseStatuses(undefined)).toEqual({ kind: 'read', statuses: {} });
  });

  const stored = (change: object): string => JSON.stringify({ format: 1, statuses: { R10: [{ ...entry('checked'), ...change }] } });
  test.each([
    ['another format', '{"format":2,"statuses":{}}'],
    ['no JSON', 'R10: geprüft'],
    ['no text', null],
    ['an unknown status', stored({ status: 'done' })],
    ['no date', stored({ date: 'gestern' })],
    ['no numbers', stored({ numbers: 5 })],
    ['too long a note', stored({ note: 'x'.repeat(501) })],
  ])('are not understood: %s', (_, text) => {
    expect(parseStatuses(text)).toEqual({ kind: 'unknown' });
  });
});

describe('in words', () => {
  const t = { de: protocolTranslator('de'), en: protocolTranslator('en') };

  test.each([
    [entryLine(entry('explained'), t.de), 'erklärt, AB, 22.11.2026'],
    [entryLine(entry('explained', '', 'so gebucht'), t.de), 'erklärt, AB, 22.11.2026: so gebucht'],
    [entryLine(entry('resolved'), t.en), 'resolved, AB, 22/11/2026'],
    [dateText('2026-03-01T12:00:00.000Z', 'de'), '01.03.2026'],
    [standingWord(statusOf(FINDING, { R10: [entry('checked', OTHER)] }), t.de), 'wieder offen'],
    [standingWord(statusOf(FINDING, {}), t.en), 'open'],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });
});

test.each<[what: string, statuses: readonly [FindingStatus, string][], isOpen: boolean]>([
  ['nobody has decided', [], true],
  ['reviewed', [['checked', '1']], false],
  ['explained', [['explained', '1']], false],
  ['explained on other numbers', [['explained', '2']], true],
  ['noted as resolved and found all the same', [['resolved', '1']], true],
  ['opened again by hand', [['checked', '1'], ['open', '1']], true],
])('still to be looked at: %s', (_, statuses, expected) => {
  const about = { severity: 'error', title: 'Formel geändert', place: 'KdU!E6' } as const;
  const entries = statuses.map(([status, numbers]): Entry => ({ status, numbers, initials: 'AB', date: '2026-11-22T12:00:00.000Z', note: '', about }));
  expect(isOpen({ id: 'one', severity: 'error', numbers: '1' }, { one: entries })).toBe(expected);
});
