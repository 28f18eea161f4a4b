/** Rows of Bedarfsgemeinschaften as facts. */
import { codeText } from './months';
import type { BgFact, SecretFact } from './outcome';
import { byKey, compare } from './overview';
import type { TableRecord } from './tableRecord';
import type { TableYear } from './tableYear';

export const bgFacts = ({ bgRows, ledger }: TableRecord, year: TableYear): BgFact[] =>
  bgRows
    .map(({ code, municipality, cents, asOf }) => ({
      period: codeText(year.completed(code)),
      gemeinde: ledger.municipalities[municipality] ?? '',
      bg: cents / 100,
      datenstand: asOf,
    }))
    .sort((one, other) => compare([one.period, one.gemeinde, one.datenstand], [other.period, other.gemeinde, other.datenstand]));

export const bgSecretFacts = ({ bgSecrets, ledger }: TableRecord, year: TableYear): SecretFact[] =>
  bgSecrets
    .map(({ code, municipality }) => ({ period: codeText(year.completed(code)), konto: '', gemeinde: ledger.municipalities[municipality] ?? '' }))
    .sort(byKey);
