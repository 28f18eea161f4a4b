/**
 * What the scenario changes, in words. Each part is a formula of its own, empty while nothing is entered for
 * its assumption, so that a reader can see where a sentence comes from.
 */
import type { Language, Localized } from '../../language';
import { cell, corner } from '../../formula/address';
import { ASSUMPTIONS, type Assumption } from '../assumptions';
import { euroText, percentText } from '../../programme/formulas';
import { UNDERFUNDING } from '../../programme/ids';
import type { CellContent } from '../model';
import { RESULTS } from '../../programme/results';
import type { SheetContext } from './context';

const WORDS = {
  scenario: { de: 'Szenario:', en: 'Scenario:' },
  unchanged: { de: 'Szenario: Alle Annahmen entsprechen den Vorgaben.', en: 'Scenario: all assumptions equal their defaults.' },
  insteadOf: { de: 'statt', en: 'instead of' },
  asDefault: { de: 'wie die Vorgabe', en: 'like the default' },
  underfunding: { de: 'Unterfinanzierung', en: 'Underfunding' },
  share: { de: 'KFA', en: 'KFA' },
  costs: { de: 'Verwaltungskosten', en: 'Administration costs' },
  funds: { de: 'Verwaltungsmittel', en: 'Administration funds' },
  surplus: { de: 'Überdeckung der Verwaltung:', en: 'Surplus of administration:' },
  ownPlaces: { de: 'Eigene Platzzahlen', en: 'Own numbers of places' },
  minimums: { de: 'Mindestplätze', en: 'Minimum places' },
  reading: { de: 'Lesart', en: 'Interpretation' },
  commitments: { de: 'Verpflichtungen', en: 'Commitments' },
  entered: { de: '(eingegeben).', en: '(entered).' },
  byCost: { de: 'Aufteilung nach Stückkosten.', en: 'Split by unit costs.' },
  costsOpen: { de: 'Stückkosten unvollständig, noch ohne Wirkung; es fehlen', en: 'Unit costs incomplete, no effect yet; missing' },
  left: { de: 'Für neue Maßnahmen bleiben', en: 'What remains for new measures:' },
  less: { de: 'weniger als veröffentlicht).', en: 'less than published).' },
  more: { de: 'mehr als veröffentlicht).', en: 'more than published).' },
  nothing: { de: 'Für neue Maßnahmen bleiben keine Mittel', en: 'No funds remain for new measures' },
  missing: { de: '; es fehlen', en: '; short by' },
} as const satisfies Record<string, Localized>;

const UNIT_COSTS = ASSUMPTIONS.filter(({ unit }) => unit === 'eurPerPlace');

function named(stem: string): Assumption {
  const found = ASSUMPTIONS.find(({ name }) => name === `ANN_${stem}`);
  if (!found) throw new RangeError(`No assumption is called "${stem}"`);
  return found;
}

interface Part {
  /** Whether there is nothing to be said. */
  readonly unless: string;
  /** A text formula without "=". */
  readonly says: string;
}

type TextOf = (value: string, digits?: number) => string;

function parts({ loaded, language }: SheetContext): Part[] {
  const word = (key: keyof typeof WORDS): string => WORDS[key][language];
  const isEmpty = ({ input }: Assumption): string => `${input}=""`;
  const filled = (assumptions: readonly Assumption[]): string => assumptions.map(({ input }) => `(${input}<>"")`).join('+');
  /** An input that says what the default says is one all the same. A default that others move is compared as published. */
  const instead = (stem: string, what: keyof typeof WORDS, text: TextOf, digits?: number, published?: string): Part => {
    const assumption = named(stem);
    const [now, before] = [assumption.name, published ?? assumption.default?.name ?? ''];
    const value = digits === undefined ? text(now) : unlike(text, now, before, digits);
    const compared = `IF(${now}=${before},"${word('asDefault')}","${word('insteadOf')} "&${text(before)})`;
    return { unless: isEmpty(assumption), says: `"${word(what)} "&${value}&" "&${compared}&"."` };
  };
  const counted = (prefix: string, what: keyof typeof WORDS): Part => {
    const number = filled(ASSUMPTIONS.filter(({ name }) => name.startsWith(prefix)));
    return { unless: `${number}=0`, says: `"${word(what)}: "&(${number})&"."` };
  };
  const open = RESULTS.missingUnitCosts;
  const costs = `IF(${open}=0,"${word('byCost')}","${word('costsOpen')} "&${open}&".")`;
  return [
    instead('UNTERFIN', 'underfunding', euroText, 2, UNDERFUNDING),
    instead('VERW_KOSTEN', 'costs', euroText, 2),
    instead('VERW_MITTEL', 'funds', euroText, 2),
    instead('KFA', 'share', percentText, 3),
    { unless: 'ANN_UNTERFIN>=0', says: `"${word('surplus')} "&${euroText('0-ANN_UNTERFIN')}&"."` },
    instead('LESART', 'reading', (value) => value),
    { unless: isEmpty(named('VERPFL')), says: `"${word('commitments')} "&${euroText('ANN_VERPFL')}&" ${word('entered')}"` },
    ...(loaded.has('places')
      ? [{ unless: `${open}=${UNIT_COSTS.length}`, says: costs }, counted('ANN_PL_', 'ownPlaces'), counted('ANN_MIN_', 'minimums')]
      : []),
    ...(loaded.has('integration') ? [{ unless: `${RESULTS.freePlan}=FIN_EGL_FREI`, says: effect(language) }] : []),
  ];
}

/** A value that differs from another one, with `digits` where the usual ones would not show it. */
function unlike(text: TextOf, value: string, other: string, digits: number): string {
  return `IF(${text(value)}=${text(other)},${text(value, digits)},${text(value)})`;
}

/** What is left for new measures, compared with the published figure. */
function effect(language: Language): string {
  const free = RESULTS.freePlan;
  const word = (key: keyof typeof WORDS): string => WORDS[key][language];
  const direction = `IF(${free}<FIN_EGL_FREI,"${word('less')}","${word('more')}")`;
  const change = `"${word('left')} "&${euroText(free)}&" ("&${euroText(`ABS(${free}-FIN_EGL_FREI)`)}&" "&${direction}`;
  const nothing = `"${word('nothing')}"&IF(${free}<0,"${word('missing')} "&${euroText(`0-${free}`)},"")&"."`;
  return `IF(${free}>0,${change},${nothing})`;
}

/** The sentence for one cell, and its parts for the cells from `firstPart` downwards. */
export function scenarioSentence(firstPart: string, context: SheetContext): { readonly sentence: CellContent; readonly parts: readonly CellContent[] } {
  const { language } = context;
  const formulas = parts(context).map(({ unless, says }) => `=IF(${unless},"",${says})`);
  const { column, row } = corner(firstPart);
  const cells = formulas.map((_, index) => cell(column, row + index));
  const joined = cells.map((part) => `IF(${part}="",""," "&${part})`).join('&');
  return {
    sentence: `=IF(${cells.join('&')}="","${WORDS.unchanged[language]}","${WORDS.scenario[language]}"&${joined})`,
    parts: formulas,
  };
}
