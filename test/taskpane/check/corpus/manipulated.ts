/** Manipulations, wider than what anybody would do in one workbook: what each is, and what the check says of it. */
import { all, chart, clear, format, inputOf, office, paint, placeOf, range, rule, setting, user, validate, write } from './acts';
import { STYLES } from '../../../../src/workbook/styles';
import type { Act } from '../loadedWorkbook';

const STATUS_EXACT = STYLES.statusExact.fill ?? '';

/** What is done, and what is found of it: severity, kind and place. */
export type Row = readonly [name: string, act: Act, ...finds: readonly string[]];

const KFA = inputOf('KFA');

export const CELLS: readonly Row[] = [
  ['one cent more', write('Zahlenquelle!D76', 96_807_000.01), 'error figure Zahlenquelle!D76'],
  ['digits swapped', write('Zahlenquelle!D74', 90_600_000), 'error figure Zahlenquelle!D74'],
  ['another sign', write('Zahlenquelle!D10', 0.007), 'error figure Zahlenquelle!D10'],
  ['a per cent as a whole number', write('Zahlenquelle!D11', 90), 'error figure Zahlenquelle!D11'],
  ['a rounded fraction', write('Zahlenquelle!D12', 0.6667), 'error figure Zahlenquelle!D12'],
  ['a figure as text', write('Zahlenquelle!D77', '88.000'), 'error figure Zahlenquelle!D77'],
  ['a figure as a formula of the same value', write('Zahlenquelle!D78', '=360000'), 'error figure Zahlenquelle!D78', 'warning fixedNumber Zahlenquelle!D78'],
  ['a figure from another one', write('Zahlenquelle!D79', '=D78+102000'), 'error figure Zahlenquelle!D79', 'warning fixedNumber Zahlenquelle!D79'],
  ['a figure deleted', clear('Zahlenquelle!D80'), 'error figure Zahlenquelle!D80'],
  ['a figure that is true', write('Zahlenquelle!D70', true), 'error figure Zahlenquelle!D70'],
  ['a precision', write('Zahlenquelle!F75', 1_000_000), 'error provenance Zahlenquelle!F75'],
  ['a precision removed', clear('Zahlenquelle!F76'), 'error provenance Zahlenquelle!F76'],
  ['a printed form with a look-alike digit', write('Zahlenquelle!C75', '93.224.OOO'), 'error provenance Zahlenquelle!C75'],
  ['a printed form as a number', write('Zahlenquelle!C73', 640), 'error provenance Zahlenquelle!C73'],
  ['a section as a number', write('Zahlenquelle!I75', 4.2), 'error provenance Zahlenquelle!I75'],
  ['a date', write('Zahlenquelle!H74', '2025'), 'error provenance Zahlenquelle!H74'],
  ['a qualifier', write('Zahlenquelle!G74', 'Ist'), 'error provenance Zahlenquelle!G74'],
  ['a qualifier where there was none', write('Zahlenquelle!G70', 'geschätzt'), 'error provenance Zahlenquelle!G70'],
  ['a note where there was none', write('Zahlenquelle!K70', 'vom Vorstand bestätigt'), 'error provenance Zahlenquelle!K70'],
  ['a precision where there was none', write('Zahlenquelle!F12', 0.001), 'error provenance Zahlenquelle!F12'],
  ['a note', write('Zahlenquelle!K76', 'Genau.'), 'error provenance Zahlenquelle!K76'],
  ['a document', write('Zahlenquelle!J76', 'Arbeitsmarkt- und Integrationsprogramm 2024'), 'error provenance Zahlenquelle!J76'],
  ['a document with a no-break space', write('Zahlenquelle!J77', 'Arbeitsmarkt- und\u00a0Integrationsprogramm 2025'), 'error provenance Zahlenquelle!J77'],
  ['an id with a Cyrillic letter', write('Zahlenquelle!A77', 'KDU_EINM_KDU_\u0410NSATZ_2024'), 'error provenance Zahlenquelle!A77'],
  ['an id in lower case', write('Zahlenquelle!A78', 'kdu_einm_kdu_ist_2024'), 'error provenance Zahlenquelle!A78'],
  ['a unit', write('Zahlenquelle!E78', 'TEUR'), 'error provenance Zahlenquelle!E78'],
  ['a name of a figure', write('Zahlenquelle!B78', 'Einmalige Kosten, Haushaltsansatz 2024'), 'error provenance Zahlenquelle!B78'],
  ['a constant', write('Ziele!B7', 2), 'error value Ziele!B7'],
  ['a share of nothing by a hair', write('Verwaltung!B5', 0.0001), 'error value Verwaltung!B5'],
  ['a default of an assumption', write(placeOf('VORG_KFA'), 0.16), `error value ${placeOf('VORG_KFA')}`],
  ['a reading that is the default', write(placeOf('VORG_LESART'), 'VOR'), `error value ${placeOf('VORG_LESART')}`],
  ['who pays', write('Plätze!C8', 'Agentur für Arbeit'), 'error value Plätze!C8'],
  ['a part that becomes a sum', write('Plätze!D9', 'Summe'), 'error value Plätze!D9'],
  ['a remark', write('Abstimmung!K8', 'stimmt'), 'error labelNumber Abstimmung!K8'],
  ['a place of a relation', write('Abstimmung!B9', '4.3: Spalte Ansatz 2024'), 'error labelNumber Abstimmung!B9'],
  ['the number of a relation', write('Abstimmung!A11', 'R05'), 'error value Abstimmung!A11'],
];

