/** Why a row of the user's own relations cannot be checked, and what to do about it. */
import { printExpression } from '../../src/audit/expression';
import { LONGEST, type ExpressionProblem } from '../../src/audit/parseExpression';
import type { OwnField, OwnProblem } from '../../src/audit/ownRelation';
import { OWN_RELATION_COLUMNS } from '../../src/workbook/ownRelations';
import type { ReconcileTranslate } from './i18n';
import type { OwnTable } from './ownTable';

/** Why nothing of the sheet was checked. */
export function columnsText(t: ReconcileTranslate, { sheet, columns }: Extract<OwnTable, { kind: 'columnsMissing' }>): string {
  const c = t.list(OWN_RELATION_COLUMNS.filter(({ key }) => columns.includes(key)).map(({ header }) => t('list.quoted', { s: header[t.language] })));
  return t(columns.length === 1 ? 'rc.own.columns' : 'rc.own.columns.many', { s: sheet.name, c });
}

/** Why nothing was read: the name by which the sheet is known leads to one that may be the user's. */
export const doubtfulText = (t: ReconcileTranslate, { sheet, home }: Extract<OwnTable, { kind: 'doubtful' }>): string =>
  home ? t('rc.own.doubtful', { s: sheet.name, home: home.name }) : t('rc.own.doubtful.alone', { s: sheet.name });

/** „Zeile 12, Stelle 10: …“ @param row as Excel counts it */
export function problemText(t: ReconcileTranslate, problem: OwnProblem, row: number): string {
  const at = problem.kind === 'expression' && 'at' in problem.problem ? problem.problem.at : undefined;
  const said = sentence(t, problem);
  return at === undefined ? t('rc.p.row', { n: String(row), s: said }) : t('rc.p.place', { n: String(row), m: String(at), s: said });
}

function sentence(t: ReconcileTranslate, problem: OwnProblem): string {
  switch (problem.kind) {
    case 'missing': {
      const fields = t.list(problem.fields.map((field) => t(`rc.p.field.${field}`)));
      return capital(t(problem.fields.length === 1 ? 'rc.p.missing' : 'rc.p.missing.many', { s: fields }));
    }
    case 'converted':
      return converted(t, problem.to, problem.field, problem.found);
    case 'expression':
      return expressionText(t, problem.problem);
    case 'noFigure':
      return t('rc.p.noFigure');
    case 'zeroDivision':
      return t(problem.isExact ? 'rc.p.zeroDivision.exact' : 'rc.p.zeroDivision', { s: printExpression(problem.divisor) });
    case 'printed':
      return problem.problem === 'empty' ? t('rc.p.printed.empty') : t(`rc.p.printed.${problem.problem}`, { s: problem.found });
    case 'precision':
    case 'coarse':
      return t(`rc.p.${problem.kind}`, { s: problem.found });
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function converted(t: ReconcileTranslate, to: 'number' | 'error' | 'formula' | 'boolean', field: OwnField, found: string): string {
  const f = t(`rc.p.in.${field}`);
  switch (to) {
    case 'number':
      return t('rc.p.converted.number', { s: found });
    case 'error':
      return t('rc.p.converted.error', { f, s: found });
    case 'formula':
      return t('rc.p.converted.formula');
    case 'boolean':
      return t('rc.p.converted.boolean', { f });
  }
}

function expressionText(t: ReconcileTranslate, problem: ExpressionProblem): string {
  switch (problem.kind) {
    case 'empty':
      return t('rc.p.empty');
    case 'tooLong':
      return t('rc.p.tooLong', { n: LONGEST });
    case 'unclosed':
    case 'unopened':
      return t(`rc.p.${problem.kind}`);
    case 'operandExpected':
      return problem.found === '' ? t('rc.p.operandExpected.end') : t('rc.p.operandExpected', { s: problem.found });
    case 'unknownFigure':
      return problem.similar.length === 0
        ? t('rc.p.unknownFigure', { s: problem.found })
        : t('rc.p.unknownFigure.similar', { s: problem.found, c: t.either(problem.similar) });
    default:
      return t(`rc.p.${problem.kind}`, { s: problem.found });
  }
}
