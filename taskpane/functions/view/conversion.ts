/** The way from the selected cells to formulas that calculate without the add-in. Nothing is written before it was shown. */
import { MOST_CELLS, type Selected, type Sheet } from '../excel/formulas';
import { failureOf, type Delay } from '../../excel/session';
import type { Notation } from '../../../src/formula/notation';
import type { FunctionsTranslate } from '../i18n';
import { messageBar } from '../../ui/message';
import { newestOnly } from '../../ui/newest';
import { delayBar } from '../../pane/delay';
import { failureLine } from '../../pane/failureLine';
import type { Stage } from '../../pane/view';
import { planConversion, type ConversionPlan } from './conversionPlan';
import { convertedScreen, previewScreen, protectedMessage } from './conversionScreens';
import type { FunctionsWorkbook } from './functionsWorkbook';

export interface ConversionProps {
  readonly t: FunctionsTranslate;
  readonly stage: Stage;
  readonly workbook: FunctionsWorkbook;
  notation(): Notation;
  onBack(): void;
}

/** Starts with what is selected now. */
export function conversion({ t, stage, workbook, notation, onBack }: ConversionProps): () => void {
  const newest = newestOnly();
  const onDelay = (delay: Delay | null): void => {
    if (delay) stage.interrupt(delayBar(t, delay));
  };
  const tell = (message: Parameters<typeof messageBar>[0]): void => stage.interrupt(messageBar(message));

  const plan = (selected: Selected): void => {
    switch (selected.kind) {
      case 'protected':
        return tell(protectedMessage(t, selected.sheet.name));
      case 'tooMany':
        return tell({ intent: 'warning', title: t('fn.convert.many.title'), body: [t('fn.convert.many', { n: MOST_CELLS })] });
      case 'read': {
        const found = planConversion(t, selected.cells);
        if (found.converted.length + found.kept.length > 0) return preview(selected.sheet, found);
        return tell({ intent: 'info', title: t('fn.convert.empty.title'), body: [t('fn.convert.empty')] });
      }
    }
  };
  const preview = (sheet: Sheet, found: ConversionPlan): void =>
    stage.show(
      previewScreen({
        t,
        notation: notation(),
        sheet: sheet.name,
        plan: found,
        canUndo: workbook.canUndo(),
        onConvert: () => void convert(sheet, found),
        onBack,
      }),
    );
  const convert = async (sheet: Sheet, found: ConversionPlan): Promise<void> => {
    const outcome = await workbook.replaceFormulas(sheet, found.converted, onDelay);
    stage.show(convertedScreen({ t, sheet: sheet.name, plan: found, outcome, onBack }));
  };
  return () =>
    newest(workbook.readSelectedFormulas(onDelay), plan, (error) =>
      tell({ intent: 'error', title: t('st.refused.title'), body: [t('st.refused.text'), failureLine(t, failureOf(error))] }),
    );
}
