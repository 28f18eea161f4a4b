/** What the protocol of imports says of a file, as people read it. */
import { Decimal } from '../money/decimal';
import type { Language, Localized } from '../language';
import type { Answers, ControlSum, Facts, LeftOut } from './outcome';
import { amountText, eur, understoodText } from './texts';
import { ENCODING_NAMES, LEFT_OUT, SEPARATOR_NAMES, unitName, useName } from './words';

export interface LogTexts {
  readonly encoding: string;
  readonly separator: string;
  readonly layout: string;
  readonly leftOut: string;
  readonly controlSums: string;
  readonly answers: string;
}

const LAYOUTS: Readonly<Record<NonNullable<Facts['layout']>, Localized>> = {
  list: { de: 'Liste', en: 'list' },
  crosstab: { de: 'Kreuztabelle', en: 'crosstab' },
  month: { de: 'Ein Monat', en: 'one month' },
};

const STATUS: Readonly<Record<ControlSum['status'], Localized>> = {
  ok: { de: 'stimmt', en: 'right' },
  rounded: { de: 'stimmt bis auf Rundung', en: 'right but for rounding' },
  wrong: { de: 'stimmt nicht', en: 'wrong' },
  incomplete: { de: 'nicht geprüft', en: 'not checked' },
};

const WORDS = {
  line: { de: 'Zeile', en: 'line' },
  expected: { de: 'erwartet', en: 'expected' },
  more: { de: 'weitere', en: 'more' },
  column: { de: 'Spalte', en: 'column' },
  month: { de: 'Monat', en: 'month' },
  encoding: { de: 'Zeichensatz', en: 'encoding' },
  separator: { de: 'Trenner', en: 'separator' },
  headerLine: { de: 'Kopf in Zeile', en: 'head in line' },
  amountColumn: { de: 'Betrag in Spalte', en: 'amount in column' },
  values: { de: 'Werte', en: 'values' },
  monthly: { de: 'je Monat', en: 'by month' },
  cumulated: { de: 'aufgelaufen', en: 'cumulated' },
  english: { de: 'Beträge englisch gelesen', en: 'amounts read as English' },
  unit: { de: 'Einheit', en: 'unit' },
  sheet: { de: 'Blatt', en: 'sheet' },
  year: { de: 'Jahr', en: 'year' },
  turn: { de: 'Vorzeichen umgekehrt', en: 'sign turned' },
  fill: { de: 'Konto wie darüber', en: 'account as above' },
  lateDates: { de: 'Buchungen nach dem Jahresende: Periode', en: 'bookings after the end of the year: period' },
  konto: { de: 'Konto', en: 'account' },
  gemeinde: { de: 'Gemeinde', en: 'municipality' },
} as const satisfies Readonly<Record<string, Localized>>;

/** A cell of Excel holds 32,767 signs. */
const MOST_SUMS = 50;
const LONGEST = 30_000;

export function logTexts(facts: Facts, answers: Answers, language: Language): LogTexts {
  const { encoding, separator, layout } = facts;
  return {
    encoding: encoding === undefined ? '' : (ENCODING_NAMES[encoding] ?? encoding),
    separator: typeof separator === 'string' ? separatorName(separator, language) : '',
    layout: [...(layout === undefined ? [] : [LAYOUTS[layout][language]]), understoodText(facts, language)].filter(Boolean).join(': '),
    leftOut: facts.leftOut.map((one) => leftOutText(one, language)).join('; '),
    controlSums: sumsText(facts.controlSums, language),
    answers: answerTexts(answers, language).join('; ').slice(0, LONGEST),
  };
}

const separatorName = (separator: string, language: Language): string => SEPARATOR_NAMES[separator]?.[language] ?? separator;

function leftOutText({ reason, count, cents, exact }: LeftOut, language: Language): string {
  const sum = exact ?? new Decimal(cents).div(100);
  return `${LEFT_OUT[reason][language]}: ${count}${sum.isZero() ? '' : ` (${amountText(sum.toString(), language)} EUR)`}`;
}

/** Those that are wrong come first. */
function sumsText(sums: readonly ControlSum[], language: Language): string {
  const sorted = [...sums].sort((one, other) => Number(other.status === 'wrong') - Number(one.status === 'wrong'));
  const shown = sorted.slice(0, MOST_SUMS).map((sum) => sumText(sum, language));
  return [...shown, ...(sums.length > shown.length ? [`${sums.length - shown.length} ${WORDS.more[language]}`] : [])].join('; ');
}

function sumText({ line, column, found, expected, status }: ControlSum, language: Language): string {
  const should = status === 'wrong' && expected !== undefined ? `, ${WORDS.expected[language]} ${eur(expected, language)}` : '';
  return `${WORDS.line[language]} ${line}, ${column}: ${eur(found, language)}${should}, ${STATUS[status][language]}`;
}

type Texts<Key extends keyof Answers> = (answer: NonNullable<Answers[Key]>, language: Language) => string | readonly string[];

const keptAs = (kept: Readonly<Record<string, string>>, word: Localized, language: Language): string[] =>
  Object.entries(kept).map(([found, as]) => `${word[language]} ${found} = ${as}`);

const ANSWERS: { readonly [Key in keyof Required<Answers>]: Texts<Key> } = {
  sheet: (sheet, language) => `${WORDS.sheet[language]}: ${sheet}`,
  encoding: (encoding, language) => `${WORDS.encoding[language]}: ${ENCODING_NAMES[encoding] ?? encoding}`,
  separator: (separator, language) => `${WORDS.separator[language]}: ${separatorName(separator, language)}`,
  headerLine: (line, language) => `${WORDS.headerLine[language]} ${line}`,
  columns: (uses, language) =>
    Object.entries(uses).map(([name, use]) => `${WORDS.column[language]} ${name}: ${useName(use, language)}`),
  amountColumn: (column, language) => `${WORDS.amountColumn[language]} ${column}`,
  values: (values, language) => `${WORDS.values[language]}: ${WORDS[values === 'cumulated' ? 'cumulated' : 'monthly'][language]}`,
  numbers: (_, language) => WORDS.english[language],
  unit: (unit, language) => `${WORDS.unit[language]}: ${unitName(unit, language)}`,
  year: (year, language) => `${WORDS.year[language]}: ${year}`,
  month: (month, language) => `${WORDS.month[language]}: ${month}`,
  lateDates: (period, language) => `${WORDS.lateDates[language]} ${period}`,
  sign: (_, language) => WORDS.turn[language],
  fill: (_, language) => WORDS.fill[language],
  konto: (kept, language) => keptAs(kept, WORDS.konto, language),
  gemeinde: (kept, language) => keptAs(kept, WORDS.gemeinde, language),
};

function answerTexts(answers: Answers, language: Language): string[] {
  return (Object.keys(ANSWERS) as (keyof Answers)[]).flatMap((key) => {
    const answer = answers[key];
    const textOf = ANSWERS[key] as (answer: unknown, language: Language) => string | readonly string[];
    return answer === undefined ? [] : textOf(answer, language);
  });
}
