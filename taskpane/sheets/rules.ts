import type { ConditionalFormat, Validation } from '../../src/workbook/model';

export function queueConditionalFormats(sheet: Excel.Worksheet, formats: readonly ConditionalFormat[]): void {
  for (const { range, formula, fontColor, fill, bold, numberFormat } of formats) {
    const { rule, format } = sheet.getRange(range).conditionalFormats.add('Custom').custom;
    rule.formula = formula;
    format.font.color = fontColor;
    if (bold !== undefined) format.font.bold = bold;
    if (fill !== undefined) format.fill.color = fill;
    if (numberFormat !== undefined) format.numberFormat = numberFormat;
  }
}

export function queueValidations(sheet: Excel.Worksheet, validations: readonly Validation[]): void {
  for (const { range, rule, title, message } of validations) {
    const { dataValidation } = sheet.getRange(range);
    dataValidation.rule = excelRule(rule);
    dataValidation.ignoreBlanks = true;
    dataValidation.prompt = { showPrompt: true, title, message };
    dataValidation.errorAlert = { showAlert: true, style: 'Stop', title, message };
  }
}

export function excelRule(rule: Validation['rule']): Excel.DataValidationRule {
  if (rule.kind === 'list') return { list: { inCellDropDown: true, source: rule.values.join(',') } };
  const { min, max, minExclusive } = rule;
  if (max === undefined) return { decimal: { operator: minExclusive ? 'GreaterThan' : 'GreaterThanOrEqualTo', formula1: min } };
  if (minExclusive) throw new RangeError('Excel has no rule for a number above one limit and up to another');
  return { decimal: { operator: 'Between', formula1: min, formula2: max } };
}
