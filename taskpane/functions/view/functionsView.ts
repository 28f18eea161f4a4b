/** The view Funktionen: the list, and in its place the function or published figure that was chosen there, or the function in the active cell. */
import { CATALOGUE } from '../../../functions/catalogue';
import type { FunctionDefinition } from '../../../functions/definition';
import { findCall } from '../call';
import { notationFor, usualNotation, type Notation } from '../../../src/formula/notation';
import type { FunctionsTranslate } from '../i18n';
import { newestOnly } from '../../ui/newest';
import type { Stage, View } from '../../pane/view';
import type { Figure } from '../../../src/programme/figures';
import { conversion, type Conversion } from './conversion';
import { functionDetail, type Detail } from './detail';
import { figureDetail, type FigureDetail } from './figureDetail';
import { listScreen, type ListScreen } from './list';
import type { FunctionsWorkbook } from './functionsWorkbook';

export interface FunctionsViewProps {
  readonly t: FunctionsTranslate;
  readonly stage: Stage;
  readonly workbook: FunctionsWorkbook;
}

export class FunctionsView implements View {
  private readonly list: ListScreen;
  private readonly conversion: Conversion;
  /** Each function keeps what was typed. */
  private readonly details = new Map<string, Detail>();
  private readonly newest = newestOnly();
  private readonly figures = new Map<string, FigureDetail>();
  private shown: Detail | FigureDetail | undefined;
  private isShown = false;
  /** Until Excel has told its separators, those usual for the language. */
  private notation: Notation;

  constructor(private readonly props: FunctionsViewProps) {
    const { t, stage, workbook } = props;
    this.notation = usualNotation(t.language);
    this.conversion = conversion({ t, stage, workbook, notation: () => this.notation, onBack: () => this.showAgain() });
    this.list = listScreen({ t, onOpen: (id) => this.openFunction(id), onFigure: (figure) => this.openFigure(figure), onConvert: () => this.conversion.start() });
    workbook.readDecimalSeparator().then(
      (separator) => {
        this.notation = notationFor(t.language, separator);
        for (const detail of [...this.details.values(), ...this.figures.values()]) detail.respell();
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
    this.conversion.setShown(isShown);
    this.shown?.setShown(isShown);
  }

  private showList(): void {
    this.conversion.leave();
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
        onConvert: () => this.conversion.start(),
      });
    this.details.set(id, detail);
    this.bringUp(detail);
    return detail;
  }

  private openFigure(figure: Figure): void {
    const { t, stage, workbook } = this.props;
    const { id } = figure;
    const detail =
      this.figures.get(id) ?? figureDetail({ t, stage, workbook, notation: () => this.notation, figure, onBack: () => this.leave(id) });
    this.figures.set(id, detail);
    this.bringUp(detail);
  }

  private bringUp(detail: Detail | FigureDetail): void {
    this.conversion.leave();
    this.shown?.setShown(false);
    this.shown = detail;
    this.props.stage.show(detail.screen);
    detail.setShown(this.isShown);
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
