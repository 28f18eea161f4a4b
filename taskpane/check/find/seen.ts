/** All that is seen of the add-in's sheets beside what their cells hold. */
import type { Checked } from '../checked';
import type { EffectOf } from '../effect';
import type { Found } from '../found';
import { blankFindings, linkFindings, shadowedNames, usedInRanges } from './blanks';
import { chartFindings, unreadCharts } from './charts';
import { addedLinks, filledNumbers, filledProvenance } from './filled';
import { lookFindings } from './looks';
import { ruleFindings, validationFindings } from './rules';

export function seenFindings(checked: Checked, effectOf: EffectOf): Found[] {
  let all: ReadonlySet<string> | undefined;
  const used = (): ReadonlySet<string> => (all ??= usedInRanges(checked.sheets));
  return [
    ...shadowedNames(checked, effectOf),
    ...unreadCharts(checked),
    ...checked.sheets.flatMap((sheet) => {
      const looks = checked.reading.looks.get(sheet.key);
      // The model of another layout says nothing about how a sheet looks.
      if (!looks || sheet.isOutdated) return [];
      return [
        ...lookFindings(sheet, looks, checked),
        ...ruleFindings(sheet, looks, checked),
        ...validationFindings(sheet, looks),
        ...chartFindings(sheet, looks, checked),
        ...blankFindings(sheet, looks, used, effectOf),
        ...filledProvenance(sheet, looks),
        ...filledNumbers(sheet, looks, used),
        ...addedLinks(sheet, looks),
        ...linkFindings(sheet, looks, checked, effectOf),
      ];
    }),
  ];
}
