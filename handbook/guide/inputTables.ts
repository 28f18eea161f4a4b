/** What a planner may enter, from the model's own description: what holds without it, what is allowed, and which sheets it changes. */
import type { Language, Localized } from '../../src/language';
import { ASSUMPTION_GROUPS, type Asked, type AssumptionGroup } from '../../src/workbook/assumptions';
import { AUTHORISATIONS, KDU_QUOTA, PROVISIONAL, STEPS, TAAM, TAAM_LATER_ENTRIES, TARGETS } from '../../src/workbook/sheetInputs';
import { MONITOR, MONITOR_POSITIONS } from '../../src/workbook/monitorInputs';
import { sheetName } from '../../src/workbook/choices';
import type { SheetKey } from '../../src/workbook/model';
import { allowedText } from '../../src/workbook/sheets/inputs';
import { html, type Html } from '../reference/html';
import { changedSheets } from './changes';

const WORDS = {
  input: { de: 'Eingabe', en: 'Input' },
  meaning: { de: 'Bedeutung', en: 'Meaning' },
  allowed: { de: 'Erlaubt: ', en: 'Allowed: ' },
  changes: { de: 'Ändert', en: 'Changes' },
} as const satisfies Record<string, Localized>;

/** Inputs of which all but the label is the same stand in one row. */
interface Row {
  readonly labels: readonly string[];
  readonly meaning: string;
  readonly allowed: string;
  readonly changes: readonly string[];
}

function rowsOf(inputs: readonly Asked[], changes: (index: number) => readonly string[], language: Language): Row[] {
  const rows = new Map<string, Row>();
  inputs.forEach((input, index) => {
    const row = { meaning: input.meaning[language], allowed: allowedText(input, language), changes: changes(index) };
    const key = JSON.stringify(row);
    rows.set(key, { ...row, labels: [...(rows.get(key)?.labels ?? []), input.label[language]] });
  });
  return [...rows.values()];
}

export function assumptionsTable(language: Language): Html {
  const heads = [WORDS.input, WORDS.meaning, WORDS.changes];
  return html`<table class="stacked inputs"><thead><tr>${heads.map((head) => html`<th scope="col">${head[language]}</th>`)}</tr></thead>
${ASSUMPTION_GROUPS.map((group) => groupOf(group, language))}</table>`;
}

function groupOf({ title, assumptions }: AssumptionGroup, language: Language): Html {
  const rows = rowsOf(assumptions, (index) => changedSheets(assumptions[index]?.input ?? ''), language);
  return html`<tbody><tr><th colspan="3" scope="rowgroup">${title[language]}</th></tr>
${rows.map(
    ({ labels, meaning, allowed, changes }) => html`<tr><th scope="row">${labels.join(', ')}</th>
<td>${meaning}. ${WORDS.allowed[language]}${allowed}</td><td data-head="${WORDS.changes[language]}">${changes.join(', ')}</td></tr>
`,
  )}</tbody>
`;
}

const ON_SHEETS: readonly { readonly sheet: SheetKey; readonly inputs: readonly Asked[] }[] = [
  { sheet: 'scenarios', inputs: [...Object.values<Asked>(TARGETS), ...STEPS] },
  { sheet: 'measures', inputs: AUTHORISATIONS },
  { sheet: 'provisional', inputs: Object.values<Asked>(PROVISIONAL) },
  { sheet: 'taamCohorts', inputs: [...Object.values<Asked>(TAAM), ...TAAM_LATER_ENTRIES] },
  { sheet: 'kduNet', inputs: Object.values<Asked>(KDU_QUOTA) },
  {
    sheet: 'monitor',
    inputs: [...Object.values<Asked>(MONITOR), ...MONITOR_POSITIONS.flatMap(({ method, budget, supplement }) => [method, budget, supplement])],
  },
];

/** Those that stand on the sheet that they change. */
export function sheetInputsTable(language: Language): Html {
  const heads = [WORDS.input, WORDS.meaning];
  return html`<table class="stacked inputs"><thead><tr>${heads.map((head) => html`<th scope="col">${head[language]}</th>`)}</tr></thead>
${ON_SHEETS.map(({ sheet, inputs }) => {
    const rows = rowsOf(inputs, () => [], language);
    return html`<tbody><tr><th colspan="2" scope="rowgroup">${sheetName(sheet)}</th></tr>
${rows.map(
      ({ labels, meaning, allowed }) => html`<tr><th scope="row">${labels.join(', ')}</th><td>${meaning}. ${WORDS.allowed[language]}${allowed}</td></tr>
`,
    )}</tbody>
`;
  })}</table>`;
}
