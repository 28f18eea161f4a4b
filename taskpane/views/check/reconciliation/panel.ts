/** The panel Abstimmung: the list, and in its place the page of a relation. The user's own are read when it first comes up. */
import type { DocumentRelation } from '../../../../src/audit/documentRelations';
import { documentRelations } from '../../../../src/audit/documentRelations';
import type { ReconcileTranslate } from '../../../i18n/reconcile';
import { documentPage, isFinding, readWith } from '../../../reconcile/documentPage';
import { ownFinding, relationFinding } from '../../../reconcile/findings';
import { checkRows, isFailing, isSound, ownPage, type CheckedRow } from '../../../reconcile/own';
import type { OwnTable, ReconciliationBook } from '../../../reconcile/ownTable';
import { OWN_RELATION_COLUMNS } from '../../../../src/workbook/ownRelations';
import { newestOnly } from '../../../ui/newest';
import type { Panel, PanelStage } from '../panel';
import type { Review } from '../review';
import { brokenScreen } from './broken';
import { relationList } from './list';
import { pageScreen } from './page';
import type { ReconciliationWorkbook } from './workbook';

export interface ReconciliationPanelProps {
  readonly t: ReconcileTranslate;
  readonly stage: PanelStage;
  readonly review: Review;
  readonly workbook: ReconciliationWorkbook;
}

export function reconciliationPanel({ t, stage, review, workbook }: ReconciliationPanelProps): Panel {
  const newest = newestOnly();
  const list = relationList({ t, review, onOpen: openRelation, onOpenOwn: openOwn, onReadAgain: () => readAloud() });
  const findings = documentRelations().filter(isFinding).length;
  let sheet: string | undefined;

  /** @param isAsked the user waits for it */
  function read(isAsked: boolean): void {
    const tellDelay = (delay: unknown): void => list.showOwn([], t(delay === 'edit' ? 'rc.own.edit' : 'rc.own.reading'));
    newest(workbook.read(tellDelay), (book) => show(book, isAsked), () => showOwn([], t('rc.own.failed')));
  }

  function readAloud(): void {
    list.showOwn([], t('rc.own.reading'));
    read(true);
  }

  function show(book: ReconciliationBook, isAsked: boolean): void {
    ({ sheet } = book);
    const rows = book.own.kind === 'read' ? checkRows(t, book.own.sheet, book.own.rows) : [];
    const sentence = ownSentence(t, book.own);
    showOwn(rows, sentence);
    if (isAsked) stage.announce(sentence === '' ? t.count('rc.own.read', rows.length) : sentence);
  }

  function showOwn(rows: readonly CheckedRow[], sentence: string): void {
    list.showOwn(rows, sentence);
    stage.setCount(findings + rows.filter(isFailing).length);
  }

  function back(id: string): void {
    stage.show(list.screen);
    list.rowOf(id).focus();
  }

  function openRelation(relation: DocumentRelation): void {
    const { id } = relation.relation;
    stage.showDetail(
      pageScreen({
        t,
        page: documentPage(t, relation),
        ...(isFinding(relation) ? { reviewed: { finding: relationFinding(t, relation), review, name: id } } : {}),
        others: readWith(relation)
          .filter((other) => other !== relation)
          .map((other) => ({ name: other.relation.id, onOpen: () => openRelation(other) })),
        ...(sheet === undefined ? {} : { goTo: { label: t('rc.goto', { s: sheet }), go: () => goToRelation(id) } }),
        onBack: () => back(id),
      }),
    );
  }

  function openOwn(row: CheckedRow): void {
    const goTo = { label: t('rc.goto', { s: row.sheet.name }), go: () => goToRow(row) };
    const reviewed = isFailing(row) ? { reviewed: { finding: ownFinding(t, row), review, name: row.label } } : {};
    const onBack = (): void => back(row.id);
    stage.showDetail(
      isSound(row) ? pageScreen({ t, page: ownPage(t, row), ...reviewed, others: [], goTo, onBack }) : brokenScreen({ t, row, ...reviewed, goTo, onBack }),
    );
  }

  const goToRelation = (id: string): Promise<string> => told(workbook.goToRelation(id, () => undefined), t('rc.goto.gone', { s: id }));
  const goToRow = ({ sheet: { id }, found }: CheckedRow): Promise<string> => told(workbook.goTo(id, `A${found.row}`), t('rc.goto.gone', { s: String(found.row) }));
  const told = (going: Promise<boolean>, gone: string): Promise<string> =>
    going.then(
      (isThere) => (isThere ? '' : gone),
      () => t('rc.goto.failed'),
    );

  return {
    start() {
      stage.show(list.screen);
      stage.setCount(findings);
      list.showOwn([], t('rc.own.reading'));
      read(false);
    },
    /** The user may have written relations in the meantime. */
    comeBack: () => read(false),
  };
}

/** Empty where there are relations to show. */
function ownSentence(t: ReconcileTranslate, own: OwnTable): string {
  switch (own.kind) {
    case 'none':
      return t('rc.own.none');
    case 'columnsMissing': {
      const c = t.list(OWN_RELATION_COLUMNS.filter(({ key }) => own.columns.includes(key)).map(({ header }) => t('list.quoted', { s: header[t.language] })));
      return t(own.columns.length === 1 ? 'rc.own.columns' : 'rc.own.columns.many', { s: own.sheet.name, c });
    }
    case 'read':
      return own.rows.length === 0 ? t('rc.own.empty', { s: own.sheet.name }) : '';
  }
}
