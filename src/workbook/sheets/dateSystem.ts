/**
 * Whether the workbook counts its days from 1900, as the functions do: they get a number and are not told. On the Mac
 * workbooks may count from 1904; then every date means another year, and nothing else would say so.
 */
import type { Localized } from '../../language';
import type { Block, ConditionalFormat } from '../model';
import { STYLES } from '../styles';
import type { SheetContext } from './context';

const FROM_1904: Localized = {
  de:
    'Diese Arbeitsmappe zählt die Tage ab 1904 (Mac): Die Verteilung rechts fällt in falsche Jahre. Schalten Sie „1904-Datumswerte“ ' +
    'aus (Datei > Optionen > Erweitert; Mac: Einstellungen > Berechnung) und geben Sie die Daten neu ein.',
  en:
    'This workbook counts days from 1904 (Mac): the split on the right falls into wrong years. Turn off “1904 date system” ' +
    '(File > Options > Advanced; Mac: Settings > Calculation) and enter the dates again.',
};

/** Empty where all is well, so that nothing of it is printed. */
export const dateSystemCheck = (cell: string, { language }: SheetContext): Block => ({
  range: cell,
  cells: [[`=IF(DATE(2025,1,1)=45658,"","${FROM_1904[language]}")`]],
  role: 'note',
});

export const dateSystemFormat = (cell: string): ConditionalFormat => ({
  range: cell,
  formula: `=${cell}<>""`,
  fontColor: STYLES.statusContradiction.color,
  bold: true,
});
