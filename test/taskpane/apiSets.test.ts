/**
 * The pane checks for ExcelApi 1.12 at run time, so no member of a later set may be used unchecked. A file that asks for a
 * later set itself is named here.
 * The declarations of Office.js say of each member which set it came with.
 */
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { REQUIREMENTS } from '../../taskpane/excel/requirements';

const PANE = path.resolve(__dirname, '../../taskpane');

/** Up to which `1.n` each of them asks for. */
const GUARDED: Readonly<Record<string, number>> = { 'check/readCharts.ts': 16, 'sheets/cards.ts': 19 };

interface Use {
  /** In the folder of the pane. */
  readonly file: string;
  readonly member: string;
  /** `1.n` of ExcelApi. */
  readonly minor: number;
}

function usesOf(program: ts.Program): Use[] {
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  const visitIn = (file: string) => (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) || ts.isBindingElement(node)) {
      const symbol = ts.isPropertyAccessExpression(node) ? checker.getSymbolAtLocation(node.name) : boundProperty(node, checker);
      for (const declaration of symbol?.declarations ?? []) {
        const use = excelMember(declaration);
        if (use) uses.push({ ...use, file });
      }
    }
    ts.forEachChild(node, visitIn(file));
  };
  for (const source of program.getSourceFiles()) if (source.fileName.startsWith(PANE)) visitIn(path.relative(PANE, source.fileName))(source);
  return uses;
}

/** `const { names } = workbook` uses `workbook.names`. */
function boundProperty(element: ts.BindingElement, checker: ts.TypeChecker): ts.Symbol | undefined {
  const name = element.propertyName ?? element.name;
  return ts.isIdentifier(name) ? checker.getTypeAtLocation(element.parent).getProperty(name.text) : undefined;
}

function excelMember(declaration: ts.Declaration): Omit<Use, 'file'> | null {
  const file = declaration.getSourceFile();
  if (!file.fileName.includes('@types/office-js')) return null;
  const comment = file.text.slice(declaration.getFullStart(), declaration.getStart());
  const minor = /Api set: ExcelApi 1\.(\d+)/.exec(comment)?.[1];
  const owner = declaration.parent as Partial<ts.ClassDeclaration>;
  return minor === undefined ? null : { member: `${owner.name?.text}.${nameOf(declaration)}`, minor: Number(minor) };
}

const nameOf = (declaration: ts.NamedDeclaration): string => declaration.name?.getText() ?? '';

function paneProgram(): ts.Program {
  const { config } = ts.readConfigFile(path.join(PANE, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, PANE);
  return ts.createProgram(ts.sys.readDirectory(PANE, ['.ts']), options);
}

test('the pane uses nothing of Excel beyond the set that it checks for', () => {
  const limit = REQUIREMENTS.find(({ set }) => set === 'ExcelApi')?.minor ?? 0;
  const uses = usesOf(paneProgram());
  const members = new Set(uses.map(({ member }) => member));
  expect([...members]).toEqual(expect.arrayContaining(['Range.formulas', 'SettingCollection.add', 'Style.includeNumber', 'PageLayout.setPrintMargins']));
  expect(uses.filter(({ file, minor }) => minor > (GUARDED[file] ?? limit))).toEqual([]);
  const later = uses.filter(({ minor }) => minor > limit);
  expect([...new Set(later.map(({ file }) => file))]).toEqual(Object.keys(GUARDED));
  for (const [file, minor] of Object.entries(GUARDED)) {
    const source = fs.readFileSync(path.join(PANE, file), 'utf8');
    expect(source).toContain(`'1.${minor}'`);
    expect(source).toContain('requirements?.isSetSupported(');
  }
}, 60_000);
