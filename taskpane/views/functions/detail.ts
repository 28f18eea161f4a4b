/** One function: its arguments, the result that they give at every key, how it comes about, and the way into the workbook. */
import type { FunctionDefinition } from '../../../functions/definition';
import type { Notation } from '../../../functions/notation';
import { buildCall, callsIn, fullName, signature } from '../../formula/call';
import { calculate, type Given } from '../../formula/evaluate';
import { isWithin, sheetOf } from '../../formula/reference';
import type { Translate } from '../../i18n/translate';
import { linkButton } from '../../ui/controls';
import { element } from '../../ui/dom';
import { messageBar } from '../../ui/message';
import { newestOnly } from '../../ui/newest';
import type { Screen } from '../../ui/shell';
import type { Stage } from '../view';
import { answerTo } from './answer';
import { argumentField, type Field } from './field';
import { helpSections } from './help';
import { insertBar } from './insertBar';
import { known, lookUp, NOTHING_SEEN, type Seen } from './lookUp';
import { noteFor } from './notes';
import { pathLine } from './pathLine';
import type { FunctionsWorkbook } from './workbook';

export interface DetailProps {
  readonly t: Translate;
  readonly stage: Stage;
  readonly workbook: FunctionsWorkbook;
  notation(): Notation;
  readonly definition: FunctionDefinition;
  onBack(): void;
  onConvert(): void;
}

export interface Detail {
  readonly screen: Screen;
  /** @param written arguments as they stand in a formula */
  fill(written: readonly string[]): void;
  setShown(isShown: boolean): void;
  /** Another notation has come to be known. */
  respell(): void;
}

export function functionDetail({ t, stage, workbook, notation, definition, onBack, onConvert }: DetailProps): Detail {
  const { parameters } = definition;
  const title = element('h1', {}, fullName(definition));
  const answer = answerTo(t, definition);
  const convert = linkButton(t('fn.convert'), onConvert);
  const newest = newestOnly();
  const form = element('p', { class: 'signature' });
  const help = helpSections(t, definition, (written) => fill(written));
  let seen = NOTHING_SEEN;
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

  const look = (): Promise<Seen> => lookUp(workbook, parameters, texts(), notation(), bar.tellDelay);
  const update = (): void => newest(look(), show, () => undefined);
  const show = (now: Seen): void => {
    seen = now;
    for (const [index, field] of fields.entries()) {
      const [parameter, one] = [parameters[index], now.given[index]];
      if (parameter && one) field.setNote(noteFor(t, parameter, now.texts[index]?.trim() ?? '', one, notation()));
    }
    answer.show(now, notation());
    bar.update();
  };
  const respell = (): void => {
    form.textContent = signature(definition, notation());
    help.respell(notation());
    update();
  };

  const pick = async (index: number): Promise<void> => {
    const warn = (intent: 'warning' | 'error', text: string): void => stage.interrupt(messageBar({ intent, body: [text] }));
    try {
      const selection = await workbook.readSelection(bar.tellDelay);
      if (selection === null) return warn('warning', t('fn.pick.several'));
      fields[index]?.fill(selection);
      fields[index]?.focus();
      update();
    } catch {
      warn('error', t('fn.pick.refused'));
    }
  };
  const fill = (written: readonly string[]): void => {
    for (const [index, field] of fields.entries()) field.fill(written[index] ?? '');
    update();
  };

  const bar = insertBar({
    t,
    stage,
    workbook,
    present: () => formulaOf(texts(), known(seen, parameters, texts(), notation())),
    decided: async () => {
      const now = await look();
      show(now);
      return formulaOf(now.texts, now.given);
    },
    refersTo: ({ address }) => seen.places.some((place) => isWithin(address, place, sheetOf(address))),
    // What names no sheet means another cell now.
    onMove: () => {
      if (seen.places.some((place) => !place.includes('!'))) update();
    },
    onTarget: (content) => (convert.hidden = !callsIn(content).includes(definition)),
  });
  /** The formula; null where an argument must be seen to first, to which the focus goes then. */
  const formulaOf = (written: readonly string[], given: readonly Given[]): string | null => {
    const calculation = calculate(definition, given);
    const [first] = calculation.kind === 'missing' || calculation.kind === 'faulty' ? calculation.parameters : [];
    if (first === undefined) return buildCall(definition, written, notation());
    const name = parameters[first]?.name[t.language] ?? '';
    if (calculation.kind === 'missing') fields[first]?.setNote({ text: t('fn.bad.needed', { s: name }), isError: true });
    fields[first]?.focus();
    return null;
  };

  convert.hidden = true;
  respell();
  return {
    fill,
    setShown: (isShown) => bar.setShown(isShown),
    respell,
    screen: {
      focus: title,
      content: [
        pathLine(t, definition, onBack),
        title,
        form,
        element('p', { class: 'lead' }, definition.description[t.language]),
        element('div', { class: 'fields' }, ...fields.map(({ node }) => node)),
        ...answer.nodes,
        element('p', { class: 'convert' }, convert),
        ...help.nodes,
      ],
      note: bar.note,
      actions: bar.actions,
      onEscape: onBack,
    },
  };
}
