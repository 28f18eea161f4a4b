import { BooleanNumber } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  ConditionalFormattingViewModel,
  DeleteConditionalRuleMutation,
} from '@univerjs/preset-sheets-conditional-formatting';
import type { Grid } from '../model/grid';
import { type UniverBook, toRange } from './univerBook';

type ConditionalPart = Pick<Grid, 'addConditional' | 'removeConditional'>;

/** Formats under a condition. Univer has no number formats there: they are kept here and shown by the display. */
export class Conditionals implements ConditionalPart {
  private readonly rules: ConditionalFormattingRuleModel;
  private readonly view: ConditionalFormattingViewModel;

  /** @param numberFormats by the rule's id. */
  constructor(
    private readonly book: UniverBook,
    private readonly numberFormats: Map<string, string>,
  ) {
    this.rules = book.injector.get(ConditionalFormattingRuleModel);
    this.view = book.injector.get(ConditionalFormattingViewModel);
  }

  readonly addConditional: Grid['addConditional'] = (sheetId, area, { formula, fontColor, fill, bold, numberFormat }) => {
    const cfId = this.rules.createCfId(this.book.unitId, sheetId);
    const style = {
      ...(fontColor ? { cl: { rgb: fontColor } } : {}),
      ...(fill ? { bg: { rgb: fill } } : {}),
      ...(bold === undefined ? {} : { bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    };
    if (numberFormat) this.numberFormats.set(cfId, numberFormat);
    this.book.run(AddConditionalRuleMutation.id, sheetId, {
      rule: {
        cfId,
        ranges: [toRange(area)],
        stopIfTrue: false,
        rule: { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: formula, style },
      },
    });
    return cfId;
  };

  readonly removeConditional: Grid['removeConditional'] = (sheetId, id) => {
    this.book.run(DeleteConditionalRuleMutation.id, sheetId, { cfId: id });
    this.numberFormats.delete(id);
  };

  /** The number format of the first rule that holds for the cell and has one. */
  numberFormat(sheetId: string, row: number, column: number): string | undefined {
    if (this.numberFormats.size === 0) return undefined;
    const applied = this.view.getCellCfs(this.book.unitId, sheetId, row, column) ?? [];
    // A rule that holds has the style that it gives as its result; one that does not has an empty one.
    const match = applied.find(({ cfId, result }) => this.numberFormats.has(cfId) && holds(result));
    return match && this.numberFormats.get(match.cfId);
  }
}

function holds(result: unknown): boolean {
  return typeof result === 'object' && result !== null && Object.keys(result).length > 0;
}
