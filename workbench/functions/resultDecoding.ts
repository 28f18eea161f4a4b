import type { FunctionResult, Scalar } from '../model/grid';

/** What a function answered, from either form in which Office.js sends results. */
export interface Invocation {
  readonly id: number;
  readonly ok: boolean;
  readonly value: unknown;
  readonly errorCode: number;
}

/** Excel's errors by the numbers that Office.js sends; a function that throws something else shows #VALUE!. */
const ERRORS: Readonly<Record<number, string>> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 7: '#VALUE!', 8: '#NULL!' };
const NOT_ASSOCIATED = [9, 10];

/** One result of SetInvocationArrayResults: [id, ok, value, code (where it failed), times]. */
export function readArrayResult(entry: readonly unknown[]): Invocation {
  const ok = entry[1] === true;
  return { id: Number(entry[0]), ok, value: entry[2], errorCode: ok ? 0 : Number(entry[3] ?? 0) };
}

/** One result of SetInvocationResults. */
export function readObjectResult(entry: Readonly<Record<string, unknown>>): Invocation {
  return { id: Number(entry['id']), ok: entry['failed'] !== true, value: entry['value'], errorCode: Number(entry['errorCode'] ?? 0) };
}

export function decodeResult({ ok, value, errorCode }: Invocation): FunctionResult {
  if (!ok) {
    const message = typeof value === 'string' ? value : '';
    if (NOT_ASSOCIATED.includes(errorCode)) return { ok: false, error: '#NAME?', message: 'Das Add-in hat die Funktion nicht angemeldet.' };
    return { ok: false, error: ERRORS[errorCode] ?? '#VALUE!', message };
  }
  const error = errorOf(value);
  if (error) return { ok: false, ...error };
  if (!Array.isArray(value)) return isScalar(value) ? { ok: true, value: value ?? 0 } : { ok: false, error: '#VALUE!', message: '' };
  const table = value.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const width = table[0]?.length ?? 0;
  if (width === 0 || table.some((row) => row.length !== width)) return { ok: false, error: '#VALUE!', message: '' };
  if (table.length === 1 && width === 1) return decodeResult({ id: 0, ok: true, value: table[0]?.[0], errorCode: 0 });
  return { ok: true, value: table.map((row) => row.map(cell)) };
}

const isScalar = (value: unknown): value is Scalar | null => value === null || ['string', 'number', 'boolean'].includes(typeof value);

/** A cell of a table; an error in it is the error's text. */
function cell(value: unknown): Scalar {
  const error = errorOf(value);
  if (error) return error.error;
  return isScalar(value) ? (value ?? 0) : '#VALUE!';
}

function errorOf(value: unknown): { readonly error: string; readonly message: string } | null {
  if (typeof value !== 'object' || value === null || !('basicValue' in value) || !('basicType' in value)) return null;
  const { basicValue, basicType, message } = value as { basicValue: unknown; basicType: unknown; message?: unknown };
  return basicType === 'Error' ? { error: String(basicValue), message: typeof message === 'string' ? message : '' } : null;
}