export const FORMULAS: readonly Row[] = [
  ['another name', write('KdU!C6', '=KDU_UH_ANSATZ_2025'), 'error formulaChanged KdU!C6'],
  ['the value in its place', write('KdU!C7', 360_000), 'error formulaToNumber KdU!C7'],
  ['the value as a formula', write('KdU!C8', '=1381000'), 'error formulaChanged KdU!C8'],
  ['nothing times a cell', write('KdU!B6', '=KDU_UH_ANSATZ_2024+0*B7'), 'error formulaChanged KdU!B6'],
  ['the value after nothing', write('KdU!B7', '=0*KDU_EINM_KDU_ANSATZ_2024+88000'), 'error formulaChanged KdU!B7'],
  ['times a hair', write('KdU!B8', '=KDU_EINM_L_ANSATZ_2024*1.0001'), 'error formulaChanged KdU!B8'],
  ['a plus', write('KdU!B9', '=KDU_GESAMT_ANSATZ_2024+1'), 'error formulaChanged KdU!B9'],
  ['a shortened sum', write('KdU!B10', '=SUM(B6:B7)'), 'error formulaChanged KdU!B10'],
  ['a longer sum', write('KdU!C10', '=SUM(C6:C9)'), 'error formulaChanged KdU!C10'],
  ['a sum of a condition', write('KdU!D10', '=SUMIF(D6:D8,">0")'), 'error formulaChanged KdU!D10'],
  ['the arguments swapped', write('KdU!E6', '=JC.KDU_DELTA(KDU_UH_IST_2024,KDU_UH_ANSATZ_2024)'), 'error formulaChanged KdU!E6'],
  ['another mode', write('KdU!F6', '=JC.KDU_DELTA(KDU_UH_ANSATZ_2024,KDU_UH_IST_2024)'), 'error formulaChanged KdU!F6'],
  ['errors hidden', write('KdU!G6', '=IFERROR(JC.KDU_DELTA(KDU_UH_IST_2024,KDU_UH_ANSATZ_2025),0)'), 'error formulaChanged KdU!G6'],
  ['a cell in place of a name', write('KdU!H6', '=JC.KDU_DELTA(C6,KDU_UH_ANSATZ_2025,"PCT")'), 'error formulaChanged KdU!H6'],
  ['signs of absolute cells', write('Übersicht!C16', '=B16/$B$17'), 'error formulaChanged Übersicht!C16'],
  ['a sign less', write('Übersicht!C15', '=B15/B17'), 'error formulaChanged Übersicht!C15'],
  ['rounded', write('Übersicht!C21', '=ROUND(B21/B$28,2)'), 'error formulaChanged Übersicht!C21'],
  ['another row', write('Übersicht!C22', '=B23/B$28'), 'error formulaChanged Übersicht!C22'],
  ['a sum with an array', write('Übersicht!B17', '=SUM(B15:B16*1)'), 'error formulaChanged Übersicht!B17'],
  ['a wider tolerance', write('Abstimmung!G14', '=JC.FIGURE("AUSG_VERWALTUNG","GENAUIGKEIT")*10'), 'error formulaChanged Abstimmung!G14'],
  ['a status that is always the same', write('Abstimmung!J14', '=IF(TRUE,"EXAKT",JC.RECONCILE(E14,D14,G14,H14))'), 'error formulaChanged Abstimmung!J14'],
  ['a status by word', write('Abstimmung!J16', 'EXAKT'), 'error formulaToText Abstimmung!J16'],
  ['a status of another row', write('Abstimmung!J17', '=J6'), 'error formulaChanged Abstimmung!J17'],
  ['a count of fewer', write('Abstimmung!E3', '=COUNTIF(J6:J13,"WIDERSPRUCH")'), 'error formulaChanged Abstimmung!E3'],
  ['a rest of nothing', write('Abstimmung!F16', '=0'), 'error formulaChanged Abstimmung!F16'],
  ['an indirect cell', write('Eingliederung!B6', '=INDIRECT("HH_2025_EINGLIEDERUNG")'), 'error formulaChanged Eingliederung!B6'],
  ['an offset', write('Eingliederung!B7', '=OFFSET(B6,0,0)+FIN_UNTERFIN_2025'), 'error formulaChanged Eingliederung!B7'],
  ['another sign before', write('Eingliederung!B8', '=FIN_UNTERFIN_2025-0'), 'error formulaChanged Eingliederung!B8'],
  ['text of a number', write('Eingliederung!B9', '=TEXT(B7+B8,"0")'), 'error formulaChanged Eingliederung!B9'],
  ['another workbook', write('Eingliederung!B11', '=[Buch2.xlsx]Tabelle1!$A$1'), 'error formulaChanged Eingliederung!B11'],
  ['a cell of another sheet of ours', write('Verwaltung!B6', '=Zahlenquelle!D76'), 'error formulaChanged Verwaltung!B6'],
  ['a cell of the user', all(write('Tabelle1!A1', 44_940_000), write('Verwaltung!B7', '=Tabelle1!A1')), 'error formulaChanged Verwaltung!B7'],
  ['another function of the add-in', write('Verwaltung!B12', '=JC.FREE_BUDGET(B7,B10,B$5)'), 'error formulaChanged Verwaltung!B12'],
  ['a function that Excel does not know', write('Verwaltung!B11', '=MINUS(B9,B10)'), 'error formulaChanged Verwaltung!B11'],
  ['a spill made one', write('TaAM_Kohorten!C12', '=JC.SUBSIDY_RATE("16i",A12)'), 'error formulaChanged TaAM_Kohorten!C12'],
  ['an index beside another weight', write('Plätze!G8', '=INDEX(JC.SLOT_BUDGET(FIN_EGL_FREI,E$6:E$14),ROW(E9)-ROW(E$5))'), 'error formulaChanged Plätze!G8'],
  ['a formula deleted', clear('Plätze!E9'), 'error formulaDeleted Plätze!E9'],
  ['a formula as a text', write('Plätze!E10', "'=B10"), 'error formulaAsText Plätze!E10'],
  ['a space for a number', write('Ziele!F7', ' '), 'error formulaToText Ziele!F7'],
  ['a dash for a number', write('Ziele!F8', '–'), 'error formulaToText Ziele!F8'],
  ['an error for a number', write('Ziele!E14', '=NA()'), 'error formulaChanged Ziele!E14'],
  ['a circle', write('Ziele!E18', '=E18'), 'error formulaChanged Ziele!E18'],
  ['a scenario that is always the default', write('Übersicht!A5', 'Szenario: Alle Annahmen entsprechen den Vorgaben.'), 'error formulaToText Übersicht!A5'],
];

