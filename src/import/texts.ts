/** All sentences of the import, German and English: what was understood, what is asked, what is wrong and what can be done. */
import type { Language, Localized } from '../language';
import { Decimal } from '../money/decimal';
import { formatNumber } from '../money/format';
import { shownText } from '../shownText';
import { readSum } from './controlEquation';
import type {
  Facts,
  Offer,
  Outcome,
  Problem,
  ProblemKind,
  Question,
  QuestionReason,
  Refusal,
  RefusalReason,
  Understood,
} from './outcome';
import type { Unit } from './units';
import { ENCODING_NAMES, LEFT_OUT, SEPARATOR_NAMES, unitName } from './words';

/** Kinds whose `found` is an amount in EUR. */
const WITH_AMOUNT: readonly ProblemKind[] = ['sum', 'part', 'sign', 'negative-month', 'sum-without-hidden'];

export const amountText = (text: string, language: Language): string => {
  const amount = new Decimal(text);
  return formatNumber(amount, language, Math.max(2, amount.decimalPlaces()));
};

export const eur = (cents: number, language: Language): string => amountText(new Decimal(cents).div(100).toString(), language);

/** What was found, what was expected, what can be done. */
const PROBLEMS: Readonly<Record<ProblemKind, Localized>> = {
  amount: {
    de: '„{found}“ ist kein Betrag. Erwartet wird eine Zahl wie 1.234,56. Bitte in der Datei berichtigen.',
    en: '“{found}” is no amount. Expected is a number such as 1.234,56. Please correct it in the file.',
  },
  'part-of-cent': {
    de: '„{found}“ hat Bruchteile eines Cents. Erwartet werden höchstens zwei Nachkommastellen. Ist es englisch geschrieben?',
    en: '“{found}” has parts of a cent. Expected are two decimals at most. Is it written in English?',
  },
  rounded: {
    de: '{count} Werte haben Bruchteile eines Cents und wurden kaufmännisch gerundet, zusammen {sum} EUR.',
    en: '{count} values have parts of a cent and were rounded, {sum} EUR in total.',
  },
  period: {
    de: '„{found}“ ist keine Periode. Erwartet werden 1 bis 16 oder ein Monat.',
    en: '“{found}” is no period. Expected is 1 to 16 or a month.',
  },
  'period-year': {
    de: '„{found}“ passt nicht zum Jahr der Zeile. Bitte Jahr oder Periode in der Datei berichtigen.',
    en: '“{found}” does not agree with the year of the line. Please correct the year or the period in the file.',
  },
  'period-date': {
    de: 'Bei {count} Zeilen nennt das Datum einen anderen Monat als die Periode, zusammen {sum} EUR. Es gilt die Periode.',
    en: 'In {count} lines the date names another month than the period, {sum} EUR in total. The period counts.',
  },
  'booking-date': {
    de: 'Monate nach Buchungsdatum; Zahlungen für Januar können im Dezember stehen. Ab dem 27. Dezember: {count} Zeilen, {sum} EUR.',
    en: 'Months by booking date; payments for January may stand in December. From 27 December on: {count} lines, {sum} EUR.',
  },
  date: {
    de: '„{found}“ ist kein Datum. Erwartet wird eines wie 31.01.2025.',
    en: '“{found}” is no date. Expected is one such as 31.01.2025.',
  },
  year: {
    de: '„{found}“ ist kein Haushaltsjahr, das zu der Zeile passt. Erwartet wird ein Jahr wie 2025.',
    en: '“{found}” is no budget year that agrees with the line. Expected is a year such as 2025.',
  },
  konto: {
    de: 'Ein Betrag ohne Konto. Soll das Konto der Zeile darüber gelten, wählen Sie „wie darüber“.',
    en: 'An amount without account. If the account of the line above is meant, choose “as above”.',
  },
  position: {
    de: '„{found}“ ist keine Position. Erwartet werden Unterkunft und Heizung, Einmalige KdU oder Einmalige Leistungen.',
    en: '“{found}” is no position. Expected are housing and heating, one-off housing costs, or one-off benefits.',
  },
  mark: {
    de: '„{found}“ ist kein Kennzeichen. Erwartet wird S (Soll) oder H (Haben).',
    en: '“{found}” is no mark. Expected is S (debit) or H (credit).',
  },
  sign: {
    de: 'Die Summe {found} EUR und die meisten Beträge ({count}) sind negativ. Das Vorzeichen lässt sich umkehren.',
    en: 'The sum {found} EUR and most amounts ({count}) are negative. The sign can be turned.',
  },
  part: {
    de: 'Der Teil {found} EUR ist mehr als die Zeile darüber, {expected} EUR.',
    en: 'The part {found} EUR is more than the row above, {expected} EUR.',
  },
  'too-many-fields': {
    de: 'Mehr Felder als der Kopf: „{found}“. Steht ein Trenner in einem Text, gehört der Text in Anführungszeichen.',
    en: 'More fields than the head: “{found}”. A text with a separator in it belongs in quotes.',
  },
  'unclosed-quote': {
    de: 'Ein Anführungszeichen wird geöffnet und nicht richtig geschlossen. Bitte in der Datei berichtigen.',
    en: 'A quote is opened and not closed properly. Please correct it in the file.',
  },
  nul: {
    de: 'Die Datei enthält ein NUL-Zeichen und ist kein Text. Bitte neu exportieren.',
    en: 'The file contains a NUL character and is no text. Please export it again.',
  },
  encoding: {
    de: 'Das Byte {found} gibt es in diesem Zeichensatz nicht. Bitte als UTF-8 neu exportieren.',
    en: 'This encoding has no byte {found}. Please export the file again as UTF-8.',
  },
  'mixed-encoding': {
    de: 'Die Datei mischt UTF-8 und Windows-1252; gelesen wird jede Zeile für sich, ab hier die erste in Windows-1252.',
    en: 'The file mixes UTF-8 and Windows-1252; each line is read by itself, this is the first one in Windows-1252.',
  },
  sum: {
    de: 'Die Summe sagt {found} EUR, die Zeilen ergeben {expected} EUR. Bitte beim Absender klären; die Zeilen gelten.',
    en: 'The sum says {found} EUR, the lines give {expected} EUR. Please ask the sender; the lines are taken.',
  },
  'sum-without-hidden': {
    de: 'Die Summe {found} EUR stimmt nur ohne die ausgeblendeten Zeilen. Übernommen werden alle.',
    en: 'The sum {found} EUR is right only without the hidden rows. All are taken.',
  },
  'negative-month': {
    de: 'Der aufgelaufene Wert sinkt: {found} EUR in diesem Monat.',
    en: 'The cumulated value decreases: {found} EUR in this month.',
  },
  'cumulated-gone': {
    de: '{found} hat in {period} keine Zeile mehr, obwohl vorher ein Wert da war. Es entsteht keine Buchung.',
    en: '{found} has no line in {period}, though it had a value before. No booking follows from that.',
  },
  'english-number': {
    de: '„{found}“ kann nur englisch gemeint sein. Die Datei lässt sich englisch lesen.',
    en: '“{found}” can only be English. The file can be read as English.',
  },
  'german-number': {
    de: '„{found}“ kann nur deutsch gemeint sein, andere Beträge nur englisch. Bitte einheitlich exportieren.',
    en: '“{found}” can only be German, other amounts only English. Please export all in one way.',
  },
  'formula-without-value': {
    de: 'Die Formel {found} hat keinen gespeicherten Wert. Bitte die Datei in Excel öffnen und speichern.',
    en: 'The formula {found} has no stored value. Please open the file in Excel and save it.',
  },
  'error-cell': {
    de: 'Die Zelle zeigt den Fehler {found}. Bitte in der Datei berichtigen.',
    en: 'The cell shows the error {found}. Please correct it in the file.',
  },
  'hidden-row': { de: 'Diese Zeile ist ausgeblendet. Sie zählt mit.', en: 'This row is hidden. It counts.' },
  'hidden-column': { de: 'Diese Spalte ist ausgeblendet. Sie zählt mit.', en: 'This column is hidden. It counts.' },
  'other-level': {
    de: 'Frühere Monate stehen auf anderer Ebene in der Mappe (Gemeinden oder Kreis, Konten oder Positionen). Bitte zuerst ersetzen.',
    en: 'The workbook holds earlier months on another level (municipalities or Kreis, accounts or positions). Please replace those first.',
  },
  'repeated-line': {
    de: 'Diese Zeile steht genauso schon einmal da, in Zeile {sameAs}. Beide zählen.',
    en: 'The same line stands there before, in line {sameAs}. Both count.',
  },
};

