/**
 * Whatever a user does to a workbook, in whatever order, with loads, renewals and removals between: nothing that he
 * typed is lost unless he deleted it or said that it is to be replaced, and the add-in never gives up.
 *
 * `USER_ACTS=1000 USER_ACTS_SEED=7 npx jest test/taskpane/load/userActs --selectProjects unit` tries more, and others.
 */
import fc from 'fast-check';
import type { Language } from '../../../src/language';
import { programme } from '../../../src/programme/figures';
import { sheetModels } from '../../../src/workbook';
import type { Block, CellContent, SheetKey, SheetModel } from '../../../src/workbook/model';
import { load as loadModels } from '../../../taskpane/load/load';
import { findOwnParts, loadSheets, removeOwnParts } from '../../../taskpane/load/work';
import type { LoadOutcome } from '../../../taskpane/load/outcome';
import type { Answers } from '../../../taskpane/load/request';
import { wishOf, type Wishes } from '../../../taskpane/sheets/changes';
import { formatAddress, formatArea, WHOLE_SHEET } from '../../../workbench/model/address';
import type { Area, Axis } from '../../../workbench/model/grid';
import { PlayedExcel, type FilledCell } from '../../excel/playedExcel';

const EVENTS = { progress: () => undefined, delayed: () => undefined, isCancelled: () => false };
const OWN_NAME = 'MEINS';
const KEYS: ReadonlySet<SheetKey> = new Set(['overview', 'kdu', 'targets', 'assumptions', 'register']);
const RUNS = Number(process.env['USER_ACTS'] ?? 20);
/** The same runs each time, unless somebody wants others. */
const SEED = Number(process.env['USER_ACTS_SEED'] ?? 2025);

jest.setTimeout(60_000 + RUNS * 10_000);

/** With today's sheets, and with those of an older edition. */
let [today, older]: PlayedExcel[] = [];

beforeAll(async () => {
  Object.assign(globalThis, { ADDIN_VERSION: '0.1.0' });
  const empty = new PlayedExcel();
  [today, older] = [empty.copy(false), empty.copy(false)];
  work(today);
  expect(await load()).toMatchObject({ kind: 'loaded' });
  work(older);
  const models = (keys: readonly SheetKey[], language: Language) => sheetModels(keys, programme, language).map(asBefore);
  const request = { models, addinVersion: '0.0.9', dataVersion: '0', language: 'de', chosen: KEYS } as const;
  expect(await loadModels(request, EVENTS)).toMatchObject({ kind: 'loaded' });
});

/** With other labels, so that a load renews cells by itself, and one sheet in another layout, so that it is to be built anew. */
const asBefore = (model: SheetModel): SheetModel => ({
  ...model,
  columnWidths: model.key === 'kdu' ? [] : model.columnWidths,
  blocks: model.key === 'register' ? model.blocks : model.blocks.map(blockBefore),
});
const blockBefore = (block: Block): Block =>
  block.cells && (block.role === undefined || block.role === 'note') ? { ...block, cells: block.cells.map(labelsBefore) } : block;
const labelsBefore = (line: readonly CellContent[]): CellContent[] =>
  line.map((label) => (typeof label === 'string' && label !== '' && !label.startsWith('=') ? `${label} (alt)` : label));

const work = (excel: PlayedExcel): void => void Object.assign(globalThis, { Excel: excel.excel() });

const load = (wishes?: Wishes, answers?: Answers): Promise<LoadOutcome> => loadSheets('de', KEYS, EVENTS, wishes, answers);

/** Where something happens: sheets are counted as they stand then, so that any number means one. */
interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

interface Lines {
  readonly sheet: number;
  readonly axis: Axis;
  readonly at: number;
  readonly count: number;
}

type Act =
  | { readonly act: 'type'; readonly place: Place; readonly as: 'value' | 'formula' }
  | ({ readonly act: 'insert' | 'delete' | 'hide' } & Lines)
  | ({ readonly act: 'move'; readonly before: number } & Lines)
  | { readonly act: 'sort'; readonly header: string; readonly direction: 'ascending' | 'descending' }
  | { readonly act: 'rename' | 'copy sheet' | 'delete sheet' | 'hide sheet'; readonly sheet: number }
  | { readonly act: 'add sheet' }
  | { readonly act: 'cut' | 'copy'; readonly place: Place; readonly rows: number; readonly columns: number; readonly to: Place }
  | { readonly act: 'delete name'; readonly name: number };

type Step = Act | { readonly addin: 'keep' | 'replace' | 'remove' };

/** One of these words, as a type of its own. */
const one = <const Word extends string>(...words: readonly Word[]): fc.Arbitrary<Word> => fc.constantFrom(...words);
const few = fc.integer({ min: 1, max: 3 });
const sheet = fc.nat(6);
const place = fc.oneof(
  { weight: 6, arbitrary: fc.record({ sheet, row: fc.nat(45), column: fc.nat(12) }) },
  // Where labels, inputs and formulas stand close together.
  { weight: 4, arbitrary: fc.record({ sheet, row: fc.nat(20), column: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ sheet, row: fc.constant(0), column: fc.constant(0) }) },
);
const lines = { sheet, axis: one('row', 'column'), at: fc.nat(20), count: few };