export const TEXTS: readonly Row[] = [
  ['a no-break space', write('KdU!A6', 'Unterkunft\u00a0und Heizung'), 'remark label KdU!A6'],
  ['a space at the end', write('KdU!A7', 'Einmalige Kosten der Unterkunft und Heizung '), 'remark label KdU!A7'],
  ['a Greek letter', write('KdU!A8', '\u0395inmalige Leistungen'), 'remark label KdU!A8'],
  ['another year in a header', write('KdU!B5', 'Ansatz 2023'), 'error labelNumber KdU!B5'],
  ['another word in a header', write('KdU!C5', 'Plan 2024'), 'warning headerChanged KdU!C5'],
  ['a unit in a label', write('KdU!A9', 'Gesamt (veröffentlicht) in TEUR'), 'error labelNumber KdU!A9'],
  ['a label of another row', write('KdU!A10', 'Gesamt (veröffentlicht)'), 'error labelSwapped KdU!A10'],
  ['a quotation with another number', write('Verwaltung!D6', 'Abschnitt 4.1: „etwa 49,94 Mio. EUR“'), 'error labelNumber Verwaltung!D6'],
  ['a section', write('Übersicht!D21', '1.3'), 'error labelNumber Übersicht!D21'],
  ['the title of a sheet', write('Ziele!A1', 'Ziele 2026: Quoten, Bestände und ihre Gewichte'), 'error labelNumber Ziele!A1'],
  ['the date and source', write('Ziele!A2', 'Stand: Zielwerte 2026 · Quelle: Haushaltsplan'), 'error labelNumber Ziele!A2'],
  ['a legend', write('Ziele!B3', 'berechnet'), 'remark label Ziele!B3'],
  ['a note that says the opposite', write('Ziele!H8', 'Die Bestände sind die Gewichte.'), 'remark label Ziele!H8'],
  ['a header of a list', write('Plätze!G5', 'Budget Szenario'), 'error headerSwapped Plätze!G5'],
  ['a label emptied', clear('Übersicht!A18'), 'remark label Übersicht!A18'],
  ['a label as a formula of the same', write('Übersicht!A21', '="Leistungen zum Lebensunterhalt"'), 'remark label Übersicht!A21'],
  ['a unit of an input', write('TaAM_Kohorten!C7', 'TEUR je Monat'), 'error labelNumber TaAM_Kohorten!C7'],
  ['the name of an input', write('TaAM_Kohorten!D8', 'EIN_TAAM_PAT'), 'remark label TaAM_Kohorten!D8'],
];

