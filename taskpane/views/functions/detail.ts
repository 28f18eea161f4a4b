/** One function: its arguments, the result that they give at every key, how it comes about, and the way into the workbook. */
import type { FunctionDefinition } from '../../../functions/definition';
import { referenceAddress } from '../../../functions/reference/address';
import type { Reading } from '../../excel/references';
import { readArgument, type Argument, type Reference } from '../../formula/argument';
import { buildCall, callsIn, fullName, invariantOperand, signature } from '../../formula/call';
import { calculate, type Calculation, type Given } from '../../formula/evaluate';
import { toLocal } from '../../formula/local';
import type { Notation } from '../../formula/notation';
import { isWithin } from '../../formula/reference';
import { copyText } from '../../details';
import type { Translate } from '../../i18n/translate';
import { iconButton, linkButton } from '../../ui/controls';
import { element } from '../../ui/dom';
import { icon } from '../../ui/icons';
import { messageBar } from '../../ui/message';
import { newestOnly } from '../../ui/newest';
import { pageLink } from '../../ui/pageLink';
import type { Screen } from '../../ui/shell';
import type { Stage } from '../view';
import { argumentField, type Field } from './field';
import { helpSections } from './help';
import { insertBar } from './insertBar';
import { noteFor } from './notes';
import { derivation, resultBox } from './result';
import type { FunctionsWorkbook } from './workbook';

export interface DetailProps {
  readonly t: Translate;
  readonly stage: Stage;
  readonly workbook: FunctionsWorkbook;
  readonly notation: Notation;
  readonly definition: FunctionDefinition;
  onBack(): void;
  onConvert(): void;
}

export interface Detail {
  readonly screen: Screen;
  /** @param written arguments as they stand in a formula */
  fill(written: readonly string[]): void;
  setShown(isShown: boolean): void;
}

export function functionDetail({ t, stage, workbook, notation, definition, onBack, onConvert }: DetailProps): Detail {
  const { parameters } = definition;
  const title = element('h1', {}, fullName(definition));
  const result = element('div', { class: 'card result', role: 'status' });
  const steps = element('div', { class: 'derivation-section' });
  const native = element('div', {});
  const convert = linkButton(t('fn.convert'), onConvert);
  const newest = newestOnly();
  let given: readonly Given[] = [];
  let isQueued = false;

  /** At most once a frame, however fast the keys come. */
  const queue = (): void => {
    if (isQueued) return;
    isQueued = true;
    requestAnimationFrame(() => {
      isQueued = false;
      update();
    });
  };
  const fields: readonly Field[] = parameters.map((parameter, index) =>
    argumentField({ t, parameter, id: `argument-${index}`, onChange: queue, onPick: () => void pick(index) }),
  );
  const texts = (): string[] => fields.map((field) => field.text());

  const update = (): void => {
    const read = parameters.map((parameter, index) => readArgument(fields[index]?.text() ?? '', parameter, notation));
    const references = read.flatMap((argument) => (argument.kind === 'reference' ? [argument.reference] : []));
    newest(
      references.length > 0 ? workbook.readReferences(references) : Promise.resolve([]),
      (readings) => show(withReadings(read, readings)),
      () => show(withReadings(read, references.map(() => ({ kind: 'unreadable' }))), t('fn.result.refused')),
    );
  };
  const show = (now: readonly Given[], refusal?: string): void => {
    given = now;
    for (const [index, field] of fields.entries()) {
      const [parameter, one] = [parameters[index], given[index]];
      if (parameter && one) field.setNote(noteFor(t, parameter, field.text().trim(), one, notation));
    }
    const calculation = calculate(definition, given);
    result.replaceChildren(...(refusal === undefined ? resultBox(t, definition, calculation) : [element('p', {}, refusal)]));
    steps.replaceChildren(...derivation(t, calculation));
    native.replaceChildren(...nativeFormula(t, definition, texts(), calculation, notation));
    bar.update();
  };

  const pick = async (index: number): Promise<void> => {
    const selection = await workbook.readSelection().catch(() => null);
    if (selection === null) {
      stage.interrupt(messageBar({ intent: 'warning', body: [t('fn.pick.several')] }));
      return;
    }
    fields[index]?.fill(selection);
    fields[index]?.focus();
    update();
  };
  const fill = (written: readonly string[]): void => {
    for (const [index, field] of fields.entries()) field.fill(written[index] ?? '');
    update();
  };

  const bar = insertBar({
    t,
    stage,
    workbook,
    formula: () => {
      const calculation = calculate(definition, given);
      const [first] = calculation.kind === 'missing' || calculation.kind === 'faulty' ? calculation.parameters : [];
      if (first === undefined) return buildCall(definition, texts(), notation);
      const name = parameters[first]?.name[t.language] ?? '';
      if (calculation.kind === 'missing') fields[first]?.setNote({ text: t('fn.bad.needed', { s: name }), isError: true });
      fields[first]?.focus();
      return null;
    },
    refersTo: ({ address }) =>
      cellReferences(given).some(({ sheet, address: range }) => isWithin(address, sheet === undefined ? range : `'${sheet.replaceAll("'", "''")}'!${range}`, sheetOf(address))),
    // What names no sheet means another cell now.
    onMove: () => {
      if (cellReferences(given).some(({ sheet }) => sheet === undefined)) update();
    },
    onTarget: (content) => (convert.hidden = !callsIn(content).includes(definition)),
  });

  convert.hidden = true;
  update();
  return {
    fill,
    setShown: (isShown) => bar.setShown(isShown),
    screen: {
      focus: title,
      content: [
        element(
          'div',
          { class: 'section-head' },
          backButton(t, onBack),
          pageLink(t('fn.reference'), referenceAddress(definition.id, t.language)),
        ),
        title,
        element('p', { class: 'signature' }, signature(definition, notation)),
        element('p', { class: 'lead' }, definition.description[t.language]),
        element('div', { class: 'fields' }, ...fields.map(({ node }) => node)),
        result,
        steps,
        native,
        element('p', { class: 'convert' }, convert),
        ...helpSections(t, definition, notation, fill),
      ],
      note: bar.note,
      actions: bar.actions,
      onEscape: onBack,
    },
  };
}

