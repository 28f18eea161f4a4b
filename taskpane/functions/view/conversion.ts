/** The way from the selected cells to cells that no longer need the add-in. Nothing is written before it was shown. */
import { Following } from '../../excel/following';
import { failureOf, type Delay } from '../../excel/session';
import type { Sheet } from '../excel/formulas';
import type { Notation } from '../../../src/formula/notation';
import type { FunctionsTranslate } from '../i18n';
import { newestOnly } from '../../ui/newest';
import { delayBar } from '../../pane/delay';
import type { Stage } from '../../pane/view';
import { planConversion, type ConversionPlan, type Kept } from './conversionPlan';
import { conversionPreview, type ConversionPreview, type Previewed } from './conversionPreview';
import { convertedScreen, valuedScreen } from './conversionScreens';
import type { FunctionsWorkbook } from './functionsWorkbook';

export interface ConversionProps {
  readonly t: FunctionsTranslate;
  readonly stage: Stage;
  readonly workbook: FunctionsWorkbook;
  notation(): Notation;
  onBack(): void;
}

export interface Conversion {
  /** Shows what would become of the selected cells, and follows the selection as long as it is shown. */
  start(): void;
  /** Something else is shown in its place. */
  leave(): void;
  /** Whether the view is in front. */
  setShown(isShown: boolean): void;
}

export function conversion({ t, stage, workbook, notation, onBack }: ConversionProps): Conversion {
  const newest = newestOnly();
  let preview: ConversionPreview | undefined;
  let isShown = true;
  let isWanted = false;
  const following = new Following(workbook.followSelection, () => look());
  const onDelay = (delay: Delay | null): void => {
    if (delay) stage.interrupt(delayBar(t, delay));
  };
  const follow = (): void => following.keep(isShown && preview !== undefined);
  /** What is still being read is not shown any more. */
  const leave = (): void => {
    isWanted = false;
    preview = undefined;
    follow();
  };
  const read = async (): Promise<Previewed> => {
    const selected = await workbook.readSelectedFormulas(preview ? () => undefined : onDelay);
    return selected.kind === 'read' ? { ...selected, plan: planConversion(t, selected.cells) } : selected;
  };
  const ask = (onAnswer: (found: Previewed) => void): void =>
    newest(read(), onAnswer, (error) => onAnswer({ kind: 'unread', failure: failureOf(error) }));
  const look = (): void => {
    if (isShown && preview) ask((found) => preview?.update(found));
  };

  const convert = async (sheet: Sheet, plan: ConversionPlan): Promise<void> => {
    leave();
    const outcome = await workbook.replaceFormulas(sheet, plan.converted, onDelay);
    stage.show(convertedScreen({ t, sheet: sheet.name, plan, outcome, onBack }));
  };
  const fix = async (sheet: Sheet, cells: readonly Kept[]): Promise<void> => {
    leave();
    const outcome = await workbook.replaceByValues(sheet, cells, onDelay);
    stage.show(valuedScreen({ t, sheet: sheet.name, count: cells.length, outcome, onBack }));
  };
  return {
    start() {
      isWanted = true;
      ask((found) => {
        if (!isWanted) return;
        preview = conversionPreview({
          t,
          notation: notation(),
          canUndo: workbook.canUndo(),
          announce: (text) => stage.announce(text),
          onConvert: (sheet, plan) => void convert(sheet, plan),
          onFix: (sheet, cells) => void fix(sheet, cells),
          onBack: () => {
            leave();
            onBack();
          },
        });
        preview.update(found);
        stage.show(preview.screen);
        follow();
      });
    },
    leave,
    setShown(next) {
      isShown = next;
      follow();
      look();
    },
  };
}
