/** The panel Abstimmung: the list, and in its place the page of a relation. The user's own are read when it first comes up. */
import type { DocumentRelation } from '../../../src/audit/documentRelations';
import { documentRelations } from '../../../src/audit/documentRelations';
import { failureOf } from '../../excel/session';
import { failureSentence } from '../../pane/failureLine';
import type { ReconcileTranslate } from '../i18n';
import { documentPage, isFinding, readWith } from '../documentPage';
import { ownFinding, relationFinding } from '../findings';
import { checkRows, foundAgain, isFailing, isSound, ownPage, type CheckedRow } from '../own';
import type { OwnTable, ReconciliationSheets } from '../ownTable';
import { columnsText, doubtfulText } from '../ownWords';
import { newestOnly } from '../../ui/newest';
import type { Panel, PanelStage } from '../../findings/panel';
import type { Review } from '../../findings/view/review';
import { brokenScreen } from './broken';
import { relationList } from './list';
import { pageScreen } from './page';
import type { ReconciliationWorkbook } from './reconciliationWorkbook';

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
    const say = (sentence: string): void => {
      if (isAsked) stage.announce(sentence);
    };
    const tellDelay = (delay: unknown): void => {
      const sentence = t(delay === 'edit' ? 'rc.own.edit' : 'rc.own.reading');
      list.showOwn([], sentence);
      say(sentence);
    };
    const fail = (error: unknown): void => {
      const sentence = failureSentence(t, failureOf(error), t('rc.own.failed'));
      showOwn([], sentence);
      say(sentence);
    };
    newest(workbook.read(tellDelay), (book) => say(show(book)), fail);
  }

  function readAloud(): void {
    list.showOwn([], t('rc.own.reading'));
    read(true);
  }

  /** What is to be said of it. */
  function show(book: ReconciliationSheets): string {
    ({ sheet } = book);
    const rows = rowsOf(book.own);
    const sentence = ownSentence(t, book.own);
    showOwn(rows, sentence);
    return sentence === '' ? t.count('rc.own.read', rows.length) : sentence;
  }

  const rowsOf = (own: OwnTable): CheckedRow[] => (own.kind === 'read' ? checkRows(t, own.sheet, own.rows) : []);

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
  const goToRow = (row: CheckedRow): Promise<string> => told(findRow(row), t('rc.goto.changed'));
  /** It may have been sorted elsewhere since it was read. */
  async function findRow(row: CheckedRow): Promise<boolean> {
    const { own } = await workbook.read(() => undefined);
    const now = foundAgain(rowsOf(own), row);
    return now ? workbook.goTo(now.sheet.id, `A${now.found.row}`) : false;
  }

  const told = (going: Promise<boolean>, gone: string): Promise<string> =>
    going.then(
      (isThere) => (isThere ? '' : gone),
      (error: unknown) => failureSentence(t, failureOf(error), t('rc.goto.failed')),
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
    case 'doubtful':
      return doubtfulText(t, own);
    case 'columnsMissing':
      return columnsText(t, own);
    case 'read':
      return own.rows.length === 0 ? t('rc.own.empty', { s: own.sheet.name }) : '';
  }
}
