import { ICommandService } from '@univerjs/core';
import {
  IDefinedNamesService,
  type IDefinedNamesServiceParam,
  isReferenceStrings,
  RemoveDefinedNameMutation,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  SetDefinedNameMutation,
} from '@univerjs/preset-sheets-core';
import type { Grid } from '../model/grid';
import type { UniverBook } from './univerBook';
import type { Calculation } from './calculation';
import { forgetParsedFormulas } from './parsedFormulas';

type NamePart = Pick<Grid, 'names' | 'defineName' | 'deleteName'>;

/** Names that hold in the whole workbook. */
export function names(book: UniverBook, calculation: Calculation): NamePart {
  const service = book.injector.get(IDefinedNamesService);

  let isForgetting = false;
  book.injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id !== SetDefinedNameMutation.id && id !== RemoveDefinedNameMutation.id) return;
    calculation.recalculateAll();
    // Once for all names of a request; the calculation starts later.
    if (isForgetting) return;
    isForgetting = true;
    queueMicrotask(() => {
      isForgetting = false;
      forgetParsedFormulas(book.injector);
    });
  });

  function find(name: string): IDefinedNamesServiceParam | undefined {
    const lower = name.toLowerCase();
    return Object.values(service.getDefinedNameMap(book.unitId) ?? {}).find((known) => known.name.toLowerCase() === lower);
  }

  return {
    names: () =>
      Object.values(service.getDefinedNameMap(book.unitId) ?? {}).map(({ name, formulaOrRefString, comment }) => ({
        name,
        formula: formulaOrRefString.startsWith('=') ? formulaOrRefString : `=${formulaOrRefString}`,
        comment: comment ?? '',
      })),

    defineName(name, formula, comment) {
      const reference = formula.replace(/^=/, '');
      const known = find(name);
      // The mutations alone: the command would also read every formula anew, in case the name is spelt otherwise now.
      if (known) book.run(RemoveDefinedNameMutation.id, '', known);
      book.run(SetDefinedNameMutation.id, '', {
        id: known?.id ?? crypto.randomUUID(),
        name,
        // Univer writes a reference without the sign, and any other formula with it.
        formulaOrRefString: isReferenceStrings(reference) ? reference : `=${reference}`,
        comment,
        localSheetId: SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
      });
    },

    deleteName(name) {
      const known = find(name);
      if (!known) throw new Error(`There is no name ${name}.`);
      // The mutation alone: the command would also replace the name in formulas, which in Excel then show #NAME?.
      book.run(RemoveDefinedNameMutation.id, '', known);
    },
  };
}
