/** Whole sheets: gone, hidden, protected, half-loaded, of an earlier build. */
import type { Language } from '../../../src/language';
import { SHEET_CHOICES } from '../../../src/workbook/choices';
import type { SheetKey } from '../../../src/workbook/model';
import { ownSheets } from '../../sheets/own';
import { MARKER_CELL, markerName, sameName } from '../../sheets/marker';
import { contents } from '../../sheets/rectangle';
import { absolute } from '../../../src/formula/sheetReference';
import type { Checked } from '../checked';
import { found, type Found } from '../found';
import type { OtherSheet } from '../read';

const LANGUAGES: readonly Language[] = ['de', 'en'];

export function sheetFindings(checked: Checked): Found[] {
  const { reading, sheets, plan } = checked;
  const layouts = plan.changes.filter(({ kind }) => kind === 'layout');
  return [
    ...missingSheets(checked),
    ...unfinishedSheets(checked),
    ...layouts.map(({ key, sheet }) => {
      const isKnown = reading.contents.get(key)?.written.layout !== '';
      return found({ kind: isKnown ? 'layout' : 'unrecorded', of: key, location: { sheet }, values: { s: sheet }, numbers: '' });
    }),
    ...sheets
      .filter(({ info }) => !info.isVisible)
      .map(({ model, name, info }) =>
        found({
          kind: info.isVeryHidden ? 'sheetVeryHidden' : 'sheetHidden',
          of: model.name,
          location: { sheet: name },
          values: { s: name },
          numbers: '',
          repair: { kind: 'showSheet', id: info.id },
        }),
      ),
    ...sheets
      .filter(({ info }) => info.isProtected)
      .map(({ model, name }) => found({ kind: 'sheetProtected', of: model.name, location: { sheet: name }, values: { s: name }, numbers: '' })),
  ];
}

/** Recorded as loaded, and nowhere to be found by its marker. */
function missingSheets(checked: Checked): Found[] {
  const { reading } = checked;
  const { snapshot } = reading;
  const present = ownSheets(snapshot);
  return SHEET_CHOICES.filter(({ key }) => snapshot.record?.sheets[key] && !present.has(key)).map(({ key, name }) => {
    // A marker that goes with its sheet stays as #REF!: then a sheet of that name is another one.
    const hasMarker = snapshot.names.some((other) => sameName(other.name, markerName(key)));
    const sheet = reading.others.find((other) => sameName(other.name, name) && hasTitle(other, key, checked));
    if (hasMarker || !sheet) return found({ kind: 'sheetGone', of: name, location: null, name, values: { s: name }, numbers: '' });
    const marker = { name: markerName(key), formula: `=${absolute(sheet.name, MARKER_CELL)}`, comment: 'JC Finanzplanung', exists: false };
    return found({
      kind: 'markerGone',
      of: name,
      location: { sheet: sheet.name, cell: MARKER_CELL },
      values: { s: sheet.name, name: markerName(key) },
      numbers: '',
      repair: { kind: 'marker', key, sheetId: sheet.id, marker },
    });
  });
}

const hasTitle = ({ formulas }: OtherSheet, key: SheetKey, { modelOf }: Checked): boolean =>
  LANGUAGES.some((language) => {
    const model = modelOf(key, language);
    return model !== undefined && contents(model.blocks).formulas[0]?.[0] === formulas[0]?.[0];
  });

function unfinishedSheets({ reading: { snapshot } }: Checked): Found[] {
  return [...ownSheets(snapshot)].flatMap(([key, { name }]) =>
    snapshot.record?.sheets[key]?.complete === false ? [found({ kind: 'incomplete', of: key, location: { sheet: name }, values: { s: name }, numbers: '' })] : [],
  );
}
