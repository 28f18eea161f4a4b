/**
 * What a user does to loaded sheets, what the check says of it, and what puts it right. What the tests' engine shows otherwise
 * than Excel (an unknown name under a JC formula, a spill that is in the way) is in test/browser/check.test.ts.
 */
import { FIGURE, RESTORE } from '../../browser/checkPane';
import type { PlayedExcel } from '../../excel/playedExcel';

export interface Manipulation {
  readonly name: string;
  readonly act: (excel: PlayedExcel) => void;
  /** Severity, title, place and a part of the text of every finding; errors that follow from it are told beside, where none is named here. */
  readonly finds: readonly (readonly [string, string, string, string])[];
  /** What puts it right: buttons of the pane, each at the finding with this title, or the user himself. */
  readonly undo: readonly (readonly [title: string, button: string])[] | ((excel: PlayedExcel) => void);
}

const TO_DEFAULT = 'Auf Vorgabe setzen';
const TO_NUMBER = 'Formel durch Zahl ersetzt';
export const ERRORS = 'Zellen zeigen einen Fehlerwert';
const UNBOUND = 'JC-Formeln ohne Verbindung zum Add-in';
const FIXED = 'Feste Zahl in einer Formel';
const SUM = 'Summe geht nicht auf';

export const MANIPULATIONS: readonly Manipulation[] = [
  {
    name: 'a published figure overwritten',
    act: (excel) => excel.write('Zahlenquelle!D75', [[93_500_000]]),
    finds: [['Fehler', FIGURE, 'Zahlenquelle!D75', 'Betroffen sind']],
    undo: [[FIGURE, RESTORE]],
  },
  {
    name: 'a published figure overwritten by a text',
    act: (excel) => excel.write('Zahlenquelle!D16', [['13,3 Mio.']]),
    finds: [['Fehler', FIGURE, 'Zahlenquelle!D16', '']],
    undo: [[FIGURE, RESTORE]],
  },
  {
    name: 'a formula replaced by a number',
    act: (excel) => excel.write('Verwaltung!B17', [[8_290_000]]),
    finds: [['Fehler', TO_NUMBER, 'Verwaltung!B17', '']],
    undo: [[TO_NUMBER, RESTORE]],
  },
  {
    name: 'a formula replaced by text',
    act: (excel) => excel.write('KdU!E6', [['siehe Anlage']]),
    finds: [['Fehler', 'Formel durch Text ersetzt', 'KdU!E6', 'Unterkunft und Heizung']],
    undo: [['Formel durch Text ersetzt', RESTORE]],
  },
  {
    name: 'a formula deleted',
    act: (excel) => excel.write('KdU!E6', [['']]),
    finds: [['Fehler', 'Formel gelöscht', 'KdU!E6', 'Unterkunft und Heizung']],
    undo: [['Formel gelöscht', RESTORE]],
  },
  {
    name: 'a formula changed, with a fixed number in it',
    act: (excel) => excel.write('KdU!E6', [['=JC.KDU_DELTA(B6,C6)*1.05']]),
    finds: [
      ['Fehler', 'Formel geändert', 'KdU!E6', 'Unterkunft und Heizung'],
      ['Warnungen', FIXED, 'KdU!E6', '„×1,05“ steht in der Formel.'],
    ],
    undo: [['Formel geändert', RESTORE]],
  },
  {
    name: 'a value changed that is no figure',
    act: (excel) => excel.write('TaAM_Kohorten!A12', [[9]]),
    finds: [['Fehler', 'Wert geändert', 'TaAM_Kohorten!A12', 'Betroffen']],
    undo: [['Wert geändert', RESTORE]],
  },
  {
    name: 'a label changed',
    act: (excel) => excel.write('KdU!A6', [['Miete und Heizung']]),
    finds: [['Hinweise', 'Beschriftung geändert', 'KdU!A6', 'Gerechnet wird damit nicht.']],
    undo: [['Beschriftung geändert', RESTORE]],
  },
  {
    name: 'a header of a table changed',
    act: (excel) => excel.write('Zahlenquelle!B5', [['Name der Zahl']]),
    finds: [['Warnungen', 'Spaltenkopf einer Tabelle geändert', 'Zahlenquelle!B5', '']],
    undo: [['Spaltenkopf einer Tabelle geändert', RESTORE]],
  },
  {
    name: 'a formula cell of Annahmen overwritten',
    act: (excel) => excel.write('Annahmen!D14', [[0]]),
    finds: [['Fehler', TO_NUMBER, 'Annahmen!D14', '']],
    undo: [[TO_NUMBER, RESTORE]],
  },
  {
    name: 'a name pointed at another cell',
    act: (excel) => excel.user.defineName('FIN_UNTERFIN_2025', '=Zahlenquelle!$D$61'),
    finds: [['Fehler', 'Name verweist auf eine andere Zelle', 'FIN_UNTERFIN_2025', 'rechnen mit der anderen Zelle']],
    undo: [['Name verweist auf eine andere Zelle', RESTORE]],
  },
  {
    name: 'a sum overwritten',
    act: (excel) => excel.write('KdU!B10', [[100]]),
    finds: [
      ['Fehler', TO_NUMBER, 'KdU!B10', ''],
      ['Fehler', SUM, 'KdU!B10', 'B6:B8 ergibt'],
    ],
    undo: [[TO_NUMBER, RESTORE]],
  },
  {
    name: 'a fixed number in a formula of the user on a sheet of the add-in',
    act: (excel) => excel.write('KdU!P6', [['=B6*1.05+C6*2%']]),
    finds: [['Warnungen', FIXED, 'KdU!P6', 'Unterkunft und Heizung. 2 feste Zahlen stehen in der Formel, zuerst „×1,05“.']],
    undo: (excel) => excel.write('KdU!P6', [['']]),
  },
  {
    name: 'a fixed amount in a JC formula elsewhere',
    act: (excel) => excel.write('Tabelle1!B2', [['=JC.KDU_DELTA(96000000,KDU_UH_IST_2024,"PCT")']]),
    finds: [['Warnungen', FIXED, 'Tabelle1!B2', '„96.000.000“ steht in der Formel.']],
    undo: (excel) => excel.write('Tabelle1!B2', [['']]),
  },
  {
    name: 'harmless numbers in formulas',
    act: (excel) => excel.write('Tabelle1!D2:D3', [['=ROUND(JC.KDU_DELTA(KDU_UH_ANSATZ_2024,KDU_UH_IST_2024)/12*100,2)'], ['=D2*1.05']]),
    finds: [],
    undo: (excel) => excel.write('Tabelle1!D2:D3', [[''], ['']]),
  },
  {
    name: 'a JC formula of ours that has lost the add-in',
    act: (excel) => excel.write('KdU!G6', [['=_xldudf_JC_KDU_DELTA(KDU_UH_IST_2024,KDU_UH_ANSATZ_2025)']]),
    finds: [['Warnungen', UNBOUND, 'KdU!G6', '']],
    undo: [[UNBOUND, 'Formeln reparieren']],
  },
  {
    name: 'a JC formula elsewhere that gives an error',
    act: (excel) => excel.write('Tabelle1!B4', [['=JC.KDU_DELTA("viel",KDU_UH_IST_2024)']]),
    finds: [['Fehler', ERRORS, 'Tabelle1!B4', 'Die Zelle zeigt #WERT!.']],
    undo: (excel) => excel.write('Tabelle1!B4', [['']]),
  },
  {
    name: 'a text where an input is a number',
    act: (excel) => excel.write('Annahmen!B10', [['13,3 Mio.']]),
    finds: [
      ['Fehler', 'Text statt Zahl eingegeben', 'Annahmen!B10', 'Unterfinanzierung 2025. Bitte den Betrag in Euro als Zahl eingeben, z. B. 9000000 (ab 0).'],
    ],
    undo: [['Text statt Zahl eingegeben', TO_DEFAULT]],
  },
  {
    name: 'a share of 2,500 %',
    act: (excel) => excel.write('Annahmen!B9', [[25]]),
    finds: [
      ['Fehler', 'Eingabe außerhalb des zulässigen Bereichs', 'Annahmen!B9', 'Kommunaler Finanzierungsanteil (KFA). Bitte einen Anteil eingeben, z. B. 15 % (0 bis 100 %).'],
    ],
    undo: [['Eingabe außerhalb des zulässigen Bereichs', TO_DEFAULT]],
  },
  {
    name: 'a share that is not the statutory one',
    act: (excel) => excel.write('Annahmen!B9', [[0.16]]),
    finds: [['Hinweise', 'Annahme weicht vom gesetzlichen Wert ab', 'Annahmen!B9', 'Kommunaler Finanzierungsanteil (KFA). Gesetzlich sind 15,2\u00a0%.']],
    undo: [['Annahme weicht vom gesetzlichen Wert ab', TO_DEFAULT]],
  },
  {
    name: 'a word that is none of the choices',
    act: (excel) => excel.write('Annahmen!B12', [['MITTE']]),
    finds: [['Fehler', 'Eingabe ist nicht zulässig', 'Annahmen!B12', 'Bitte auswählen: NACH, VOR.']],
    undo: [['Eingabe ist nicht zulässig', TO_DEFAULT]],
  },
  {
    name: 'an input deleted that had a default',
    act: (excel) => excel.write('TaAM_Kohorten!B6', [['']]),
    finds: [['Warnungen', 'Eingabe gelöscht', 'TaAM_Kohorten!B6', 'Eine leere Zelle zählt als 0.']],
    undo: [['Eingabe gelöscht', TO_DEFAULT]],
  },
  {
    name: 'a text among the amounts of a list',
    act: (excel) => excel.write('Bindungen!F17', [['13,3 Mio.']]),
    finds: [['Fehler', 'Text statt Zahl eingegeben', 'Bindungen!F17', 'Summen nicht mitgezählt']],
    undo: (excel) => excel.write('Bindungen!F17', [['']]),
  },
  {
    name: 'a row inserted into a model',
    act: (excel) => excel.user.insertLines('KdU!8:8'),
    finds: [['Hinweise', 'Zeilen eingefügt', 'KdU!A8', 'steht eine weitere: 8.']],
    undo: (excel) => excel.user.deleteLines('KdU!8:8'),
  },
  {
    name: 'a column inserted into a model',
    act: (excel) => excel.user.insertLines('KdU!C:C'),
    finds: [['Hinweise', 'Spalten eingefügt', 'KdU!C1', 'steht eine weitere: C.']],
    undo: (excel) => excel.user.deleteLines('KdU!C:C'),
  },
  {
    name: 'rows hidden in a model',
    act: (excel) => excel.user.hideLines('Ziele!8:9', true),
    finds: [['Hinweise', 'Zeilen in einem Modell ausgeblendet', 'Ziele!A8', 'Zeilen 8–9']],
    undo: [['Zeilen in einem Modell ausgeblendet', 'Einblenden']],
  },
  {
    name: 'columns hidden in a model',
    act: (excel) => excel.user.hideLines('KdU!C:D', true),
    finds: [['Hinweise', 'Spalten in einem Modell ausgeblendet', 'KdU!C1', 'Spalten C–D.']],
    undo: [['Spalten in einem Modell ausgeblendet', 'Einblenden']],
  },
  {
    name: 'a sheet hidden',
    act: (excel) => excel.user.hideSheet('Ziele', true),
    finds: [['Hinweise', 'Blatt ausgeblendet', 'Ziele', '']],
    undo: [['Blatt ausgeblendet', 'Einblenden']],
  },
  {
    name: 'a sheet that only a macro shows again',
    act: (excel) => excel.user.veryHideSheet('Ziele'),
    finds: [['Hinweise', 'Blatt tief ausgeblendet', 'Ziele', '']],
    undo: [['Blatt tief ausgeblendet', 'Einblenden']],
  },
  {
    name: 'a sheet protected',
    act: (excel) => excel.protectSheet('Ziele', true),
    finds: [['Hinweise', 'Blatt geschützt', 'Ziele', '']],
    undo: (excel) => excel.protectSheet('Ziele', false),
  },
  {
    name: 'calculation set to manual',
    act: (excel) => excel.user.setCalculationMode('Manual'),
    finds: [['Warnungen', 'Berechnung steht auf „Manuell“', 'Arbeitsmappe', 'F9']],
    undo: (excel) => excel.user.setCalculationMode('Automatic'),
  },
  {
    name: 'the marker of a sheet deleted',
    act: (excel) => excel.user.deleteName('JC_BLATT_TARGETS'),
    finds: [['Fehler', 'Blatt wird nicht mehr erkannt', 'Ziele!A1', 'JC_BLATT_TARGETS']],
    undo: [['Blatt wird nicht mehr erkannt', RESTORE]],
  },
  {
    name: 'a table renamed',
    act: (excel) => excel.changeTable('JC_Zahlen', { name: 'Meine' }),
    finds: [['Warnungen', 'Tabelle umbenannt', 'JC_Zahlen', 'Sie heißt jetzt Meine.']],
    undo: (excel) => excel.changeTable('Meine', { name: 'JC_Zahlen' }),
  },
  {
    name: 'a table made smaller',
    act: (excel) => excel.changeTable('JC_Plaetze', { rows: 5 }),
    finds: [['Warnungen', 'Tabelle umfasst nicht mehr alle Zeilen', 'JC_Plaetze', 'A5:Q9']],
    undo: (excel) => excel.changeTable('JC_Plaetze', { rows: 10 }),
  },
];

/** What cannot be taken back in one step: each leaves the workbook for the last time. */
export const LASTING: readonly Omit<Manipulation, 'undo'>[] = [
  {
    name: 'a table turned into cells',
    act: (excel) => excel.removeTable('JC_Plaetze'),
    finds: [['Warnungen', 'Tabelle aufgehoben', 'JC_Plaetze', 'keine Excel-Tabelle mehr']],
  },
  {
    name: 'a row deleted from a model',
    act: (excel) => excel.user.deleteLines('Ziele!8:8'),
    finds: [['Fehler', 'Zeilen gelöscht', 'Ziele!A7', 'Es fehlt 1 Zeile, beim Laden 8:']],
  },
  {
    name: 'a sheet deleted',
    act: (excel) => excel.user.deleteSheet('KdU_Netto'),
    finds: [['Fehler', 'Blatt gelöscht', 'KdU_Netto', 'wurde geladen']],
  },
];
