/**
 * A workbook that the pane's code works on in Node: Microsoft's client library, the workbench's request processor and
 * object model, and a grid in memory. No page, no pane; what people see of it is tested in test/browser.
 */
import { germanNotation } from '../../workbench/german/notation';
import type { Area, Scalar } from '../../workbench/model/grid';
import { connectGridEvents } from '../../workbench/model/gridEvents';
import { excelClasses } from '../../workbench/model/registry';
import { WorkbookModel } from '../../workbench/model/workbookModel';
import { Failures, type InjectedFailure } from '../../workbench/page/failures';
import { EventRegistrations } from '../../workbench/richapi/eventRegistrations';
import { RequestProcessor } from '../../workbench/richapi/processor';
import type { RichRequest, RichResponse } from '../../workbench/richapi/protocol';
import { References } from '../../workbench/richapi/references';
import { CalculatedGrid } from './calculatedGrid';
import { excelOver } from './officeJs';

/** Everything that stands in a workbook, and what formulas give. */
export interface Contents {
  readonly sheets: readonly {
    readonly name: string;
    readonly visible: boolean;
    /** From A1 on: formula, value, number format. */
    readonly cells: readonly (readonly (readonly [formula: Scalar, value: Scalar, numberFormat: string])[])[];
  }[];
  readonly names: Readonly<Record<string, string>>;
  readonly tables: readonly { readonly name: string; readonly area: Area }[];
  readonly charts: readonly string[];
}

export class PlayedExcel {
  private readonly grid = new CalculatedGrid('Tabelle1');
  private readonly book = new WorkbookModel(this.grid, germanNotation, 'Mappe1.xlsx');
  private readonly failures = new Failures();
  private readonly processor: RequestProcessor;

  constructor() {
    connectGridEvents(this.book);
    this.processor = new RequestProcessor({
      registry: excelClasses,
      roots: { global: { className: 'Workbook', target: this.book }, services: {} },
      references: new References(),
      events: new EventRegistrations(),
      settled: () => this.grid.settled(),
      beforeAction: (place) => this.failures.check(place),
      onDefect: (error) => {
        throw error;
      },
    });
  }

  /** The `Excel` of this workbook, as an add-in's page has it. */
  excel(): typeof Excel {
    return excelOver((request) => this.carryOut(request));
  }

  /** Excel fails once, at a later action. */
  failNext(failure: InjectedFailure): void {
    this.failures.add(failure);
  }

  /** What a user puts into cells: "KdU!B6". */
  write(address: string, inputs: readonly (readonly Scalar[])[]): void {
    const { sheetId, area } = this.book.resolve(address, this.grid.activeSheet());
    this.grid.write(sheetId, area, inputs);
  }

  defineName(name: string, formula: string): void {
    this.grid.defineName(name, formula, '');
  }

  addSheet(name: string): void {
    this.grid.addSheet(name);
  }

  renameSheet(from: string, to: string): void {
    const sheet = this.grid.sheets().find(({ name }) => name === from);
    if (!sheet) throw new Error(`no sheet ${from}`);
    this.grid.updateSheet(sheet.id, { name: to });
    for (const { name, formula, comment } of this.grid.names()) {
      this.grid.defineName(name, formula.replace(new RegExp(`^='?${from}'?!`), `='${to}'!`), comment);
    }
  }

  /** As after the document inspector of Excel, or when sheets were copied into another workbook. */
  loseSettings(): void {
    this.book.settings.clear();
  }

  sheetNames(): string[] {
    return this.grid.sheets().map(({ name }) => name);
  }

  settings(): string[] {
    return [...this.book.settings.keys()];
  }

  async contents(): Promise<Contents> {
    await this.grid.settled();
    const { grid, book } = this;
    return {
      sheets: grid.sheets().map(({ id, name, visible }) => {
        const used = grid.usedArea(id);
        const all = used && { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
        const cells = all ? grid.read(id, all) : [];
        return { name, visible, cells: cells.map((line) => line.map(({ formula, value, numberFormat }) => [formula, value, numberFormat] as const)) };
      }),
      names: Object.fromEntries(grid.names().map(({ name, formula }) => [name, formula.replaceAll("'", '')])),
      tables: grid.tables().map(({ name, area }) => ({ name, area })).sort((a, b) => a.name.localeCompare(b.name)),
      charts: grid.sheets().flatMap(({ id }) => book.charts.ofSheet(id).map(({ chart }) => chart.name)).sort(),
    };
  }

  private async carryOut(request: RichRequest): Promise<RichResponse> {
    this.book.beginRequest();
    try {
      // As over the wire: the two sides share no objects.
      return JSON.parse(JSON.stringify(await this.processor.process(JSON.parse(JSON.stringify(request)) as RichRequest))) as RichResponse;
    } finally {
      this.book.endRequest();
    }
  }
}
