import { WorkbookModel } from '../model/workbookModel';
import type { LocalNotation } from '../model/localNotation';
import { connectGridEvents } from '../model/gridEvents';
import { excelClasses } from '../model/registry';
import { EventRegistrations } from '../richapi/eventRegistrations';
import type { ProcessorOptions } from '../richapi/processor';
import { References } from '../richapi/references';
import { MemoryGrid } from './memoryGrid';
import type { Answers } from './requestBuilder';
import { RequestBuilder, type Path } from './requestBuilder';

/** Swaps separators only: enough to see that a local form is used. */
const local: LocalNotation = {
  formulaToLocal: (formula) => formula.replaceAll(',', ';'),
  formulaToInvariant: (formula) => formula.replaceAll(';', ','),
  formatToLocal: (format) => format.replace(/[.,]/g, (character) => (character === '.' ? ',' : '.')),
  formatToInvariant: (format) => format.replace(/[.,]/g, (character) => (character === '.' ? ',' : '.')),
  normalStyle: 'Standard',
  tableName: 'Tabelle',
  columnName: 'Spalte',
  sheetName: 'Blatt',
};

/** A workbook over a grid in memory, and requests to it. */
export class TestBook {
  readonly grid: MemoryGrid;
  readonly book: WorkbookModel;
  private readonly options: ProcessorOptions;

  constructor(...sheets: readonly string[]) {
    this.grid = new MemoryGrid(...sheets);
    this.book = new WorkbookModel(this.grid, local, 'Probe.xlsx');
    connectGridEvents(this.book);
    this.options = {
      registry: excelClasses,
      roots: { global: { className: 'Workbook', target: this.book }, services: {} },
      references: new References(),
      events: new EventRegistrations(),
      settled: () => this.grid.settled(),
      beforeAction: (place) => this.book.undoScope.check(place),
      onDefect: (error) => {
        throw error;
      },
    };
  }

  /** Carries out one request. */
  async send(build: (request: RequestBuilder, workbook: Path) => void): Promise<Answers> {
    const request = new RequestBuilder();
    build(request, request.root());
    this.book.beginRequest();
    try {
      return await request.send(this.options);
    } finally {
      this.book.endRequest();
    }
  }

  /** A range of the first sheet, or of the one that the address names. */
  range(request: RequestBuilder, workbook: Path, address: string): Path {
    const [cells = '', sheet = this.grid.sheets()[0]?.name] = address.split('!').reverse();
    return request.object(this.sheet(request, workbook, sheet ?? ''), 'GetRange', cells);
  }

  sheet(request: RequestBuilder, workbook: Path, name: string): Path {
    return request.item(request.property(workbook, 'Worksheets'), name);
  }

  /** Sets one property of a range; answers the error's code, if any. */
  async set(address: string, property: string, value: unknown): Promise<string | null> {
    return (await this.send((request, workbook) => request.set(this.range(request, workbook, address), property, value))).error;
  }

  /** Loads one property of a range. */
  async get(address: string, property: string): Promise<unknown> {
    let action = 0;
    const answers = await this.send((request, workbook) => {
      action = request.load(this.range(request, workbook, address), property);
    });
    return (answers.value(action) as Record<string, unknown>)[property];
  }

  /** Follows a path of properties, such as "Format/Font", from a range. */
  part(request: RequestBuilder, workbook: Path, address: string, path: string): Path {
    return path.split('/').reduce((parent, name) => request.property(parent, name), this.range(request, workbook, address));
  }
}