function backButton(t: Translate, onBack: () => void): HTMLElement {
  const back = element('button', { type: 'button', class: 'back', 'aria-label': t('fn.back.sr') }, icon('arrowLeft'), element('span', {}, t('fn.back')));
  back.addEventListener('click', onBack);
  return back;
}

/** Each reference with its reading, in the order in which they were asked for. */
function withReadings(read: readonly Argument[], readings: readonly Reading[]): Given[] {
  const left = [...readings];
  return read.map((argument) => {
    const reading = argument.kind === 'reference' ? left.shift() : undefined;
    return reading ? { argument, reading } : { argument };
  });
}

const cellReferences = (given: readonly Given[]): Extract<Reference, { kind: 'cells' }>[] =>
  given.flatMap(({ argument }) => (argument.kind === 'reference' && argument.reference.kind === 'cells' ? [argument.reference] : []));

const sheetOf = (address: string): string => address.slice(0, address.lastIndexOf('!')).replace(/^'|'$/g, '').replaceAll("''", "'");

/** The same in Excel's own functions, once the arguments are complete. */
function nativeFormula(t: Translate, definition: FunctionDefinition, texts: readonly string[], calculation: Calculation, notation: Notation): Node[] {
  if (calculation.kind === 'missing' || calculation.kind === 'faulty') return [];
  const operands = definition.parameters.map((parameter, index) => invariantOperand(texts[index] ?? '', parameter, notation));
  const twin = definition.twin(operands);
  if ('none' in twin) return [element('h2', {}, t('fn.native')), element('p', { class: 'small' }, twin.none[t.language])];
  const formula = `=${toLocal(twin.formula, notation)}`;
  const told = element('span', { class: 'small', role: 'status' });
  const copy = iconButton('copy', t('fn.copy'), () => {
    void copyText(formula).then((isCopied) => (told.textContent = t(isCopied ? 'fn.copied.native' : 'fn.copied.not')));
  });
  return [
    element('div', { class: 'section-head' }, element('h2', {}, t('fn.native')), element('div', { class: 'copy' }, told, copy)),
    element('code', { class: 'formula' }, formula),
  ];
}
