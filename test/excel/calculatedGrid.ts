/** A grid in memory whose formulas are calculated by HyperFormula, with the JC functions of the catalogue, when somebody asks. */
import type { Area, CellState, NameInfo, Scalar } from '../../workbench/model/grid';
import { cell as addressOf } from '../../src/formula/address';
import { mapArea } from '../../workbench/model/areas';
import { HostError } from '../../workbench/richapi/errors';
import { formulaOf, key, typedText } from '../../workbench/test/memoryGrid';
import { FollowingGrid } from './followingGrid';
import { calculate } from '../src/workbook/recalculate';

const MOST_CELLS = 1_000_000;

const ERROR = /^#[A-Z/0]+[!?]?$/;

/** "#REF!B6" and "Plan!#REF!": HyperFormula knows the error alone. */
const LOST = /(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!#REF!|#REF!\$?[A-Z]*\$?\d*(?::\$?[A-Z]*\$?\d*)?/gu;

/** Undefined where nothing has been calculated. */
type Values = (sheetId: string, row: number, column: number) => Scalar | undefined;

export class CalculatedGrid extends FollowingGrid {
  /** false where nobody looks at what formulas give, since it takes longer than everything else: then it is 0. */
  calculates = true;
  /** true while cells show what they gave before, as in an Excel that has not calculated yet. */
  isHeldBack = false;
  private values: Values = () => undefined;
  private isUpToDate = false;
  largestRead = 0;

  override settled(): Promise<void> {
    if (this.calculates && !this.isHeldBack && !this.isUpToDate) {
      this.values = this.calculation();
      this.isUpToDate = true;
    }
    return Promise.resolve();
  }

  protected override contentsChanged(): void {
    super.contentsChanged();
    this.isUpToDate = false;
  }

  /** What formulas give is that of the last time that all were settled; nobody looks at it before. */
  override read(sheetId: string, area: Area): readonly (readonly CellState[])[] {
    this.largestRead = Math.max(this.largestRead, area.rows * area.columns);
    // Excel on the web answers 5 MB at most.
    if (this.largestRead > MOST_CELLS) throw new HostError('GeneralException', `${area.rows} rows are read at once.`);
    const { cells } = this.sheet(sheetId);
    return mapArea(area, (row, column) => {
      const { content = '', numberFormat = 'General' } = cells.get(key(row, column)) ?? {};
      const value = typedText(content) ?? this.shown(content, sheetId, row, column);
      return { formula: formulaOf(content), numberFormat, value, isError: typeof value === 'string' && ERROR.test(value), text: String(value) };
    });
  }

  /** Empty cells beside and below a formula that show something: they are filled by it. */
  override spillArea(sheetId: string, row: number, column: number): Area | null {
    const { cells } = this.sheet(sheetId);
    const contentAt = (r: number, c: number): Scalar => cells.get(key(r, c))?.content ?? '';
    const isFilled = (r: number, c: number): boolean =>
      contentAt(r, c) === '' && (this.values(sheetId, r, c) ?? '') !== '';
    const content = contentAt(row, column);
    if (typeof content !== 'string' || !content.startsWith('=')) return null;
    let [rows, columns] = [1, 1];
    while (isFilled(row, column + columns)) columns += 1;
    while (isFilled(row + rows, column)) rows += 1;
    return rows * columns === 1 ? null : { row, column, rows, columns };
  }

  /** An empty cell may be filled by the formula of another. */
  private shown(content: Scalar, sheetId: string, row: number, column: number): Scalar {
    const isFormula = typeof content === 'string' && content.startsWith('=');
    if (content !== '' && !isFormula) return content;
    return isFormula && !this.calculates ? 0 : (this.values(sheetId, row, column) ?? '');
  }

  /** Another grid with the same contents. */
  copy(): CalculatedGrid {
    const copy = new CalculatedGrid();
    copy.takeFrom(this);
    copy.values = this.values;
    copy.isUpToDate = this.isUpToDate;
    return copy;
  }

  private calculation(): Values {
    const sheetNames = new Map(this.sheets().map(({ id, name }) => [id, name]));
    const sheets = [...sheetNames].map(([id, name]): [string, Scalar[][]] => {
      const { cells } = this.sheet(id);
      const used = this.usedArea(id);
      const all = used && { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
      return [name, all ? mapArea(all, (row, column) => calculable(formulaOf(cells.get(key(row, column))?.content ?? ''))) : []];
    });
    const names = this.names().filter(isKnownToEngine).map(({ name, formula }) => ({ name, formula: calculable(formula) }));
    const tables = this.tables().map(({ name, sheetId, area }) => ({
      name,
      sheet: sheetNames.get(sheetId) ?? '',
      range: addressOfArea(area),
    }));
    const values = calculate({ sheets: Object.fromEntries(sheets), names, tables });
    return (sheetId, row, column) => {
      const name = sheetNames.get(sheetId);
      return name === undefined ? undefined : values(name, row, column);
    };
  }
}

const addressOfArea = ({ row, column, rows, columns }: Area): string =>
  `${addressOf(column + 1, row + 1)}:${addressOf(column + columns, row + rows)}`;

/** HyperFormula takes names in Latin letters, of cells that do not move along; formulas with another one give `#NAME?`. */
const isKnownToEngine = ({ name, formula }: NameInfo): boolean => /^[\w.\u00C0-\u02AF]+$/.test(name) && !/![A-Z]+\d/.test(formula);

function calculable<Content extends Scalar>(content: Content): Content | string {
  return typeof content === 'string' && content.startsWith('=') && content.includes('#REF!') ? content.replaceAll(LOST, '#REF!') : content;
}
