'use strict';

/* Functions that show what arrives and come back in every way that Excel knows. */
CustomFunctions.associate('ECHO', (value) => JSON.stringify(value instanceof CustomFunctions.Error ? { error: value.code } : value));
CustomFunctions.associate('ECHOTABLE', (table) =>
  JSON.stringify(table && table.map((row) => row.map((value) => (value instanceof CustomFunctions.Error ? { error: value.code } : value)))),
);
CustomFunctions.associate('DOUBLE', (value) => 2 * value);
CustomFunctions.associate('JOIN', (a, b) => `${JSON.stringify(a)} ${JSON.stringify(b)}`);
CustomFunctions.associate('GROW', (rows, columns) =>
  Array.from({ length: rows }, (_r, row) => Array.from({ length: columns }, (_c, column) => 10 * row + column)),
);
CustomFunctions.associate('FAIL', (kind) => {
  const { Error: ExcelError, ErrorCode } = CustomFunctions;
  if (kind === 'thrown') throw new Error('kein Excel-Fehler');
  if (kind === 'cell') return [[1, new ExcelError(ErrorCode.notAvailable, 'fehlt')]];
  if (kind === 'later') return Promise.reject(new ExcelError(ErrorCode.invalidValue, 'später'));
  throw new ExcelError(ErrorCode[kind], `weil ${kind}`);
});
