/** The view Funktionen: the list, and in its place the function that was chosen there or stands in the active cell. */
import { CATALOGUE } from '../../../functions/catalogue';
import type { FunctionDefinition } from '../../../functions/definition';
import { findCall } from '../call';
import { notationFor, usualNotation, type Notation } from '../../../src/formula/notation';
import type { FunctionsTranslate } from '../i18n';
import { newestOnly } from '../../ui/newest';
import type { Stage, View } from '../../pane/view';
import { conversion } from './conversion';
import { functionDetail, type Detail } from './detail';
import { listScreen, type ListScreen } from './list';
import type { FunctionsWorkbook } from './functionsWorkbook';

export interface FunctionsViewProps {
  readonly t: FunctionsTranslate;
  readonly stage: Stage;
  readonly workbook: FunctionsWorkbook;
}

export class FunctionsView implements View {
  private readonly list: ListScreen;
  private readonly convert: () => void;
  /** Each function keeps what was typed. */
  private readonly details = new Map<string, Detail>();
  private readonly newest = newestOnly();
  private shown: Detail | undefined;
  private isShown = false;
  /** Until Excel has told its separators, those usual for the language. */
  private notation: Notation;

  constructor(private readonly props: FunctionsViewProps) {
    const { t, stage, workbook } = props;
    this.notation = usualNotation(t.language);
    this.convert = conversion({ t, stage, workbook, notation: () => this.notation, onBack: () => this.showAgain() });
    this.list = listScreen({ t, onOpen: (id) => this.openFunction(id), onConvert: this.convert });
    workbook.readDecimalSeparator().then(
      (separator) => {
        this.notation = notationFor(t.language, separator);
        for (const detail of this.details.values()) detail.respell();
      },
      () => undefined,
    );
  }

  start(): void {
    this.showList();
  }

  /** To the function in the active cell, its arguments filled; else to the list. */
  open(): void {
    const openList = (): void => {
      if (this.shown) this.showList();
    };
    this.newest(
      this.props.workbook.readTarget(),
      ({ content }) => {
        const call = findCall(content, this.notation);
        if (call) this.showDetail(call.definition).fill(call.texts);
        else openList();
      },
      openList,
    );
  }

  setShown(isShown: boolean): void {
    this.isShown = isShown;
    this.shown?.setShown(isShown);
  }

  private showList(): void {
    this.shown?.setShown(false);
    this.shown = undefined;
    this.props.stage.show(this.list);
  }

  private openFunction(id: string): void {
    const definition = CATALOGUE.find((one) => one.id === id);
    if (definition) this.showDetail(definition);
  }

  private showDetail(definition: FunctionDefinition): Detail {
    const { t, stage, workbook } = this.props;
    const { id } = definition;
    const detail =
      this.details.get(id) ??
      functionDetail({
        t,
        stage,
        workbook,
        notation: () => this.notation,
        definition,
        onBack: () => this.leave(id),
        onConvert: this.convert,
      });
    this.details.set(id, detail);
    this.shown?.setShown(false);
    this.shown = detail;
    stage.show(detail.screen);
    detail.setShown(this.isShown);
    return detail;
  }

  /** From the conversion to where it was started. */
  private showAgain(): void {
    this.props.stage.show(this.shown?.screen ?? this.list);
  }

  private leave(id: string): void {
    this.showList();
    this.list.rowOf(id).focus();
  }
}