/** There is no line above from which an account could be taken. */
const NO_ACCOUNT_COLUMN: Localized = {
  de: 'Keine Spalte nennt ein Konto oder eine Position. Bitte mit Konten exportieren oder sagen, welche Spalte sie nennt.',
  en: 'No column names an account or an item. Please export with accounts, or say which column names them.',
};

const OFFERS: Readonly<Record<Offer, Localized>> = {
  english: { de: 'Angebot: englisch lesen.', en: 'Offer: read as English.' },
  above: { de: 'Angebot: wie darüber.', en: 'Offer: as above.' },
  turn: { de: 'Angebot: Vorzeichen umkehren.', en: 'Offer: turn the sign.' },
};

const LEVELS = {
  error: { de: 'Fehler', en: 'Error' },
  warning: { de: 'Warnung', en: 'Warning' },
  note: { de: 'Hinweis', en: 'Note' },
} as const;

const filled = (template: string, values: Readonly<Record<string, string | number | null | undefined>>): string =>
  template.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));

/** `Fehler, Zeile 5, Spalte Ist: …` */
export function problemText(problem: Problem, language: Language): string {
  const { line, column, found, expected, kind, level, offer, count, sum, period, sameAs } = problem;
  const isWithoutColumn = kind === 'konto' && column === null;
  const where = [
    LEVELS[level][language],
    ...(line === null ? [] : [`${language === 'de' ? 'Zeile' : 'line'} ${line}`]),
    ...(column === null ? [] : [`${language === 'de' ? 'Spalte' : 'column'} ${shownText(column)}`]),
  ].join(', ');
  const isAmount = WITH_AMOUNT.includes(kind);
  const values = {
    found: found !== null && isAmount ? amountText(found, language) : shownText(found ?? ''),
    expected: expected === undefined ? '' : amountText(expected, language),
    count,
    sum: sum === undefined ? '' : amountText(sum, language),
    period,
    sameAs,
  };
  const text = isWithoutColumn ? NO_ACCOUNT_COLUMN : PROBLEMS[kind];
  return [`${where}: ${filled(text[language], values)}`, ...(offer && !isWithoutColumn ? [OFFERS[offer][language]] : [])].join(' ');
}

