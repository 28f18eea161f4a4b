import deDE from 'hyperformula/i18n/languages/deDE';
import {
  endsBetweenArguments,
  GermanFormulaError,
  readGermanError,
  toGermanError,
  toGermanFormula,
  toInvariantFormula,
  withInvariantSeparators,
  withoutSpacesAfterSeparators,
} from '../../german/formula';
import { ENGLISH_FUNCTION, GERMAN_FUNCTION } from '../../german/functionNames';

describe('a German formula and its invariant form', () => {
  const both: readonly (readonly [german: string, invariant: string])[] = [
    ['=CONTOSO.PRICE_DELTA(B2;C2)', '=CONTOSO.PRICE_DELTA(B2,C2)'],
    ['=SUMME(A1:A3)', '=SUM(A1:A3)'],
    ['=RUNDEN(1,5;0)', '=ROUND(1.5,0)'],
    ['=WENN(A1>0,5;"ja, gern";"nein; danke")', '=IF(A1>0.5,"ja, gern","nein; danke")'],
    ['=WENNFEHLER(SVERWEIS(A1;Zahlen;2;FALSCH);0)', '=IFERROR(VLOOKUP(A1,Zahlen,2,FALSE),0)'],
    ["='Plan 2025; neu'!A1+'O''Brien, 1,5'!B2", "='Plan 2025; neu'!A1+'O''Brien, 1,5'!B2"],
    ['=Quelle!$D$5*12,5%', '=Quelle!$D$5*12.5%'],
    ['={1.2.3;4,5.6.7}', '={1,2,3;4.5,6,7}'],
    ['=VERGLEICH("b";{"a"."b.c";"d,e"."f"};0)', '=MATCH("b",{"a","b.c";"d,e","f"},0)'],
    ['=SUMME({WAHR.FALSCH;#NV.-1,5})', '=SUM({TRUE,FALSE;#N/A,-1.5})'],
    ['=SUMME(Zahlen[Wert])', '=SUM(Zahlen[Wert])'],
    ['=SUMME(Zahlen[[#Daten];[Wert, neu]])', '=SUM(Zahlen[[#Data],[Wert, neu]])'],
    ['=ZEILEN(Zahlen[#Alle])', '=ROWS(Zahlen[#All])'],
    ['=Zahlen[[#Diese Zeile];[Ist]]-[@Ansatz]', '=Zahlen[[#This Row],[Ist]]-[@Ansatz]'],
    ["=Zahlen['[Wert']]", "=Zahlen['[Wert']]"],
    ["=SUMME(Zahlen[[#Ergebnisse];[a'];'[b; c]];1,5)", "=SUM(Zahlen[[#Totals],[a'];'[b; c]],1.5)"],
    ["=SUMME('Was''n! (1;2,3)'!A1;1,5)", "=SUM('Was''n! (1;2,3)'!A1,1.5)"],
    ["=SUMME('C:\\Kreis; Unna, 1.5\\[M.xlsx]T'!A1;[1]T!B2;M.xlsx!Name;1,5)", "=SUM('C:\\Kreis; Unna, 1.5\\[M.xlsx]T'!A1,[1]T!B2,M.xlsx!Name,1.5)"],
    ["=SUMME(Jan:Dez!B2;'Jan; 24:Dez, 24'!B2)", "=SUM(Jan:Dez!B2,'Jan; 24:Dez, 24'!B2)"],
    ['=WENN(ISTFEHLER(A1);#WERT!;#BEZUG!)', '=IF(ISERROR(A1),#VALUE!,#REF!)'],
    ['=A1#', '=A1#'],
    ['=WAHR', '=TRUE'],
    ['=WAHR()', '=TRUE()'],
    ['=Wahrheit+WAHR_1', '=Wahrheit+WAHR_1'],
    ['=-1,5E-3+2E5', '=-1.5E-3+2E5'],
    ['=CONTOSO.FIGURE("PRICE_2024";;)', '=CONTOSO.FIGURE("PRICE_2024",,)'],
    ['=UNBEKANNT(1;2)', '=UNBEKANNT(1,2)'],
    ['=ZÄHLENWENN(A:A;">1,5")', '=COUNTIF(A:A,">1,5")'],
    ['=BEREICH.VERSCHIEBEN(A1;0;1)', '=OFFSET(A1,0,1)'],
    ['=(A1;B2)', '=(A1,B2)'],
    ['=1:3', '=1:3'],
    ['="Sie sagt ""ja;nein"""&A1', '="Sie sagt ""ja;nein"""&A1'],
    ['=MIN(A1; B1 )', '=MIN(A1, B1 )'],
  ];

  it.each(both)('%s is read', (german, invariant) => expect(toInvariantFormula(german)).toBe(invariant));
  it.each(both)('%s is shown', (german, invariant) => expect(toGermanFormula(invariant)).toBe(german));

  it.each([
    ['=summe(a1:a3)', '=SUM(a1:a3)'],
    ['=wenn(wahr;1;0)', '=IF(TRUE,1,0)'],
    ['={1\\2;3\\4}', '={1,2;3,4}'],
    ['=,5+1', '=.5+1'],
    ['=SUMME(1,;2)', '=SUM(1.,2)'],
    ['=Zahlen[[#alle];[Wert]]', '=Zahlen[[#All],[Wert]]'],
    ['="offen', '="offen'],
    ['=SUM(A1;A2)', '=SUM(A1,A2)'],
  ])('%s is read too', (german, invariant) => expect(toInvariantFormula(german)).toBe(invariant));

  it.each([
    ['=SUMME(A1,B1)', 9],
    ['=1.5', 2],
    ['=RUNDEN(1,5,0)', 11],
    ['=A1, B1', 3],
  ])('%s is no German formula', (german, position) => {
    expect(() => toInvariantFormula(german)).toThrow(GermanFormulaError);
    try {
      toInvariantFormula(german);
    } catch (error) {
      expect((error as GermanFormulaError).position).toBe(position);
    }
  });
});