export const FORMATS: readonly Row[] = [
  ['thousands', format('KdU!B6', '#,##0, "€"'), 'error formatForged KdU!B6'],
  ['a word for millions', format('KdU!B7', '#,##0 "Mio. €"'), 'error formatForged KdU!B7'],
  ['a digit before', format('KdU!B8', '"1"#,##0 "€"'), 'error formatForged KdU!B8'],
  ['a digit behind', format('KdU!B9', '#,##0"0" "€"'), 'error formatForged KdU!B9'],
  ['a zero that is no digit', format('KdU!C6', '#,##0\\0 "€"'), 'error formatForged KdU!C6'],
  ['another currency', format('KdU!C7', '[$$-409]#,##0'), 'error formatForged KdU!C7'],
  ['a minus', format('KdU!C8', '-#,##0 "€"'), 'error formatForged KdU!C8'],
  ['no minus', format('KdU!E6', '#,##0 "€";#,##0 "€"'), 'error formatForged KdU!E6'],
  ['signs swapped', format('KdU!E7', '-#,##0 "€";+#,##0 "€"'), 'error formatForged KdU!E7'],
  ['a condition', format('KdU!D6', '[=96807000]"90.000.000 €";#,##0 "€"'), 'error formatForged KdU!D6'],
  ['white', format('KdU!D7', '[White]#,##0 "€"'), 'error formatForged KdU!D7'],
  ['the colour of the paper by number', format('KdU!D8', '[Color2]#,##0 "€"'), 'error formatForged KdU!D8'],
  ['nothing for what is positive', format('KdU!D9', ';-#,##0 "€";0 "€"'), 'error formatForged KdU!D9'],
  ['a per cent', format('KdU!G6', '0.0 %'), 'error formatForged KdU!G6'],
  ['a fraction', format('KdU!G7', '# ?/?'), 'warning formatMisleading KdU!G7'],
  ['a year', format('KdU!G8', 'yyyy'), 'error formatForged KdU!G8'],
  ['hours', format('KdU!I6', '[h]:mm'), 'error formatForged KdU!I6'],
  ['text', format('KdU!I7', '@'), 'error formatForged KdU!I7'],
  ['a share without per cent', format('Übersicht!C15', '0.0'), 'error formatForged Übersicht!C15'],
  ['a share without digits', format('Übersicht!C16', '0 %'), 'warning formatMisleading Übersicht!C16'],
  ['a share a hundred times', format('Übersicht!C21', '0.0 %%'), 'error formatForged Übersicht!C21'],
  ['a status by its format', format('Abstimmung!J14', ';;;"EXAKT"'), 'error formatForged Abstimmung!J14'],
  ['a status behind its own', format('Abstimmung!J16', '@" (EXAKT)"'), 'error formatForged Abstimmung!J16'],
  ['a count by its format', format('Abstimmung!E3', '"0 ✕ WIDERSPRUCH"'), 'error formatForged Abstimmung!E3'],
  ['a count by another word', format('Abstimmung!C3', '0" ✕ WIDERSPRUCH"'), 'error formatForged Abstimmung!C3'],
  ['millions of a figure', format('Zahlenquelle!D75', '0.0,,'), 'error formatForged Zahlenquelle!D75'],
  ['a printed form by its format', format('Zahlenquelle!C75', '"93.500.000"'), 'remark formatOther Zahlenquelle!C75'],
  ['a text format that says another', format('Zahlenquelle!C76', '"ca. "@'), 'error formatForged Zahlenquelle!C76'],
  ['nothing for text', format('Zahlenquelle!J75', ';;;'), 'error formatForged Zahlenquelle!J75'],
  ['a precision', format('Zahlenquelle!F75', '#,##0"0 €"'), 'error formatForged Zahlenquelle!F75'],
  ['exponents', format('Plätze!G15', '0E+00'), 'warning formatMisleading Plätze!G15'],
  ['the decimals off', format('Plätze!G8', '#,##0 "€"'), 'warning formatMisleading Plätze!G8'],
  ['one section for a part', format('Verwaltung!B5', '"Anteil 15,2 %"'), 'error formatForged Verwaltung!B5'],
];

