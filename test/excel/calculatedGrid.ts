/** A grid in memory whose formulas are calculated by HyperFormula, with the JC functions of the catalogue, when somebody asks. */
import type { Area, CellState, Scalar } from '../../workbench/model/grid';
import { MemoryGrid } from '../../workbench/test/memoryGrid';
import { calculate } from '../src/workbook/recalculate';
import { cell as addressOf } from '../../src/formula/address';

const ERROR = /^#[A-Z/0]+[!?]?$/;

/** Undefined where nothing has been calculated. */
type Values = (sheetId: string, address: string) => Scalar | undefined;

export class CalculatedGrid extends MemoryGrid {
  private values: Values = () => undefined;

  override settled(): Promise<void> {
    this.values = this.calculation();
    return Promise.resolve();
  }

  /** Values are those of the last time that all were settled; nobody looks at them before. */
  override read(sheetId: string, area: Area): readonly (readonly CellState[])[] {
    return super.read(sheetId, area).map((line, row) =>
      line.map(({ formula, numberFormat }, column) => {
        const calculated = this.values(sheetId, addressOf(area.column + column + 1, area.row + row + 1));
        const text = this.textAt(sheetId, area.row + row, area.column + column);
        const value = text ?? (typeof formula === 'string' && formula !== '' && !formula.startsWith('=') ? formula : (calculated ?? ''));
        return { formula, numberFormat, value, isError: typeof value === 'string' && ERROR.test(value), text: String(value) };
      }),
    );
  }

  private calculation(): Values {
    const names = new Map(this.sheets().map(({ id, name }) => [id, name]));
    const sheets = [...names].map(([id, name]): [string, Scalar[][]] => {
      const used = this.usedArea(id);
      const all = used && { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
      return [name, all ? super.read(id, all).map((line) => line.map(({ formula }) => formula)) : []];
    });
    const values = calculate({ sheets: Object.fromEntries(sheets), names: this.names() });
    return (sheetId, address) => {
      const name = names.get(sheetId);
      return name === undefined ? undefined : values(name, address);
    };
  }
}