const REFUSALS: Readonly<Record<RefusalReason, Localized>> = {
  empty: { de: 'Die Datei ist leer.', en: 'The file is empty.' },
  'no-header': {
    de: 'Es wurde kein Kopf mit Spaltennamen gefunden. Bitte mit Kopfzeile exportieren.',
    en: 'No head with column names was found. Please export with a head.',
  },
  'no-data': { de: 'Unter dem Kopf steht kein Betrag.', en: 'No amount stands below the head.' },
  'no-table': { de: 'Kein Blatt enthält eine Tabelle mit Kopf und Beträgen.', en: 'No sheet contains a table with head and amounts.' },
  nul: { de: 'Die Datei enthält NUL-Zeichen und ist kein Text.', en: 'The file contains NUL characters and is no text.' },
  english: {
    de: 'Die Beträge sind englisch geschrieben. Sie lassen sich englisch lesen, wenn Sie das bestätigen.',
    en: 'The amounts are written in English. They can be read as English if you confirm that.',
  },
  'mixed-numbers': {
    de: 'Die Beträge sind teils deutsch, teils englisch geschrieben. Bitte einheitlich exportieren.',
    en: 'Some amounts are written in German, others in English. Please export all in one way.',
  },
  errors: { de: 'Die Datei hat Fehler; nichts wurde übernommen.', en: 'The file has errors; nothing was taken.' },
  xls: {
    de: 'Das alte Excel-Format .xls wird nicht gelesen. Bitte als .xlsx speichern.',
    en: 'The old Excel format .xls is not read. Please save as .xlsx.',
  },
  xlsb: {
    de: 'Das Format .xlsb wird nicht gelesen. Bitte als .xlsx speichern.',
    en: 'The format .xlsb is not read. Please save as .xlsx.',
  },
  ods: { de: 'Das Format .ods wird nicht gelesen. Bitte als .xlsx speichern.', en: 'The format .ods is not read. Please save as .xlsx.' },
  protected: {
    de: 'Die Datei ist mit einem Kennwort geschützt. Bitte ohne Kennwort speichern.',
    en: 'The file is protected by a password. Please save it without one.',
  },
  'not-excel': { de: 'Die Datei ist ein Archiv, aber keine Excel-Datei.', en: 'The file is an archive, but no Excel file.' },
  damaged: { de: 'Die Datei ist beschädigt. Bitte neu exportieren.', en: 'The file is damaged. Please export it again.' },
  bomb: {
    de: 'Die Datei würde beim Entpacken übermäßig groß und wird nicht geöffnet.',
    en: 'The file would become excessively large when unpacked and is not opened.',
  },
};