describe('error values', () => {
  it.each([
    ['#WERT!', '#VALUE!'],
    ['#NV', '#N/A'],
    ['#ÜBERLAUF!', '#SPILL!'],
    ['#DIV/0!', '#DIV/0!'],
  ])('%s is %s', (german, invariant) => {
    expect(toGermanError(invariant)).toBe(german);
    expect(readGermanError(german)).toBe(invariant);
  });
  it('leaves other texts alone', () => {
    expect(toGermanError('#Miete')).toBe('#Miete');
    expect(readGermanError('#VALUE!')).toBeNull();
  });
});

describe('a formula while it is typed', () => {
  it.each([
    ['=SUMME(A1;1,5', '=SUMME(A1,1.5'],
    ['SUMME(A1; ', 'SUMME(A1, '],
    ['=WENN(A1="a;b,c";1,5;{1;2})', '=WENN(A1="a;b,c",1.5,{1;2})'],
    ["='Plan; neu'!A1+Zahlen[[#Alle];[Wert]]", "='Plan; neu'!A1+Zahlen[[#Alle],[Wert]]"],
    ['=SUM(A1,B1)', '=SUM(A1,B1)'],
    ['=WENN(A1;"offen; und', '=WENN(A1,"offen; und'],
  ])('%s has its separators where the invariant form has them', (typed, invariant) => {
    expect(withInvariantSeparators(typed)).toBe(invariant);
    expect(withInvariantSeparators(invariant)).toBe(invariant);
  });

  it.each([
    ['=SUMME(A1', true],
    ['=WENN(A1="a', false],
    ['=SUMME({1', false],
    ["='Plan", false],
    ['=Zahlen[Wert', false],
    ['Miete', false],
  ])('a semicolon behind %s separates arguments: %p', (beginning, separates) => expect(endsBetweenArguments(beginning)).toBe(separates));

  it('loses the spaces that the editor put behind semicolons, and no others', () => {
    expect(withoutSpacesAfterSeparators('=WENN(A1 > 1; "ja; gern"; B1 )')).toBe('=WENN(A1 > 1;"ja; gern";B1 )');
  });
});

test('every function has one name in each language', () => {
  expect(ENGLISH_FUNCTION.size).toBe(GERMAN_FUNCTION.size);
  expect(ENGLISH_FUNCTION.size).toBeGreaterThan(120);
});

describe("the names are those of HyperFormula's list", () => {
  /** Where that list is not Excel's: a misprint, no name at all, and a name that Excel does not have. */
  const OTHERWISE: Readonly<Record<string, string>> = { FORMULATEXT: 'FORMELTEKST', SWITCH: '', COMBINA: 'KOMBINA' };
  const listed = Object.entries(deDE.functions);

  test('in English and German', () => {
    const known = listed.filter(([english]) => GERMAN_FUNCTION.has(english));
    expect(known.length).toBeGreaterThan(190);
    expect(known.filter(([english, german]) => german !== GERMAN_FUNCTION.get(english))).toEqual(Object.entries(OTHERWISE));
  });

  test('and no German name stands for another function there', () => {
    const other = listed.filter(([english, german]) => (ENGLISH_FUNCTION.get(german) ?? english) !== english);
    expect(other).toEqual([]);
  });
});
