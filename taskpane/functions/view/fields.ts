/** The fields of a function's arguments: what is typed there, and what the pane says below each. */
import type { FunctionDefinition } from '../../../functions/definition';
import type { Notation } from '../../../src/formula/notation';
import { failureOf, type OnDelay } from '../../excel/session';
import type { FunctionsTranslate } from '../i18n';
import { failureSentence } from '../../pane/failureLine';
import { element } from '../../ui/dom';
import { messageBar } from '../../ui/message';
import type { Stage } from '../../pane/view';
import { argumentField, type Field } from './field';
import type { Seen } from './lookUp';
import { noteFor } from './notes';
import type { FunctionsWorkbook } from './functionsWorkbook';

export interface FieldsProps {
  readonly t: FunctionsTranslate;
  readonly stage: Stage;
  readonly workbook: FunctionsWorkbook;
  readonly definition: FunctionDefinition;
  notation(): Notation;
  /** A key was pressed. */
  onType(): void;
  /** Cells were taken for an argument. */
  onPicked(): void;
  readonly onDelay: OnDelay;
}

export interface Fields {
  readonly node: HTMLElement;
  texts(): string[];
  fill(written: readonly string[]): void;
  /** Says below each field what its argument is. */
  tell(seen: Seen): void;
  /** Goes to the argument that keeps the formula from being made, and asks for it where it is missing. */
  askFor(place: number, isMissing: boolean): void;
}

export function argumentFields({ t, stage, workbook, definition, notation, onType, onPicked, onDelay }: FieldsProps): Fields {
  const { parameters } = definition;
  const fields: readonly Field[] = parameters.map((parameter, place) =>
    argumentField({ t, parameter, id: `argument-${place}`, onChange: onType, onPick: () => void pick(place) }),
  );

  const pick = async (place: number): Promise<void> => {
    const warn = (intent: 'warning' | 'error', text: string): void => stage.interrupt(messageBar({ intent, body: [text] }));
    try {
      const selection = await workbook.readSelection(onDelay);
      if (selection === null) {
        warn('warning', t('fn.pick.several'));
        return;
      }
      fields[place]?.fill(selection);
      fields[place]?.focus();
      onPicked();
    } catch (error) {
      warn('error', failureSentence(t, failureOf(error), t('fn.pick.refused')));
    }
  };

  return {
    node: element('div', { class: 'fields' }, ...fields.map(({ node }) => node)),
    texts: () => fields.map((field) => field.text()),
    fill(written) {
      for (const [place, field] of fields.entries()) field.fill(written[place] ?? '');
    },
    tell({ texts, given }) {
      for (const [place, field] of fields.entries()) {
        const [parameter, one] = [parameters[place], given[place]];
        if (parameter && one) field.setNote(noteFor(t, parameter, texts[place]?.trim() ?? '', one, notation()));
      }
    },
    askFor(place, isMissing) {
      const name = parameters[place]?.name[t.language] ?? '';
      if (isMissing) fields[place]?.setNote({ text: t('fn.bad.needed', { s: name }), isError: true });
      fields[place]?.focus();
    },
  };
}