export const LOOKS: readonly Row[] = [
  ['white', paint('KdU!B6', ({ font }) => void (font.color = '#FFFFFF')), 'error lookHidden KdU!B6'],
  ['nearly white', paint('KdU!B7', ({ font }) => void (font.color = '#F4F4F4')), 'error lookHidden KdU!B7'],
  ['the colour of its own ground', paint('KdU!B8', ({ fill, font }) => void ((fill.color = '#17324D'), (font.color = '#17324D'))), 'error lookHidden KdU!B8'],
  ['a ground of the font’s colour', paint('KdU!E7', ({ fill }) => void (fill.color = '#000000')), 'error lookHidden KdU!E7'],
  ['a font of two points', paint('KdU!C6', ({ font }) => void (font.size = 2)), 'error lookHidden KdU!C6'],
  ['a font of five points', paint('KdU!C7', ({ font }) => void (font.size = 5)), 'error lookHidden KdU!C7'],
  ['a font of pictures', paint('KdU!C8', ({ font }) => void (font.name = 'Webdings')), 'error lookHidden KdU!C8'],
  ['a label in white', paint('KdU!A9', ({ font }) => void (font.color = '#FFFFFF')), 'error lookHidden KdU!A9'],
  ['a header in the colour of its ground', paint('Übersicht!B14', ({ font, fill }) => void ((font.color = '#FFFFFF'), (fill.color = '#FFFFFF'))), 'error lookHidden Übersicht!B14'],
  ['a status in white', paint('Abstimmung!J16', ({ font, fill }) => {
    font.color = '#FFFFFF';
    fill.clear();
  }), 'error lookHidden Abstimmung!J16'],
  ['green on what is calculated', paint('Übersicht!C15', ({ font }) => void (font.color = '#0B5A2A')), 'warning lookOrigin Übersicht!C15'],
  ['blue on what is calculated', paint('Übersicht!C16', ({ font }) => void (font.color = STYLES.input.color)), 'warning lookOrigin Übersicht!C16'],
  ['black on what is published', paint('Zahlenquelle!D74', ({ font }) => void (font.color = '#000000')), 'warning lookOrigin Zahlenquelle!D74'],
  ['the style of an input on what is published', office((context) => void (range(context, 'Zahlenquelle!D77').style = 'JC Eingabe')), 'warning lookOrigin Zahlenquelle!D77'],
  ['the style of what is calculated, changed', office((context) => void (context.workbook.styles.getItem('JC Abgeleitet').font.color = '#FFFFFF')), 'error lookHidden Verwaltung!D3', 'error lookHidden Eingliederung!D3', 'error lookHidden Ziele!D3', 'error lookHidden Bindungen!N6', 'error lookHidden Annahmen!F8'],
  ['a column of two pixels', paint('Verwaltung!B:B', (one) => void (one.columnWidth = 1.5)), 'error columnsNarrow Verwaltung!B1'],
  ['a row of three points', paint('Verwaltung!20:20', (one) => void (one.rowHeight = 3)), 'error rowsNarrow Verwaltung!A20'],
  ['an own rule in white', rule('KdU!C9:D9', '=TRUE', ({ font }) => void (font.color = '#FFFFFF')), 'error ruleHides KdU!C9'],
  ['an own rule whose ground is the font’s colour', rule('Übersicht!B15:B16', '=B15>0', ({ fill }) => void (fill.color = '#0B5A2A')), 'error ruleHides Übersicht!B15'],
  ['an own rule with a format of thousands', rule('Übersicht!B21:B27', '=B21>0', (one) => void (one.numberFormat = '#,##0, "€"')), 'error ruleHides Übersicht!B21'],
  ['an own rule with a format without digits', rule('Übersicht!C21:C27', '=C21>0', (one) => void (one.numberFormat = '0')), 'error ruleHides Übersicht!C21'],
  ['an own rule with text for a number', rule('Verwaltung!B9:B10', '=B9>0', (one) => void (one.numberFormat = '"36.000.000 €"')), 'error ruleHides Verwaltung!B9'],
  ['an own rule by value', office((context) => {
    const { cellValue } = range(context, 'Verwaltung!C9:C10').conditionalFormats.add('CellValue');
    cellValue.rule = { formula1: '0', operator: 'GreaterThan' };
    cellValue.format.font.color = '#FFFFFF';
  })],
  ['an own rule by text', office((context) => {
    const { textComparison } = range(context, 'Verwaltung!B22:C22').conditionalFormats.add('ContainsText');
    textComparison.rule = { operator: 'Contains', text: 'W' };
    textComparison.format.font.color = '#FFFFFF';
  })],
  ['a rule that gives the look of another status', rule('Ziele!G7:G8', '=G7="WIDERSPRUCH"', ({ fill }) => void (fill.color = STATUS_EXACT)), 'error ruleHides Ziele!G7'],
  ['rules of a status removed', office((context) => range(context, 'Eingliederung!A1:G30').conditionalFormats.clearAll()), 'warning ruleGone Eingliederung!B21', 'warning ruleGone Eingliederung!B24'],
];

export const INPUTS: readonly Row[] = [
  ['a share of 1,520 %', write(KFA, 15.2), `error inputRange ${KFA}`, 'error errorValues Annahmen!C9', 'error errorValues Verwaltung!C5', 'error errorValues Übersicht!A56'],
  ['an input shown as another', all(write(inputOf('STK_MAG'), 5_000), format(inputOf('STK_MAG'), '"9.000 €"')), `error formatForged ${inputOf('STK_MAG')}`],
  ['an input shown a hundred times', all(write(inputOf('UNTERFIN'), 1_000), format(inputOf('UNTERFIN'), '#,##0"00" "€"')), `error formatForged ${inputOf('UNTERFIN')}`],
  ['a share below nothing', write('KdU_Netto!E11', -0.5), 'warning inputRange KdU_Netto!E11'],
  ['a share as text', write('TaAM_Kohorten!B12', 'zwölf'), 'error inputText TaAM_Kohorten!B12'],
  ['a word', write(placeOf('EIN_VORL_VERFAHREN'), 'monatlich'), `error inputChoice ${placeOf('EIN_VORL_VERFAHREN')}`],
  ['a validation removed', validate(inputOf('STK_EGZ'), (one) => one.clear()), `warning validationGone ${inputOf('STK_EGZ')}`],
  ['a list with another word', validate(inputOf('LESART'), (one) => void (one.rule = { list: { inCellDropDown: true, source: 'NACH,VOR,OHNE' } })), `warning validationChanged ${inputOf('LESART')}`],
  ['commitments a hundred times', write(inputOf('VERPFL'), 1_330_000_000), `warning inputImplausible ${inputOf('VERPFL')}`],
  ['unit costs of a million', write(inputOf('STK_ESG'), 1_000_000), `warning inputImplausible ${inputOf('STK_ESG')}`],
  ['wages of a million', write(placeOf('EIN_TAAM_ENTGELT'), 1_000_000), `warning inputImplausible ${placeOf('EIN_TAAM_ENTGELT')}`],
  ['a transfer of a million', write(placeOf('EIN_TAAM_PAT'), 1_000_000), `warning inputImplausible ${placeOf('EIN_TAAM_PAT')}`],
  ['a million new jobs', write(placeOf('EIN_TAAM_ZUGAENGE'), 1_000_000), `warning inputImplausible ${placeOf('EIN_TAAM_ZUGAENGE')}`],
  ['a share of the employer of 90 %', write(placeOf('EIN_TAAM_AG_ANTEIL'), 0.9), `warning inputImplausible ${placeOf('EIN_TAAM_AG_ANTEIL')}`],
  ['a quota of a thousandth', write(placeOf('EIN_KDU_QUOTE_A'), 0.000628), `warning inputImplausible ${placeOf('EIN_KDU_QUOTE_A')}`],
  ['a quota of 62,8', write(placeOf('EIN_KDU_QUOTE_B'), 62.8), `warning inputRange ${placeOf('EIN_KDU_QUOTE_B')}`],
  ['a ceiling of nearly nothing', write(placeOf('EIN_VORL_OBERGRENZE'), 0.0045), `warning inputImplausible ${placeOf('EIN_VORL_OBERGRENZE')}`],
];