const ACT: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: one('type'), place, as: one('value', 'formula') }) },
  { weight: 5, arbitrary: fc.record({ act: one('insert', 'insert', 'delete', 'hide'), ...lines }) },
  { weight: 2, arbitrary: fc.record({ act: one('move'), ...lines, before: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ act: one('sort'), header: one('Posten', 'Wert'), direction: one('ascending', 'descending') }) },
  { weight: 2, arbitrary: fc.record({ act: one('rename', 'copy sheet', 'delete sheet', 'hide sheet'), sheet }) },
  { weight: 1, arbitrary: fc.record({ act: one('add sheet') }) },
  { weight: 3, arbitrary: fc.record({ act: one('cut', 'copy'), place, rows: few, columns: few, to: place }) },
  { weight: 1, arbitrary: fc.record({ act: one('delete name'), name: fc.nat(120) }) },
);

const ADDIN = fc.record({ addin: one('keep', 'keep', 'replace', 'replace', 'remove') });

const STEPS = fc
  .array(fc.tuple(fc.array<Step>(ACT, { minLength: 1, maxLength: 5 }), ADDIN), { minLength: 1, maxLength: 3 })
  .map((parts): Step[] => parts.flatMap(([acts, addin]) => [...acts, addin]));

/** How often there was something that could have been lost. */
const met = { kept: 0, replaced: 0, rebuilt: 0, renewed: 0, removed: 0, doubtful: 0 };
/** Sheets that may be the user's stay his. */
const LEFT: Answers = { accepted: new Set() };

/** A workbook in which a user works. */
class Worked {
  private typed = 0;
  private made = 0;
  /** Sheets that the add-in made, by id. */
  private readonly ours: Set<string>;

  constructor(readonly excel: PlayedExcel) {
    this.ours = new Set(excel.sheets().flatMap(({ id, name }) => (name === 'Tabelle1' ? [] : [id])));
    excel.user.addSheet('Eigenes');
    excel.write('Eigenes!B3:C6', [['Posten', 'Wert'], ...[3, 1, 2].map((number) => [this.token(), number])]);
    excel.addTable('Eigenes!B3:C6', 'Eigene_Liste');
    excel.user.defineName(OWN_NAME, '=Eigenes!$C$4');
  }

  async step(step: Step): Promise<void> {
    if ('addin' in step) await this.addin(step.addin);
    else this.act(step);
  }

  private act(act: Act): void {
    const { user } = this.excel;
    switch (act.act) {
      case 'type':
        return this.excel.write(this.cells(act.place, 1, 1), [[act.as === 'value' ? this.token() : this.formula(act.place.row)]]);
      case 'insert':
        return user.insertLines(this.lines(act));
      case 'delete':
        return user.deleteLines(this.lines(act));
      case 'hide':
        return user.hideLines(this.lines(act), true);
      case 'move':
        return user.moveLines(this.lines(act), formatArea({ ...whole(act.axis, act.before, 1) }).split(':')[0] ?? '');
      case 'sort':
        return this.sort(act.header, act.direction);
      case 'rename':
        return user.renameSheet(this.sheet(act.sheet), `Blatt ${(this.made += 1)}`);
      case 'add sheet':
        return user.addSheet(`Neu ${(this.made += 1)}`);
      case 'copy sheet':
        return void user.copySheet(this.sheet(act.sheet));
      case 'delete sheet':
        return this.isLastVisible(act.sheet) ? undefined : user.deleteSheet(this.sheet(act.sheet));
      case 'hide sheet':
        return this.isLastVisible(act.sheet) ? undefined : user.hideSheet(this.sheet(act.sheet), true);
      case 'cut':
        return user.cut(this.cells(act.place, act.rows, act.columns), this.cells(act.to, 1, 1));
      case 'copy':
        return user.copy(this.cells(act.place, act.rows, act.columns), this.cells(act.to, 1, 1));
      case 'delete name': {
        const name = this.excel.names()[act.name];
        return name === undefined ? undefined : user.deleteName(name);
      }
    }
  }

  private async addin(what: 'keep' | 'replace' | 'remove'): Promise<void> {
    const before = this.typedCells();
    const sheetIds = new Set(this.excel.sheets().map(({ id }) => id));
    const hasName = this.excel.names().includes(OWN_NAME);
    await (what === 'remove' ? this.remove(before, sheetIds) : this.load(what, before, sheetIds));
    expect(this.excel.names().includes(OWN_NAME)).toBe(hasName);
  }