const QUESTIONS: Readonly<Record<QuestionReason, Localized>> = {
  separator: { de: 'Welches Zeichen trennt die Felder?', en: 'Which sign separates the fields?' },
  'amount-column': { de: 'Welche Spalte ist das Ist?', en: 'Which column has the actual amounts (Ist)?' },
  month: { de: 'Für welchen Monat ist die Datei?', en: 'Which month is the file for?' },
  year: { de: 'Für welches Jahr ist die Datei?', en: 'Which year is the file for?' },
  unit: { de: 'In welcher Einheit stehen die Beträge?', en: 'In which unit are the amounts?' },
  sheet: { de: 'Welches Blatt soll gelesen werden?', en: 'Which sheet is to be read?' },
  'previous-period': {
    de: 'Die Werte sind aufgelaufen, und Monate davor fehlen. Bitte zuerst diese importieren.',
    en: 'The values are cumulated, and months before are missing. Please import those first.',
  },
  'late-dates': {
    de: 'Buchungen nach dem Jahresende: Gehören sie zu Periode 12 oder 13?',
    en: 'Bookings after the end of the year: do they belong to period 12 or 13?',
  },
};

const LABELS = {
  guess: { de: 'Vermutung', en: 'Guess' },
  choices: { de: 'Zur Wahl', en: 'Choices' },
  missing: { de: 'Es fehlen', en: 'Missing' },
  firstRow: { de: 'erste Zeile', en: 'first row' },
  head: { de: 'Kopf in Zeile', en: 'head in line' },
  amounts: { de: 'Beträge in', en: 'amounts in' },
  cumulated: { de: 'aufgelaufen', en: 'cumulated' },
  monthly: { de: 'je Monat', en: 'by month' },
  read: { de: 'Gelesen', en: 'Read' },
  taken: { de: 'übernommen', en: 'taken' },
  amountCount: { de: 'Beträge', en: 'amounts' },
  rest: { de: 'weitere Probleme', en: 'more problems' },
} as const;