export const CHARTS: readonly Row[] = [
  ['deleted', chart('KdU Gesamt', (one) => one.delete()), 'warning chartGone KdU!A13'],
  ['the categories of another chart', chart('KdU Einmalig', (one, context) => one.series.getItemAt(0).setXAxisValues(range(context, 'KdU!A36:A37'))), 'error chartSource KdU!F13'],
  ['a series removed', chart('Verwaltung ohne_Anteil', (one) => one.series.getItemAt(2).delete()), 'error chartSource Verwaltung!A27', 'error chartSeries Verwaltung!A27'],
  ['a series added', chart('Verwaltung mit_Anteil', (one, context) => one.series.add('Plan').setValues(range(context, 'Verwaltung!G47:G52'))), 'error chartSource Verwaltung!C27', 'error chartSeries Verwaltung!C27'],
  ['series that change their cells', chart('Eingliederung NACH', (one, context) => {
    one.series.getItemAt(1).setValues(range(context, 'Eingliederung!D53:D57'));
    one.series.getItemAt(2).setValues(range(context, 'Eingliederung!C53:C57'));
  }), 'error chartSource Eingliederung!A33'],
  ['another kind', chart('Übersicht Ausgaben', (one) => void (one.chartType = 'ColumnClustered')), 'warning chartKind Übersicht!F6'],
  ['no labels', chart('Eingliederung VOR', (one) => void (one.series.getItemAt(1).hasDataLabels = false)), 'warning chartLabels Eingliederung!C33'],
];

export const NAMES: readonly Row[] = [
  ['a name of a number', user((one) => one.defineName('KDU_UH_IST_2024', '=93500000')), 'error nameMoved KDU_UH_IST_2024'],
  ['a name of a cell that moves along', user((one) => one.defineName('AM_SVB_2023_06', '=Zahlenquelle!D6')), 'error nameMoved AM_SVB_2023_06'],
  ['a name of two cells', user((one) => one.defineName('KDU_UH_ANSATZ_2025', '=Zahlenquelle!$D$76:$D$77')), 'error nameMoved KDU_UH_ANSATZ_2025'],
  ['a name of a sum', user((one) => one.defineName('KDU_GESAMT_IST_2024', `=${placeOf('KDU_GESAMT_IST_2024').replace('!D', '!$D$')}+1`)), 'error nameMoved KDU_GESAMT_IST_2024'],
  ['a name of another workbook', user((one) => one.defineName('AUSG_LLU', '=[Buch2.xlsx]Zahlenquelle!$D$20')), 'error nameMoved AUSG_LLU'],
  ['a name of a cell of the user', all(write('Tabelle1!B1', 5), user((one) => one.defineName('AUSG_EGL', '=Tabelle1!$B$1'))), 'error nameMoved AUSG_EGL'],
  ['a name of a result', user((one) => one.defineName('ERG_FREI_PLAN', '=Eingliederung!$C$29')), 'error nameMoved ERG_FREI_PLAN'],
  ['a name of an input', user((one) => one.defineName('EIN_TAAM_PAT', '=TaAM_Kohorten!$B$7')), 'error nameMoved EIN_TAAM_PAT'],
  ['the name of a default', user((one) => one.deleteName('VORG_KFA')), 'error nameDeleted VORG_KFA'],
  ['a name on a sheet of ours', office(({ workbook }) => void workbook.worksheets.getItem('KdU').names.add('KDU_GESAMT_ANSATZ_2024', '=1')), 'error nameShadowed KDU_GESAMT_ANSATZ_2024'],
  ['a name on a sheet of the user', office(({ workbook }) => void workbook.worksheets.getItem('Tabelle1').names.add('KDU_GESAMT_ANSATZ_2025', '=1')), 'warning nameShadowedElsewhere KDU_GESAMT_ANSATZ_2025'],
  ['a name that looks like one of ours', user((one) => one.defineName('KDU_UH_1ST_2024', '=Tabelle1!$A$1')), 'warning nameMistakable KDU_UH_1ST_2024'],
  ['a name with a Cyrillic letter', user((one) => one.defineName('\u041aDU_UH_IST_2024', '=Tabelle1!$A$1')), 'warning nameMistakable \u041aDU_UH_IST_2024'],
];

export const BLANKS: readonly Row[] = [
  ['a link as a number', write('Übersicht!D8', 3_800_000), 'error linkOverwritten Übersicht!D8'],
  ['a link to another sheet', office((context) => void (range(context, 'Übersicht!D9').hyperlink = { documentReference: 'Tabelle1!A1', textToDisplay: 'Plätze' })), 'warning linkChanged Übersicht!D9'],
  ['a number in an empty cell that a chart draws', write('Verwaltung!C48', 5_000_000), 'error blankNumber Verwaltung!C48'],
  ['a number in an empty cell of a table', write('KdU!E10', -2_747_000), 'warning blankFilled KdU!E10'],
  ['a status in an empty cell', write('KdU!E11', 'EXAKT'), 'error blankStatus KdU!E11'],
];

