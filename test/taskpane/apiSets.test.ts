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

const OFFICE = '@types/office-js';

/** Names of members, of whatever class, that came with a later set: to ask for the class of each name takes as long as a build. */
function namesAfter(limit: number, program: ts.Program): Set<string> {
  const { text } = program.getSourceFiles().find(({ fileName }) => fileName.includes(OFFICE)) as ts.SourceFile;
  const declared = [...text.matchAll(/Api set: ExcelApi 1\.(\d+)[^]*?\*\/\s*(?:readonly )?(\w+)/g)];
  return new Set(declared.flatMap(([, minor, name = '']) => (Number(minor) > limit ? [name] : [])));
}

/** Uses of members that have one of these names. */
function usesOf(program: ts.Program, names: ReadonlySet<string>): Use[] {
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  const isNamed = (node: ts.PropertyAccessExpression | ts.BindingElement): boolean =>
    names.has(ts.isPropertyAccessExpression(node) ? node.name.text : boundName(node).getText());
  const visitIn = (file: string) => (node: ts.Node): void => {
    if ((ts.isPropertyAccessExpression(node) || ts.isBindingElement(node)) && isNamed(node)) {
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
  const name = boundName(element);
  return ts.isIdentifier(name) ? checker.getTypeAtLocation(element.parent).getProperty(name.text) : undefined;
}

const boundName = ({ propertyName, name }: ts.BindingElement): ts.BindingName | ts.PropertyName => propertyName ?? name;

function excelMember(declaration: ts.Declaration): Omit<Use, 'file'> | null {
  const file = declaration.getSourceFile();
  if (!file.fileName.includes(OFFICE)) return null;
  const comment = file.text.slice(declaration.getFullStart(), declaration.getStart());
  const minor = /Api set: ExcelApi 1\.(\d+)/.exec(comment)?.[1];
  const owner = declaration.parent as Partial<ts.ClassDeclaration>;
  return minor === undefined ? null : { member: `${owner.name?.text}.${nameOf(declaration)}`, minor: Number(minor) };
}

const nameOf = (declaration: ts.NamedDeclaration): string => declaration.name?.getText() ?? '';

function paneProgram(): ts.Program {
  const { config } = ts.readConfigFile(path.join(PANE, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, PANE);
  // The comments are read as texts: understood, they take as long as all the rest.
  const host = { ...ts.createCompilerHost(options), jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  return ts.createProgram(ts.sys.readDirectory(PANE, ['.ts']), options, host);
}

test('the pane uses nothing of Excel beyond the set that it checks for', () => {
  const limit = REQUIREMENTS.find(({ set }) => set === 'ExcelApi')?.minor ?? 0;
  const program = paneProgram();
  const known = ['Range.formulas', 'SettingCollection.add', 'Style.includeNumber', 'PageLayout.setPrintMargins'];
  const later = namesAfter(limit, program);
  expect(later).toContain('getSolidColor');
  const uses = usesOf(program, new Set([...later, ...known.map((member) => member.replace(/.*\./, ''))]));
  expect(uses.map(({ member }) => member)).toEqual(expect.arrayContaining(known));
  expect(uses.filter(({ file, minor }) => minor > (GUARDED[file] ?? limit))).toEqual([]);
  const guarded = uses.filter(({ minor }) => minor > limit).map(({ file }) => file);
  expect([...new Set(guarded)]).toEqual(Object.keys(GUARDED));
  for (const [file, minor] of Object.entries(GUARDED)) {
    const source = fs.readFileSync(path.join(PANE, file), 'utf8');
    expect(source).toContain(`'1.${minor}'`);
    expect(source).toContain('requirements?.isSetSupported(');
  }
}, 60_000);
