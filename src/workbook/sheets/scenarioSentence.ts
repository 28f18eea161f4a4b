/**
 * What the scenario changes, in words. Each part is a formula of its own, empty while its assumption stands at
 * its default, so that a reader can see where a sentence comes from.
 */
import type { Language, Localized } from '../../language';
import { cell, corner } from '../../formula/address';
import { ASSUMPTIONS } from '../assumptions';
import { euroText, percentText } from '../../programme/formulas';
import { UNDERFUNDING } from '../../programme/ids';
import type { CellContent } from '../model';
import { RESULTS } from '../../programme/results';
import type { SheetContext } from './context';
import { word as trimmed } from './reading';

const WORDS = {
  scenario: { de: 'Szenario:', en: 'Scenario:' },
  unchanged: { de: 'Szenario: Alle Annahmen entsprechen den Vorgaben.', en: 'Scenario: all assumptions equal their defaults.' },
  insteadOf: { de: 'statt', en: 'instead of' },
  underfunding: { de: 'Unterfinanzierung', en: 'Underfunding' },
  share: { de: 'Kommunaler Anteil', en: 'Municipal share' },
  reading: { de: 'Lesart', en: 'Reading' },
  noReading: { de: 'ohne Angabe (wirkt wie NACH)', en: 'not given (counts as NACH)' },
  commitments: { de: 'Verpflichtungen', en: 'Commitments' },
  entered: { de: '(eingegeben).', en: '(entered).' },
  byCost: { de: 'Aufteilung nach Stückkosten.', en: 'Split by unit costs.' },
  costsOpen: { de: 'Stückkosten unvollständig, noch ohne Wirkung; es fehlen', en: 'Unit costs incomplete, no effect yet; missing' },
  left: { de: 'Für neue Maßnahmen bleiben', en: 'For new measures there is' },
  less: { de: 'weniger.', en: 'less.' },
  more: { de: 'mehr.', en: 'more.' },
  nothing: { de: 'Für neue Maßnahmen bleibt kein Geld', en: 'For new measures there is no money' },
  missing: { de: '; es fehlen', en: '; short by' },
} as const satisfies Record<string, Localized>;

const UNIT_COSTS = ASSUMPTIONS.filter(({ unit }) => unit === 'eurPerPlace');

interface Part {
  readonly unless: string;
  /** A text formula without "=". */
  readonly says: string;
}

function parts({ loaded, language }: SheetContext): Part[] {
  const word = (key: keyof typeof WORDS): string => WORDS[key][language];
  const instead = (what: string, now: string, before: string): string => `"${what} "&${now}&" ${word('insteadOf')} "&${before}&"."`;
  const open = RESULTS.missingUnitCosts;
  const chosen = trimmed('ANN_LESART');
  const reading = `IF(${chosen}="","${word('noReading')}",${chosen})`;
  const costs = `IF(${open}=0,"${word('byCost')}","${word('costsOpen')} "&${open}&".")`;
  return [
    {
      unless: `ANN_UNTERFIN=${UNDERFUNDING}`,
      says: instead(word('underfunding'), unlike(euroText, 'ANN_UNTERFIN', UNDERFUNDING, 2), euroText(UNDERFUNDING)),
    },
    {
      unless: `ANN_KFA=${RESULTS.defaultShare}`,
      says: instead(word('share'), unlike(percentText, 'ANN_KFA', RESULTS.defaultShare, 3), percentText(RESULTS.defaultShare)),
    },
    { unless: `${chosen}=${RESULTS.defaultReading}`, says: instead(word('reading'), reading, RESULTS.defaultReading) },
    { unless: 'ANN_VERPFL=0', says: `"${word('commitments')} "&${euroText('ANN_VERPFL')}&" ${word('entered')}"` },
    ...(loaded.has('places') ? [{ unless: `${open}=${UNIT_COSTS.length}`, says: costs }] : []),
    ...(loaded.has('integration') ? [{ unless: `${RESULTS.freePlan}=FIN_EGL_FREI`, says: effect(language) }] : []),
  ];
}

/** A value that differs from another one, with `digits` where the usual ones would not show it. */
function unlike(text: (value: string, digits?: number) => string, value: string, other: string, digits: number): string {
  return `IF(${text(value)}=${text(other)},${text(value, digits)},${text(value)})`;
}

/** What is left for new measures, compared with the published figure. */
function effect(language: Language): string {
  const free = RESULTS.freePlan;
  const word = (key: keyof typeof WORDS): string => WORDS[key][language];
  const direction = `IF(${free}<FIN_EGL_FREI,"${word('less')}","${word('more')}")`;
  const change = `"${word('left')} "&${euroText(`ABS(${free}-FIN_EGL_FREI)`)}&" "&${direction}`;
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