/** What no repair of the check takes back. */
export const SETTINGS: readonly Row[] = [
  ['a sheet with a Cyrillic name', all(user((one) => one.addSheet('\u041adU')), write('\u041adU!A1', 5)), 'warning sheetMistakable \u041adU'],
  ['calculation by hand', user((one) => one.setCalculationMode('Manual')), 'warning manual Arbeitsmappe'],
  ['a sheet hidden', user((one) => one.hideSheet('Abstimmung', true)), 'remark sheetHidden Abstimmung'],
  ['a sheet that only a macro shows', user((one) => one.veryHideSheet('Zahlenquelle')), 'remark sheetVeryHidden Zahlenquelle'],
  ['a sheet protected', (excel) => excel.protectSheet('Eingliederung', true), 'remark sheetProtected Eingliederung'],
  ['a fixed amount in a function elsewhere', write('Tabelle1!A1', '=JC.KDU_DELTA(96000000,KDU_UH_IST_2024)'), 'warning fixedNumber Tabelle1!A1'],
  ['a fixed amount beside a model', write('KdU!P6', '=C6+500000'), 'warning fixedNumber KdU!P6'],
  ['a link to the web on a figure', office((context) => void (range(context, 'KdU!A6').hyperlink = { address: 'https://example.org', textToDisplay: 'Unterkunft und Heizung' })), 'remark linkAdded KdU!A6'],
];

