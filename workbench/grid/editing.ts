import {
  BuildTextUtils,
  CellValueType,
  DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  type ICellData,
  type ICellDataForSheetInterceptor,
  ICommandService,
  IUniverInstanceService,
  type Nullable,
  UniverInstanceType,
} from '@univerjs/core';
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  type IInsertCommandParams,
  InsertCommand,
  IEditorBridgeService,
  LexerTreeBuilder,
  SheetInterceptorService,
} from '@univerjs/preset-sheets-core';
import type { UniverBook } from './univerBook';
import { CellContents, EMPTY_CELL, textCell, toCell } from './cellContent';
import { endsBetweenArguments, GermanFormulaError, toGermanFormula, withoutSpacesAfterSeparators } from '../german/formula';
import { readGermanInput, type TypedInput } from '../german/input';
import { editText, GENERAL, TEXT } from '../german/text';

/** Before all of Univer's own readers and writers, which know the English notation only and are not asked any more. */
const PRIORITY = 1000;
const SHEET_EDITORS: readonly string[] = [DOCS_NORMAL_EDITOR_UNIT_ID_KEY, DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY];

/**
 * Editing as in a German Excel: the editor and the formula bar show the German notation, and what is typed is
 * read in it. `report` shows the user a sentence.
 */
export class Editing {
  private readonly contents: CellContents;
  private readonly bridge: IEditorBridgeService;

  constructor(
    private readonly book: UniverBook,
    private readonly report: (message: string) => void,
  ) {
    this.contents = new CellContents(book);
    this.bridge = book.injector.get(IEditorBridgeService);
    const { writeCellInterceptor } = book.injector.get(SheetInterceptorService);
    writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: PRIORITY,
      handler: (cell, { subUnitId, row, col }) => this.shown(cell, subUnitId, row, col),
    });
    writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: PRIORITY,
      handler: (cell, { subUnitId, row, col }) => this.typed(cell, subUnitId, row, col),
    });
    book.injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
      if (id === InsertCommand.id) this.spaceAfterSeparator(params as IInsertCommandParams);
    });
  }

  isActive(): boolean {
    return this.bridge.isVisible().visible;
  }

  editedText(): string {
    const document = this.book.injector
      .get(IUniverInstanceService)
      .getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY, UniverInstanceType.UNIVER_DOC);
    return BuildTextUtils.transform.getPlainText(document?.getBody()?.dataStream ?? '');
  }

  private shown(cell: Nullable<ICellDataForSheetInterceptor>, sheetId: string, row: number, column: number): typeof cell {
    if (!cell || cell.p) return cell;
    // A cell that a spill fills shows the formula that it comes from.
    const spill = cell.f ? null : this.contents.spillAt(sheetId, row, column);
    if (spill) return { ...cell, f: toGermanFormula(spill.formula), isInArrayFormulaRange: true };
    const text = this.text(sheetId, row, column);
    return cell.f ? { ...cell, f: text } : { ...cell, v: text, t: CellValueType.STRING };
  }

  private text(sheetId: string, row: number, column: number): string {
    const { formula, numberFormat } = this.contents.at(sheetId, row, column);
    const text = editText(formula, numberFormat);
    return typeof formula === 'string' && !formula.startsWith('=') && isReadOtherwise(text, numberFormat) ? `'${text}` : text;
  }

  /**
   * A cell that is clicked goes into the formula only behind a character that Univer knows; the semicolon is none,
   * the space is. It is taken away again when the formula is read.
   */
  private spaceAfterSeparator({ unitId, body, range }: IInsertCommandParams): void {
    if (body.dataStream !== ';' || !this.isActive() || !SHEET_EDITORS.includes(unitId)) return;
    if (endsBetweenArguments(this.editedText().slice(0, range.startOffset))) body.dataStream = '; ';
  }

  /** Univer's reading of the text is thrown away; the text itself still stands in the editor's document. */
  private typed(cell: Nullable<ICellDataForSheetInterceptor>, sheetId: string, row: number, column: number): typeof cell {
    const text = this.editedText();
    const before = this.book.worksheet(sheetId).getCellRaw(row, column);
    if (text === this.text(sheetId, row, column)) return before ? { ...before } : cell;
    return { ...this.read(text, this.contents.numberFormat(before)), ...(before?.custom ? { custom: before.custom } : {}) };
  }

  /** The cell that a text makes when it is typed into a cell with this number format. */
  read(text: string, numberFormat: string): ICellData {
    try {
      const typed = text.startsWith('=') ? withoutSpacesAfterSeparators(text) : text;
      return this.toCell(readGermanInput(typed, { numberFormat, today: new Date() }), numberFormat);
    } catch (error) {
      if (!(error instanceof GermanFormulaError)) throw error;
      this.report(`Diese Formel ist nicht lesbar und steht nun als Text in der Zelle: ${text}`);
      return textCell(text);
    }
  }

  private toCell(input: TypedInput, numberFormat: string): ICellData {
    switch (input.kind) {
      case 'empty':
        return EMPTY_CELL;
      case 'text':
        return textCell(input.value);
      case 'formula': {
        const open = this.book.injector.get(LexerTreeBuilder).checkIfAddBracket(input.formula);
        return toCell(input.formula + ')'.repeat(open), GENERAL);
      }
      case 'number': {
        const cell = toCell(input.value, GENERAL);
        const takesFormat = input.numberFormat !== null && numberFormat === GENERAL;
        return takesFormat ? { ...cell, s: { n: { pattern: input.numberFormat } } } : cell;
      }
      default:
        return toCell(input.value, GENERAL);
    }
  }
}

/** A text such as "123" needs the apostrophe that says it is a text. */
function isReadOtherwise(text: string, numberFormat: string): boolean {
  if (numberFormat === TEXT || text === '') return false;
  try {
    const input = readGermanInput(text, { numberFormat, today: new Date() });
    return input.kind !== 'text' && input.kind !== 'error';
  } catch {
    return true;
  }
}