  private async remove(before: readonly FilledCell[], sheetIds: ReadonlySet<string>): Promise<void> {
    const own = await findOwnParts(() => undefined);
    const outcome = await removeOwnParts(() => undefined, () => false);
    expect(outcome).toMatchObject({ kind: 'removed', sheets: own?.sheets.length ?? 0 });
    this.expectKept(before.filter(({ sheetId }) => !this.ours.has(sheetId)), 'is there');
    this.expectSheets([...sheetIds].filter((id) => !this.ours.has(id)));
    met.removed += own?.sheets.length ?? 0;
  }

  private async load(what: 'keep' | 'replace', before: readonly FilledCell[], sheetIds: ReadonlySet<string>): Promise<void> {
    const first = await load();
    if (first.kind === 'doubtful') {
      this.expectKept(before, 'is the same');
      met.doubtful += first.doubts.length;
    }
    const answers = first.kind === 'doubtful' ? LEFT : undefined;
    const asked = first.kind === 'doubtful' ? await load(undefined, answers) : first;
    const changes = asked.kind === 'changed' ? asked.changes : [];
    if (asked.kind === 'changed') this.expectKept(before, 'is the same');
    const outcome = asked.kind === 'changed' ? await load(new Set(what === 'replace' ? changes.map(wishOf) : []), answers) : asked;
    if (outcome.kind === 'blocked') this.expectKept(before, 'is the same');
    else expect(outcome).toMatchObject({ kind: 'loaded', missing: [], pending: [] });
    const replaced = what === 'replace' ? changes : [];
    if (outcome.kind === 'loaded') {
      const { refresh } = outcome;
      met.kept += refresh.kept;
      met.replaced += refresh.replaced;
      met.rebuilt += refresh.rebuilt.length;
      met.renewed += refresh.renewed;
    }
    // A sheet that is built anew takes with it what stands there, as its card says.
    const isReplaced = ({ sheet: name, content }: FilledCell): boolean =>
      replaced.some((change) => (change.kind === 'layout' ? change.sheet === name : change.mine === content));
    this.expectKept(before.filter((cell) => !isReplaced(cell)), 'is the same');
    this.expectSheets([...sheetIds]);
    for (const { id } of this.excel.sheets()) if (!sheetIds.has(id)) this.ours.add(id);
  }

  /** Cells that hold something that the user typed. */
  private typedCells(): FilledCell[] {
    return [...this.excel.filledCells()].filter(({ content }) => String(content).includes('eigen-'));
  }

  /** A formula of his may have lost the cells that it named, together with the add-in's sheets. */
  private expectKept(before: readonly FilledCell[], how: 'is the same' | 'is there'): void {
    const said = ({ sheetId, row, column, content }: FilledCell): string => {
      const token = /eigen-\d+/.exec(String(content))?.[0];
      return `${sheetId} R${row + 1}C${column + 1} ${how === 'is the same' ? String(content) : token}`;
    };
    const now = new Set(this.typedCells().map(said));
    expect(before.map(said).filter((cell) => !now.has(cell))).toEqual([]);
  }

  private expectSheets(ids: readonly string[]): void {
    expect(this.excel.sheets().map(({ id }) => id)).toEqual(expect.arrayContaining([...ids]));
  }

  private token(): string {
    return `eigen-${(this.typed += 1)}`;
  }

  private formula(row: number): string {
    return `="${this.token()}"&${formatAddress(this.sheet(row), { row: row % 9, column: 1, rows: 1, columns: 1 })}`;
  }

  private sheet(number: number): string {
    const names = this.excel.sheetNames();
    return names[number % names.length] ?? '';
  }

  private isLastVisible(number: number): boolean {
    const visible = this.excel.sheets().filter((one) => one.visible);
    return visible.length === 1 && visible[0]?.name === this.sheet(number);
  }

  private cells({ sheet: number, row, column }: Place, rows: number, columns: number): string {
    return formatAddress(this.sheet(number), { row, column, rows, columns });
  }

  private lines({ sheet: number, axis, at, count }: Lines): string {
    return formatAddress(this.sheet(number), whole(axis, at, count));
  }

  /** Its headers may be gone, or the whole table. */
  private sort(header: string, direction: 'ascending' | 'descending'): void {
    const headers = this.excel.tableHeaders('Eigene_Liste');
    if (headers.includes(header)) this.excel.user.sort('Eigene_Liste', header, direction);
  }
}

const whole = (axis: Axis, at: number, count: number): Area =>
  axis === 'row' ? { ...WHOLE_SHEET, row: at, rows: count } : { ...WHOLE_SHEET, column: at, columns: count };

test('nothing that a user typed is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.boolean(), STEPS, async (isOld, steps) => {
      const excel = (isOld ? older : today)?.copy(false) ?? new PlayedExcel();
      work(excel);
      const worked = new Worked(excel);
      for (const step of steps) await worked.step(step);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  // None of it may pass because there was nothing to lose.
  expect(Object.values(met).filter((times) => times === 0)).toEqual([]);
});
