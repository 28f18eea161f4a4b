/** Which findings follow from another one: the cause is what has to be put right, and they go with it. */
import { SEVERITIES } from '../findings/finding';
import { said } from '../sheets/movement';
import { keyOf, type Dependents } from './dependents';
import type { Found, FindingKind } from './found';
import { cellsOf } from './places';

/** What makes other cells show something else than they did. */
const CAUSES: readonly FindingKind[] = [
  'cellsCut',
  'nameDeleted',
  'nameMoved',
  'namesLeft',
  'rowsDeleted',
  'columnsDeleted',
  'sheetGone',
  'figure',
  'formulaToNumber',
  'formulaToText',
  'formulaDeleted',
  'formulaChanged',
  'value',
  'rowsFilled',
  'columnsFilled',
  'inputText',
  'inputError',
  'inputChoice',
  'inputRange',
  'formulaAsText',
  'blankNumber',
  'blankStatus',
  'linkOverwritten',
  'nameShadowed',
  'rowsAppended',
  'duplicateId',
];

/** What is seen of that. */
const CONSEQUENCES: readonly FindingKind[] = ['errorValues', 'sum', 'fixedNumber', 'formulaChanged'];

/** What comes along with a content that is put over another, as pasting does, and says nothing worse than that. */
const PASTED: readonly FindingKind[] = ['lookOrigin', 'formatMisleading', 'formatOther', 'ruleGone', 'validationGone', 'validationChanged'];

const GONE: readonly FindingKind[] = ['rowsDeleted', 'columnsDeleted', 'sheetGone'];

/** @returns the findings with the ids of their causes, causes before what follows from none other */
export function withCauses(findings: readonly Found[], dependents: () => Dependents): Found[] {
  const causes = findings.filter(({ kind }) => CAUSES.includes(kind)).sort((a, b) => CAUSES.indexOf(a.kind) - CAUSES.indexOf(b.kind));
  const isAny = findings.some(({ kind }) => CONSEQUENCES.includes(kind) || PASTED.includes(kind) || kind === 'cellsCut');
  if (causes.length === 0 || !isAny) return [...findings];
  const reached = new Map(causes.map((cause) => [cause, reachOf(cause, dependents())]));
  const direct = findings.map((finding): Found => {
    const cause = causes.find(
      (one) =>
        one !== finding &&
        ((CONSEQUENCES.includes(finding.kind) && isCauseOf(one, finding, reached.get(one))) ||
          isPastedBy(one, finding) ||
          isCutBy(one, finding)),
    );
    return cause ? { ...finding, follows: cause.id } : finding;
  });
  const all = asBadAsWhatFollows(toTheRoot(direct.map((finding) => throughOthers(finding, direct, dependents))));
  return [...all.filter(({ follows }) => follows === undefined), ...all.filter(({ follows }) => follows !== undefined)];
}

/** What follows from a consequence follows from its cause: a list shows one step only. */
function toTheRoot(all: readonly Found[]): Found[] {
  const known = new Map(all.map((finding) => [finding.id, finding.follows]));
  const rootOf = (id: string): string => {
    const before = known.get(id);
    return before === undefined ? id : rootOf(before);
  };
  return all.map((finding) => (finding.follows === undefined ? finding : { ...finding, follows: rootOf(finding.follows) }));
}

/** Else an error would be hidden under what is less. */
function asBadAsWhatFollows(all: readonly Found[]): Found[] {
  const worst = (finding: Found): Found['severity'] =>
    SEVERITIES.find((severity) => all.some((one) => one.follows === finding.id && one.severity === severity)) ?? finding.severity;
  const rank = ({ severity }: Pick<Found, 'severity'>): number => SEVERITIES.indexOf(severity);
  return all.map((finding) => (rank({ severity: worst(finding) }) < rank(finding) ? { ...finding, severity: worst(finding) } : finding));
}

