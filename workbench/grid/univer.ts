/** Starts Univer with the parts that the workbench uses, in German. */
import {
  type Injector,
  type IWorkbookData,
  LocaleService,
  LocaleType,
  LogLevel,
  mergeLocales,
  type PluginCtor,
  Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalGerman from '@univerjs/preset-sheets-conditional-formatting/locales/de-DE';
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreGerman from '@univerjs/preset-sheets-core/locales/de-DE';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationGerman from '@univerjs/preset-sheets-data-validation/locales/de-DE';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterGerman from '@univerjs/preset-sheets-filter/locales/de-DE';
import { UniverSheetsHyperLinkPreset } from '@univerjs/preset-sheets-hyper-link';
import linkGerman from '@univerjs/preset-sheets-hyper-link/locales/de-DE';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteGerman from '@univerjs/preset-sheets-note/locales/de-DE';
import { UniverSheetsTablePlugin, UniverSheetsTableUIPlugin } from '@univerjs/preset-sheets-table';
import tableGerman from '@univerjs/preset-sheets-table/locales/de-DE';
import { GermanLexerPlugin } from './germanLexer';
import { NEW_SHEET } from './newSheet';
import { THEME } from './theme';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-hyper-link/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';
import './grid.css';

const GERMAN = {
  [LocaleType.DE_DE]: mergeLocales(coreGerman, conditionalGerman, filterGerman, linkGerman, noteGerman, tableGerman, validationGerman),
};

/** A new one each time: Univer writes into what it is given. */
const emptyWorkbook = (): Partial<IWorkbookData> => ({
  id: 'workbook',
  sheetOrder: ['sheet-1'],
  sheets: { 'sheet-1': { ...NEW_SHEET, id: 'sheet-1', name: 'Tabelle1' } },
});

/** A workbook, with one empty sheet where none was saved, and Univer's services. */
export function startUniver(
  container: HTMLElement,
  saved: IWorkbookData | null,
): { readonly workbook: Workbook; readonly injector: Injector; dispose(): void } {
  const univer = new Univer({
    locale: LocaleType.DE_DE,
    locales: GERMAN,
    theme: THEME,
    logLevel: LogLevel.WARN,
  });
  const presets: { plugins: (PluginCtor | [PluginCtor, object])[] }[] = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
      // Their way of pasting cannot be made to read German numbers; the keyboard's can (pasting.ts).
      menu: { 'sheet.command.paste': { hidden: true }, 'sheet.menu.paste-special': { hidden: true } },
      disableAutoFocus: true,
      // Cells come with their values, as in Excel.
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
    }),
    // The tag over a table would cover the rows above it.
    { plugins: [UniverSheetsTablePlugin, [UniverSheetsTableUIPlugin, { hideAnchor: true }]] },
    // As in Excel: who types into such a cell types into the cell.
    UniverSheetsDataValidationPreset({ showSearchOnDropdown: false, showEditOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsHyperLinkPreset(),
    UniverSheetsFilterPreset(),
  ];
  for (const plugin of [...presets.flatMap(({ plugins }) => plugins), GermanLexerPlugin]) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, saved ?? emptyWorkbook());
  const injector = univer.__getInjector();
  const words = injector.get(LocaleService);
  return {
    workbook,
    injector,
    dispose() {
      univer.dispose();
      // What React was to draw before it is told draws once more, and would fail without words.
      words.load(GERMAN);
    },
  };
}
