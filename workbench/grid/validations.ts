import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import {
  AddSheetDataValidationCommand,
  ClearRangeDataValidationCommand,
  SheetDataValidationModel,
} from '@univerjs/preset-sheets-data-validation';
import { serializeListOptions } from '@univerjs/preset-sheets-core';
import type { Grid, ValidationInfo, ValidationRule } from '../model/grid';
import { type UniverBook, toRange } from './univerBook';
import { UnsupportedError } from './unsupported';

type ValidationPart = Pick<Grid, 'setValidation' | 'validation'>;

/** Excel's names of the comparisons. */
const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThan: DataValidationOperator.LESS_THAN,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

/**
 * What may be typed into a cell. Like Excel, Univer checks what a user types and not what a program writes.
 *
 * @param infos by the rule's id.
 */
export function validations(book: UniverBook, infos: Map<string, ValidationInfo>): ValidationPart {
  const model = book.injector.get(SheetDataValidationModel);

  return {
    setValidation(sheetId, area, validation) {
      const rule = validation && { ...toRule(validation.rule), ...toAlert(validation), uid: crypto.randomUUID(), ranges: [toRange(area)] };
      book.run(ClearRangeDataValidationCommand.id, sheetId, { ranges: [toRange(area)] });
      if (!rule || !validation) return;
      infos.set(rule.uid, validation);
      book.run(AddSheetDataValidationCommand.id, sheetId, { rule });
    },

    validation(sheetId, row, column) {
      const id = model.getRuleIdByLocation(book.unitId, sheetId, row, column);
      return (id !== undefined && infos.get(id)) || null;
    },
  };
}

function toRule(rule: ValidationRule): Pick<ISheetDataValidationRule, 'type' | 'operator' | 'formula1' | 'formula2' | 'renderMode'> {
  if (rule.kind === 'list') {
    const formula1 = serializeListOptions([...rule.values]);
    return { type: DataValidationType.LIST, formula1, renderMode: DataValidationRenderMode.TEXT };
  }
  const operator = OPERATORS[rule.operator];
  if (operator === undefined) throw new UnsupportedError(`data validation with the operator "${rule.operator}"`);
  const bounds = { formula1: String(rule.value1), ...(rule.value2 === undefined ? {} : { formula2: String(rule.value2) }) };
  return { type: DataValidationType.DECIMAL, operator, ...bounds };
}

/** Univer's dialog has a title of its own: the rule's goes before the message. */
function toAlert({ errorTitle, errorMessage }: ValidationInfo): Partial<ISheetDataValidationRule> {
  const error = [errorTitle, errorMessage].filter((text) => text !== '').join(': ');
  return { errorStyle: DataValidationErrorStyle.STOP, allowBlank: true, showErrorMessage: error !== '', error };
}