const QUOTED = { de: (text: string) => `„${text}“`, en: (text: string) => `“${text}”` } as const;

/** `Semikolon, Windows-1252, Kopf in Zeile 5, Beträge in EUR, je Monat`: what a person can check. */
export function understoodText(understood: Understood, language: Language): string {
  const { separator, encoding, sheet, headerLine, unit, values } = understood;
  const parts = [
    ...(separator === null || separator === undefined ? [] : [SEPARATOR_NAMES[separator]?.[language] ?? separator]),
    ...(encoding === undefined ? [] : [ENCODING_NAMES[encoding] ?? encoding]),
    ...(sheet === undefined ? [] : [QUOTED[language](sheet)]),
    ...(headerLine === undefined ? [] : [`${LABELS.head[language]} ${headerLine}`]),
    ...(unit === undefined ? [] : [unit === 'BG' ? unitName(unit, language) : `${LABELS.amounts[language]} ${unitName(unit, language)}`]),
    ...(values === undefined ? [] : [LABELS[values === 'cumulated' ? 'cumulated' : 'monthly'][language]]),
  ];
  return parts.length > 0 ? `${parts.join(', ')}.` : '';
}

export const refusalText = ({ reason }: Refusal, language: Language): string => REFUSALS[reason][language];

/** A choice as a person reads it: a column with its name, a unit with what the first row would be. */
function choiceText(choice: string | number, index: number, { reason, readings, samples }: Question, language: Language): string {
  if (reason === 'separator') return SEPARATOR_NAMES[choice]?.[language] ?? String(choice);
  if (reason === 'amount-column') return `${choice} (${samples?.[index]?.name ?? ''})`;
  if (reason !== 'unit') return String(choice);
  const reading = readings?.[choice];
  const name = unitName(choice as Unit, language);
  return reading === undefined ? name : `${name} (${LABELS.firstRow[language]} ${amountText(reading, language)} EUR)`;
}

export function questionText(question: Question, language: Language): string {
  const { reason, guess, candidates, missing } = question;
  const more = [
    ...(guess === undefined ? [] : [`${LABELS.guess[language]}: ${guess}.`]),
    ...(candidates === undefined || candidates.length === 0
      ? []
      : [`${LABELS.choices[language]}: ${candidates.map((one, index) => choiceText(one, index, question, language)).join(', ')}.`]),
    ...(missing === undefined || missing.length === 0 ? [] : [`${LABELS.missing[language]}: ${missing.join(', ')}.`]),
  ];
  return [QUESTIONS[reason][language], ...more].join(' ');
}

/** The control equation: `Gelesen 301,00 = übernommen 150,00 (2 Beträge) + Summenzeile 151,00 (1)`. */
export function equationText(facts: Facts, language: Language): string {
  const { taken, leftOut } = facts;
  const read = readSum(facts);
  const parts = [
    `${LABELS.taken[language]} ${eur(taken.cents, language)} (${taken.count} ${LABELS.amountCount[language]})`,
    ...leftOut.map(
      ({ reason, count, cents, exact }) =>
        `${LEFT_OUT[reason][language]} ${exact ? amountText(exact.toString(), language) : eur(cents, language)} (${count})`,
    ),
  ];
  return `${LABELS.read[language]} ${amountText(read.toString(), language)} = ${parts.join(' + ')}.`;
}

/** An outcome as sentences, one a line. */
export function outcomeText(outcome: Outcome, language: Language): string {
  const { problems, problemCount } = outcome;
  const said =
    outcome.kind === 'refused'
      ? refusalText(outcome, language)
      : outcome.kind === 'question'
        ? questionText(outcome, language)
        : equationText(outcome, language);
  const rest = problemCount > problems.length ? [`${problemCount - problems.length} ${LABELS.rest[language]}.`] : [];
  return [understoodText(outcome, language), said, ...problems.map((problem) => problemText(problem, language)), ...rest]
    .filter((line) => line !== '')
    .join('\n');
}