/** On the same cell and on no other, and no worse: else it would be hidden under what is less. */
function isPastedBy(cause: Found, { kind, location, values, severity }: Found): boolean {
  const cell = location?.cell;
  if (!PASTED.includes(kind) || cell === undefined || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(cause.severity)) return false;
  return cause.location?.sheet === location?.sheet && cause.location?.cell === cell && [undefined, cell].includes(values['cells'] as string | undefined);
}

/** In the cells that were cut, or where they are now; and in no others. */
function isCutBy(cause: Found, { kind, location, values }: Found): boolean {
  if (cause.kind !== 'cellsCut' || kind === 'cellsCut' || location?.cell === undefined) return false;
  const all = [location.cell, ...String(values['cells'] ?? '').split(', ')].filter((range) => range !== '');
  const cells = new Set(cutCells(cause));
  const isAmong = (cell: string): boolean => cells.has(keyOf({ sheet: location.sheet, cell }));
  // A list that is cut short names not all of them.
  return all.every((range) => /^[A-Z]+\d+(:[A-Z]+\d+)?$/.test(range) && cellsOf(range).every(isAmong));
}

/** Where they were, and where they are. */
function cutCells({ location, values: { from, s, to } }: Found): string[] {
  const keys = (sheet: string, range: string): string[] => cellsOf(range).map((cell) => keyOf({ sheet, cell }));
  return [...keys(location?.sheet ?? '', String(from)), ...keys(String(s), String(to))];
}

/** Of an error that comes out of other errors, which have their cause, it is the same. */
function throughOthers(finding: Found, all: readonly Found[], dependents: () => Dependents): Found {
  const { kind, follows, location } = finding;
  if (kind !== 'errorValues' || follows !== undefined || !location?.cell) return finding;
  const key = keyOf({ sheet: location.sheet, cell: location.cell });
  const before = all.find((other) => other.kind === 'errorValues' && other.follows !== undefined && reachOf(other, dependents()).has(key));
  return before?.follows === undefined ? finding : { ...finding, follows: before.follows };
}

function reachOf(cause: Found, dependents: Dependents): ReadonlySet<string> {
  const starts = startsOf(cause, dependents);
  return new Set([...starts, ...dependents.reach(starts)]);
}

function startsOf(cause: Found, dependents: Dependents): readonly string[] {
  const { name, location, kind, repair } = cause;
  if (kind === 'cellsCut') return cutCells(cause);
  if (repair?.kind === 'names') return repair.names.flatMap((one) => dependents.usersOf(one.name));
  if ((kind === 'nameDeleted' || kind === 'nameMoved' || kind === 'nameShadowed') && name !== undefined) return dependents.usersOf(name);
  return location?.cell === undefined ? [] : [keyOf({ sheet: location.sheet, cell: location.cell })];
}

function isCauseOf(cause: Found, { kind, location, values, loaded, now }: Found, reached: ReadonlySet<string> | undefined): boolean {
  if (!location?.cell) return false;
  // Excel has made the formula follow its cells.
  if (kind === 'formulaChanged' && cause.kind === 'cellsCut') {
    const isReached = reached?.has(keyOf({ sheet: location.sheet, cell: location.cell })) === true;
    return isReached && said(loaded?.content ?? '') === said(now?.content ?? '');
  }
  if (kind === 'formulaChanged') return GONE.includes(cause.kind) && String(now?.content).includes('#REF!');
  if (kind === 'errorValues' && values['code'] === '#REF!' && GONE.includes(cause.kind)) return true;
  if (kind === 'fixedNumber') return cause.kind === 'formulaChanged' && cause.location?.sheet === location.sheet && cause.location.cell === location.cell;
  const { sheet, cell } = location;
  const parts = kind === 'sum' && typeof values['parts'] === 'string' ? values['parts'].split(', ').flatMap(cellsOf) : [];
  return [cell, ...parts].some((one) => reached?.has(keyOf({ sheet, cell: one })) === true);
}
