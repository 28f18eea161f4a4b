/** The part of Szenarien that asks backwards: what must hold for a target, with all else as it is on Annahmen. */
import type { Localized } from '../../language';
import { COUNTED_INSTRUMENTS } from '../countedInstruments';
import { EURO_CENTS } from '../formats';
import type { Block, SheetModel } from '../model';
import { TARGETS } from '../sheetInputs';
import type { SheetContext } from './context';
import { BESIDE_NUMBERS } from './header';
import { NO_VALUE } from './inForce';
import { UNITS, validationOf } from './inputs';
import { assumptionRow, CURRENT, HOLDS_TOP, INVERSE, INVERSE_HEADER, MISSING_ROW, PUBLISHED, RESULT, UNIT_LETTER } from './scenarioLayout';

const TEXT = {
  inverse: { de: 'Umkehrung: was für ein Ziel gelten muss (Aktuell)', en: 'Inverse: what must hold for a target (Current)' },
  target: { de: 'Ihr Ziel', en: 'Your target' },
  money: { de: 'entspricht frei', en: 'equals the available funds' },
  underfunding: { de: 'Unterfinanzierung höchstens', en: 'Underfunding at most' },
  costs: { de: 'Verwaltungskosten höchstens', en: 'Administration costs at most' },
  commitments: { de: 'Verpflichtungen höchstens', en: 'Commitments at most' },
  remark: { de: 'Hinweis', en: 'Remark' },
  noTarget: { de: 'Ziel eintragen', en: 'Enter a target' },
  noCosts: { de: 'Stückkosten fehlen', en: 'Unit costs missing' },
  notReached: { de: 'Allein durch „–“ nicht erreichbar: Die Grenze wäre negativ.', en: 'Not reached by “–” alone: the bound would be negative.' },
  entered: { de: 'Unterfinanzierung ist eingegeben; Kosten wirken nicht.', en: 'Underfunding is entered; costs have no effect.' },
  wholeShare: { de: 'KFA 100 %: Kosten wirken nicht.', en: 'KFA 100 %: costs have no effect.' },
} as const satisfies Record<string, Localized>;

const LETTERS = { target: 'B', money: 'C', underfunding: 'D', costs: 'E', commitments: 'F', remark: 'G' } as const;

/** As a part of a sheet. */
type Part = Pick<SheetModel, 'blocks' | 'names' | 'validations'>;

export function inverse(context: SheetContext): Part {
  const { language } = context;
  const heads = [TEXT.target, TEXT.money, TEXT.underfunding, TEXT.costs, TEXT.commitments];
  const rows = [
    { row: INVERSE.free, input: TARGETS.free, money: TARGETS.free.name },
    { row: INVERSE.share, input: TARGETS.share, money: shareOfNeed() },
  ];
  return {
    blocks: [
      { range: `A${INVERSE_HEADER}:${UNIT_LETTER}${INVERSE_HEADER}`, role: 'head' },
      { range: `A${INVERSE_HEADER}`, cells: [[TEXT.inverse[language]]] },
      { range: `${LETTERS.target}${INVERSE_HEADER}:${LETTERS.commitments}${INVERSE_HEADER}`, cells: [heads.map((text) => text[language])], align: 'right', wrap: true },
      { range: `${LETTERS.remark}${INVERSE_HEADER}`, cells: [[TEXT.remark[language]]], ...BESIDE_NUMBERS },
      ...rows.flatMap(({ row, input, money }): Block[] => [
        { range: `A${row}`, cells: [[input.label[language]]], role: 'text' },
        { range: `${LETTERS.target}${row}`, role: 'input', numberFormat: UNITS[input.unit].numberFormat, align: 'right' },
        {
          range: `${LETTERS.money}${row}:${LETTERS.commitments}${row}`,
          cells: [[`=IF(${input.name}="","${NO_VALUE}",${money})`, ...bounds(row)]],
          role: 'calculated',
          numberFormat: EURO_CENTS,
          align: 'right',
        },
        { range: `${LETTERS.remark}${row}:${UNIT_LETTER}${row}`, role: 'hint' },
        { range: `${LETTERS.remark}${row}`, cells: [[remark(row, input.name, context)]], ...BESIDE_NUMBERS },
      ]),
    ],
    names: rows.map(({ row, input: { name, label, meaning } }) => ({
      name,
      cell: `${LETTERS.target}${row}`,
      comment: `${label[language]}: ${meaning[language]}`,
    })),
    validations: rows.map(({ row, input }) => validationOf(input, `${LETTERS.target}${row}`, language)),
  };
}

/** Money before whole places: what the programme's places cost at the unit costs that hold. */
function shareOfNeed(): string {
  const column = (letter: string, kind: 'PL' | 'STK'): string => {
    const cells = COUNTED_INSTRUMENTS.map(({ unitCost }) => `${letter}${assumptionRow(HOLDS_TOP, unitCost.replace('ANN_STK_', `ANN_${kind}_`))}`);
    return `${cells[0]}:${cells.at(-1)}`;
  };
  const need = `SUMPRODUCT(${column(PUBLISHED, 'PL')},${column(CURRENT, 'STK')})`;
  return `IF(${CURRENT}${MISSING_ROW}=0,ROUND(${need}*${TARGETS.share.name},2),"${NO_VALUE}")`;
}

/** Six digits first, so that a bound of whole cents is not cut by a binary fraction. */
function bounds(row: number): string[] {
  const money = `${LETTERS.money}${row}`;
  const before = `${CURRENT}${RESULT.before}`;
  const ifMoney = (bound: string): string => `=IF(ISNUMBER(${money}),IF(${bound}<0,"${NO_VALUE}",${bound}),"${NO_VALUE}")`;
  const underfunding = `ROUND(${before}-ANN_VERPFL-${money},2)`;
  const costs = `ROUNDDOWN(ROUND((${before}-ANN_VERPFL-${money}+ANN_VERW_MITTEL)/(1-ANN_KFA),6),2)`;
  return [
    ifMoney(underfunding),
    `=IF(OR(NOT(ISNUMBER(${money})),EIN_UNTERFIN<>"",ANN_KFA=1),"${NO_VALUE}",IF(${costs}<0,"${NO_VALUE}",${costs}))`,
    ifMoney(`ROUND(${before}-ANN_UNTERFIN-${money},2)`),
  ];
}

function remark(row: number, input: string, { language }: SheetContext): string {
  const [money, underfunding, costs, commitments] = [LETTERS.money, LETTERS.underfunding, LETTERS.costs, LETTERS.commitments].map((letter) => `${letter}${row}`);
  const said = (key: keyof typeof TEXT): string => `"${TEXT[key][language]}"`;
  const reasons = [
    [`${input}=""`, said('noTarget')],
    [`ISTEXT(${money})`, said('noCosts')],
    ['EIN_UNTERFIN<>""', said('entered')],
    ['ANN_KFA=1', said('wholeShare')],
    [`OR(ISTEXT(${underfunding}),ISTEXT(${costs}),ISTEXT(${commitments}))`, said('notReached')],
  ];
  return `=${reasons.reduceRight((otherwise, [test = '', reason = '']) => `IF(${test},${reason},${otherwise})`, '""')}`;
}
