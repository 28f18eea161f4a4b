/** One function: its arguments, the result that they give at every key, how it comes about, and the way into the workbook. */
import type { FunctionDefinition } from '../../../functions/definition';
import { referenceAddress } from '../../../functions/helpAddress';
import type { Notation } from '../../../src/formula/notation';
import { buildCall, callsIn, fullName, signature } from '../call';
import { calculate, type Given } from '../evaluate';
import { isWithin } from '../../../src/formula/reference';
import { sheetOf } from '../../../src/formula/sheetReference';
import type { FunctionsTranslate } from '../i18n';
import { linkButton } from '../../ui/controls';
import { element } from '../../ui/dom';
import { newestOnly } from '../../ui/newest';
import { pageLink } from '../../ui/pageLink';
import type { Screen } from '../../ui/shell';
import type { Stage } from '../../pane/view';
import { resultFormat } from '../resultFormat';
import { answerTo } from './answer';
import { backButton } from './back';
import { argumentFields } from './fields';
import { helpSections } from './help';
import { insertBar } from './insertBar';
import { known, lookUp, NOTHING_SEEN, type Seen } from './lookUp';
import type { FunctionsWorkbook } from './functionsWorkbook';

export interface DetailProps {
  readonly t: FunctionsTranslate;
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

  const fields = argumentFields({
    t,
    stage,
    workbook,
    definition,
    notation,
    onType: onceAFrame(() => update()),
    onPicked: () => update(),
    onDelay: (delay) => bar.tellDelay(delay),
  });
  const look = (): Promise<Seen> => lookUp(workbook, parameters, fields.texts(), notation(), bar.tellDelay);
  const update = (): void => newest(look(), show, () => undefined);
  const show = (now: Seen): void => {
    seen = now;
    fields.tell(now);
    answer.show(now, notation());
    bar.update();
  };
  const respell = (): void => {
    form.textContent = signature(definition, notation());
    help.respell(notation());
    update();
  };
  const fill = (written: readonly string[]): void => {
    fields.fill(written);
    update();
  };

  const bar = insertBar({
    t,
    stage,
    workbook,
    present: () => formulaOf(fields.texts(), known(seen, parameters, fields.texts(), notation())),
    decided: async () => {
      const now = await look();
      show(now);
      const formula = formulaOf(now.texts, now.given);
      return formula === null ? null : { formula, numberFormat: resultFormat(calculate(definition, now.given)) };
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
    fields.askFor(first, calculation.kind === 'missing');
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
        fields.node,
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

/** However fast the keys come. */
function onceAFrame(work: () => void): () => void {
  let isQueued = false;
  return () => {
    if (isQueued) return;
    isQueued = true;
    requestAnimationFrame(() => {
      isQueued = false;
      work();
    });
  };
}

/** The ways back to the list and on to the reference. */
function pathLine(t: FunctionsTranslate, { id }: FunctionDefinition, onBack: () => void): HTMLElement {
  return element('div', { class: 'section-head' }, backButton(t, onBack), pageLink(t('fn.reference'), referenceAddress(id, t.language)));
}