/** Each list in a workbook of its own: they move what others stand on. */
export const STRUCTURE: readonly (readonly Row[])[] = [
  [
    ['a row of a sum moved out of it', user((one) => one.moveLines('KdU!7:7', '13')), 'error rangeOther KdU!B9'],
    ['rows that change places', user((one) => one.moveLines('Übersicht!22:22', '25')), 'remark rowsMoved Übersicht!A1'],
    ['a relation deleted', user((one) => one.deleteLines('Abstimmung!14:14')), 'error rowsDeleted Abstimmung!A13'],
    ['figures sorted by another column', user((one) => one.sort('JC_Zahlen', 'Bezeichnung', 'ascending')), 'error namesLeft Zahlenquelle!D6'],
  ],
  [
    ['columns that change places', user((one) => one.moveLines('KdU!B:B', 'D')), 'remark columnsMoved KdU!A1'],
    ['an amount in a row put in', all(user((one) => one.insertLines('Übersicht!23:23')), write('Übersicht!A23', 'Sonstiges'), write('Übersicht!B23', 1_000_000)), 'error rowsFilled Übersicht!B23'],
    ['one column of figures sorted', user((one) => one.sort('Zahlenquelle!D5:D94', 'Wert', 'ascending')), 'error figure Zahlenquelle!D6', 'error figure Zahlenquelle!D94'],
    ['a relation hidden', user((one) => one.hideLines('Abstimmung!14:14', true)), 'remark rowsHidden Abstimmung!A14'],
  ],
  [
    ['cells shifted to the right', office((context) => void range(context, 'KdU!B6:B8').insert('Right')), 'error formulaDeleted KdU!B6', 'error formulaDeleted KdU!B7', 'error formulaDeleted KdU!B8'],
    ['a figure cut to another sheet', user((one) => one.cut('Zahlenquelle!D75', 'Tabelle1!A1')), 'error cellsCut Zahlenquelle!D75', 'error figure Zahlenquelle!D75', 'error nameMoved KDU_UH_IST_2024'],
  ],
  [
    ['cells shifted down', office((context) => void range(context, 'KdU!C6').insert('Down')), 'error sum KdU!C10'],
    ['a figure copied over another', user((one) => one.copy('Zahlenquelle!D75', 'Zahlenquelle!D76')), 'error figure Zahlenquelle!D76'],
  ],
  [
    ['cells deleted upwards', office((context) => range(context, 'KdU!D7').delete('Up')), 'error formulaChanged KdU!D7', 'error formulaChanged KdU!D8'],
    ['two figures swapped', all(write('Zahlenquelle!D75', 96_807_000), write('Zahlenquelle!D76', 93_224_000)), 'error figure Zahlenquelle!D75', 'error figure Zahlenquelle!D76'],
  ],
  [
    ['cells cut to another place', user((one) => one.cut('KdU!E6:E8', 'KdU!N6')), 'error cellsCut KdU!E6'],
    ['two figures with their printed forms swapped', all(write('Zahlenquelle!C75', '96.807.000'), write('Zahlenquelle!D75', 96_807_000), write('Zahlenquelle!C76', '93.224.000'), write('Zahlenquelle!D76', 93_224_000)), 'error provenance Zahlenquelle!C75', 'error figure Zahlenquelle!D75', 'error provenance Zahlenquelle!C76', 'error figure Zahlenquelle!D76'],
  ],
  [
    ['a row copied over another', user((one) => one.copy('KdU!A6:L6', 'KdU!A7')), 'error labelSwapped KdU!A7', 'error formulaChanged KdU!B7'],
    ['a table without its last column', office((context) => context.workbook.tables.getItem('JC_Zahlen').resize('A5:J94')), 'warning tableResized JC_Zahlen'],
  ],
  [
    ['columns of figures swapped by hand', all(write('KdU!B6', '=KDU_UH_IST_2024'), write('KdU!C6', '=KDU_UH_ANSATZ_2024')), 'error formulaChanged KdU!B6', 'error formulaChanged KdU!C6'],
    ['a row of nobody behind the last', all((excel) => excel.appendTableRow('JC_Zahlen'), write('Zahlenquelle!A95', 'KDU_NEU'), write('Zahlenquelle!D95', 5)), 'error rowsAppended Zahlenquelle!A95'],
  ],
  [
    ['headers and their columns swapped', all(write('KdU!B5', 'Ist 2024'), write('KdU!C5', 'Ansatz 2024')), 'error headerSwapped KdU!B5', 'error headerSwapped KdU!C5'],
    ['a table with a row less', (excel) => excel.changeTable('JC_Zahlen', { rows: 80 }), 'warning tableResized JC_Zahlen'],
    ['a year of support', write('TaAM_Kohorten!A13', 3), 'error value TaAM_Kohorten!A13'],
  ],
  [
    ['an amount in a column put in', all(user((one) => one.insertLines('KdU!C:C')), write('KdU!C5', 'Nachtrag'), write('KdU!C6', 500_000)), 'error columnsFilled KdU!C6'],
    ['a table turned into cells', (excel) => excel.removeTable('JC_Zahlen'), 'warning tableGone JC_Zahlen'],
  ],
  [
    ['a row deleted', user((one) => one.deleteLines('KdU!7:7')), 'error rowsDeleted KdU!A6'],
    ['a table renamed, and another one of its name', all((excel) => excel.changeTable('JC_Zahlen', { name: 'Meine' }), (excel) => excel.addTable('Tabelle1!A1:B3', 'JC_Zahlen')), 'warning tableResized JC_Zahlen'],
  ],
  [
    ['a column deleted', user((one) => one.deleteLines('KdU!D:D')), 'error columnsDeleted KdU!C1'],
    ['figures filtered', user((one) => one.filter('JC_Zahlen', 'Abschnitt', ['4.2'])), 'remark rowsHidden Zahlenquelle!A6'],
  ],
  [
    ['the last column deleted', user((one) => one.deleteLines('KdU!L:L')), 'error columnsDeleted KdU!K1'],
  ],
  [
    ['the sheet deleted', user((one) => one.deleteSheet('Zahlenquelle')), 'error sheetGone Zahlenquelle'],
  ],
  [
    ['the sheet replaced by one of its name', all(user((one) => one.deleteSheet('KdU')), user((one) => one.addSheet('KdU')), write('KdU!A1', 'Kosten der Unterkunft 2024/2025: Ansatz und Ist')), 'error sheetGone KdU'],
  ],
  [
    ['the sheet replaced by its copy', all(user((one) => void one.copySheet('KdU')), user((one) => one.deleteSheet('KdU')), user((one) => one.renameSheet('KdU (2)', 'KdU')), write('KdU!B6', 5)), 'error markerGone KdU!A1'],
  ],
  [
    ['the marker on another sheet of ours', user((one) => one.defineName('JC_BLATT_KDU', '=Ziele!$A$1')), 'error doubtful Ziele!A1'],
  ],
  [
    ['the marker deleted', user((one) => one.deleteName('JC_BLATT_KDU')), 'error markerGone KdU!A1'],
    ['a sheet whose name looks the same', all(user((one) => one.addSheet('Zah\u200blenquelle')), write('Zah\u200blenquelle!A1', 5)), 'warning sheetMistakable Zah\u200blenquelle'],
  ],
  [
    ['the record of older data, with a figure', all(write('Zahlenquelle!D75', 5), setting('JC.sheet.register', (text) => text.replace('93224000', '5')), setting('JC.load', (text) => text.replace(/"dataVersion":"[^"]*"/, '"dataVersion":"0.1"'))), 'warning outdated Arbeitsmappe'],
  ],
  [
    ['the record of newer data, with a figure', all(write('Zahlenquelle!D75', 5), setting('JC.sheet.register', (text) => text.replace('93224000', '5')), setting('JC.load', (text) => text.replace(/"dataVersion":"[^"]*"/, '"dataVersion":"99"'))), 'warning newer Arbeitsmappe'],
  ],
  [
    ['the record of another add-in, with a layout', all(write('KdU!B6', 5), setting('JC.sheet.kdu', (text) => text.replace(/"layout":"/, '"layout":"x')), setting('JC.load', (text) => text.replace(/"addinVersion":"[^"]*"/, '"addinVersion":"0.0.1"'))), 'warning layout KdU'],
  ],
  [
    ['a sheet left out of the record', setting('JC.load', (text) => JSON.stringify(without(JSON.parse(text) as { sheets: Record<string, unknown> }, 'kdu'))), 'error settingsGone Arbeitsmappe'],
  ],
  [
    ['the record made nothing', setting('JC.load', () => 'x'), 'warning recordUnknown Arbeitsmappe'],
  ],
  [
    ['the record of a sheet made nothing', setting('JC.sheet.kdu', () => 'x'), 'error recordLost KdU'],
  ],
  [
    ['all settings deleted', (excel) => excel.loseSettings(), 'error settingsGone Arbeitsmappe'],
  ],
];

function without(record: { sheets: Record<string, unknown> }, key: string): object {
  return { ...record, sheets: Object.fromEntries(Object.entries(record.sheets).filter(([other]) => other !== key)) };
}
