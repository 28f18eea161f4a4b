/** The relations of the document as they come out: rests, intervals and classes, and the same class as on the sheet. */
import { MUNICIPAL_SHARE } from '../../../src/law/parameters';
import { documentRelations, type DocumentRelation } from '../../../src/audit/documentRelations';
import { FIRST_ROW } from '../../../src/workbook/sheets/sheet';
import { models } from '../workbook/models';
import { recalculate } from '../workbook/recalculate';

const SCALE = { eur: 1_000_000, percent: 0.01, count: 1 } as const;

const found = (id: string): DocumentRelation => {
  const relation = documentRelations().find((one) => one.relation.id === id);
  if (!relation) throw new Error(`no relation ${id}`);
  return relation;
};

/** In EUR million, per cent or as counted, to as many places as expected. */
const shown = (value: { div(by: number): { toFixed(places: number): string } }, unit: keyof typeof SCALE, places: number): string => value.div(SCALE[unit]).toFixed(places);

test.each`
  id        | computed       | printed     | rest         | from         | to          | status           | places
  ${'R01'}  | ${'63.8'}      | ${'63.8'}   | ${'0.0'}     | ${'-0.15'}   | ${'0.15'}   | ${'EXAKT'}       | ${2}
  ${'R02'}  | ${'46.66'}     | ${'46.7'}   | ${'-0.04'}   | ${'-0.095'}  | ${'0.015'}  | ${'RUNDUNG'}     | ${3}
  ${'R03'}  | ${'341.4'}     | ${'341'}    | ${'0.4'}     | ${'-0.45'}   | ${'1.25'}   | ${'RUNDUNG'}     | ${2}
  ${'R04a'} | ${'97.605'}    | ${'97.605'} | ${'0'}       | ${'-0.002'}  | ${'0.002'}  | ${'EXAKT'}       | ${3}
  ${'R04b'} | ${'94.965'}    | ${'94.965'} | ${'0'}       | ${'-0.002'}  | ${'0.002'}  | ${'EXAKT'}       | ${3}
  ${'R04c'} | ${'98.676'}    | ${'98.676'} | ${'0'}       | ${'-0.002'}  | ${'0.002'}  | ${'EXAKT'}       | ${3}
  ${'R05'}  | ${'93.224'}    | ${'93.2'}   | ${'0.024'}   | ${'-0.0265'} | ${'0.0745'} | ${'RUNDUNG'}     | ${4}
  ${'R06'}  | ${'1.741'}     | ${'1.7'}    | ${'0.041'}   | ${'-0.010'}  | ${'0.092'}  | ${'RUNDUNG'}     | ${3}
  ${'R07'}  | ${'44.94'}     | ${'45.1'}   | ${'-0.16'}   | ${'-0.215'}  | ${'-0.105'} | ${'WIDERSPRUCH'} | ${3}
  ${'R08'}  | ${'3.827'}     | ${'3.8'}    | ${'0.027'}   | ${'-0.045'}  | ${'0.100'}  | ${'RUNDUNG'}     | ${3}
  ${'R09'}  | ${'8.29'}      | ${'7.98'}   | ${'0.31'}    | ${'0.285'}   | ${'0.335'}  | ${'WIDERSPRUCH'} | ${3}
  ${'R10'}  | ${'8.0286'}    | ${'7.98'}   | ${'0.0486'}  | ${'0.0251'}  | ${'0.0720'} | ${'WIDERSPRUCH'} | ${4}
  ${'R13'}  | ${'0.64'}      | ${'0.6'}    | ${'0.04'}    | ${'-0.065'}  | ${'0.145'}  | ${'RUNDUNG'}     | ${3}
  ${'R15'}  | ${'7.99'}      | ${'7.98'}   | ${'0.01'}    | ${'0.00'}    | ${'0.02'}   | ${'HINWEIS'}     | ${2}
  ${'R23'}  | ${'269.3799'}  | ${'269.4'}  | ${'-0.0201'} | ${'-0.2724'} | ${'0.2323'} | ${'RUNDUNG'}     | ${4}
  ${'R24'}  | ${'32463'}     | ${'32463'}  | ${'0'}       | ${'0'}       | ${'0'}      | ${'EXAKT'}       | ${0}
  ${'R25'}  | ${'32480'}     | ${'32463'}  | ${'17'}      | ${'17'}      | ${'17'}     | ${'WIDERSPRUCH'} | ${0}
  ${'R26'}  | ${'8.127'}     | ${'10.5'}   | ${'-2.373'}  | ${'-2.423'}  | ${'-2.323'} | ${'WIDERSPRUCH'} | ${3}
  ${'R27'}  | ${'15575'}     | ${'15575'}  | ${'0'}       | ${'0'}       | ${'0'}      | ${'EXAKT'}       | ${0}
  ${'R28'}  | ${'5.067'}     | ${'5.1'}    | ${'-0.033'}  | ${'-0.118'}  | ${'0.052'}  | ${'RUNDUNG'}     | ${3}
  ${'R29'}  | ${'50.88'}     | ${'50'}     | ${'0.88'}    | ${'-4.12'}   | ${'0.88'}   | ${'RUNDUNG'}     | ${2}
  ${'R29c'} | ${'5577'}      | ${'16256'}  | ${'-10679'}  | ${'-10679'}  | ${'-10679'} | ${'WIDERSPRUCH'} | ${0}
  ${'R30'}  | ${'16249'}     | ${'16256'}  | ${'-7'}      | ${'-7'}      | ${'-7'}     | ${'WIDERSPRUCH'} | ${0}
  ${'R32'}  | ${'1095'}      | ${'1095'}   | ${'0'}       | ${'0'}       | ${'0'}      | ${'EXAKT'}       | ${0}
  ${'R33'}  | ${'600'}       | ${'600'}    | ${'0'}       | ${'0'}       | ${'0'}      | ${'EXAKT'}       | ${0}
  ${'R34'}  | ${'30'}        | ${'30'}     | ${'0'}       | ${'0'}       | ${'0'}      | ${'EXAKT'}       | ${0}
  ${'R38'}  | ${'498'}       | ${'500'}    | ${'-2'}      | ${'-2'}      | ${'48'}     | ${'RUNDUNG'}     | ${0}
`('$id: $computed against $printed leaves $rest ($from to $to): $status', ({ id, computed, printed, rest, from, to, status, places }) => {
  const one = found(id);
  const { unit } = one.relation;
  const { remainder } = one;
  const texts = [one.computed.value, one.printed.value, remainder.value, remainder.interval.from, remainder.interval.to].map((value) => Number(shown(value, unit, places)));
  expect(texts).toEqual([computed, printed, rest, from, to].map(Number));
  expect(one.status).toBe(status);
});

test('the table names every relation, and every relation comes out as on the sheet Abstimmung', () => {
  const value = recalculate(models());
  const all = documentRelations();
  expect(all).toHaveLength(27);
  expect(all.map(({ relation, status }) => [relation.id, status])).toEqual(all.map(({ relation }, index) => [relation.id, value('Abstimmung', `J${FIRST_ROW + index}`)]));
  for (const [index, { relation, computed, printed, remainder }] of all.entries()) {
    const sheet = ['D', 'E', 'F'].map((letter) => Number(value('Abstimmung', `${letter}${FIRST_ROW + index}`)).toPrecision(12));
    const numbers = [computed, printed, remainder].map((one) => Number(one.value).toPrecision(12));
    // What two doubles leave of a difference is not the difference of what they stand for.
    if (remainder.value.abs().lt(1)) expect([relation.id, numbers.slice(0, 2)]).toEqual([relation.id, sheet.slice(0, 2)]);
    else expect([relation.id, numbers]).toEqual([relation.id, sheet]);
  }
});

test('what rounding explains: to one side after a one-sided word, nothing where people are counted', () => {
  const allowed = (id: string): string[] => [found(id).allowed.from, found(id).allowed.to].map((value) => shown(value, found(id).relation.unit, 3));
  expect(allowed('R09')).toEqual(['-0.025', '0.025']);
  expect(allowed('R29')).toEqual(['0.000', '5.000']);
  expect(allowed('R38')).toEqual(['-50.000', '0.000']);
  expect(allowed('R25')).toEqual(['0.000', '0.000']);
});

describe('explanations', () => {
  /** Rest, its interval and class when it is compared as the explanation has it. */
  const instead = (id: string, title: RegExp): string[] => {
    const relation = found(id);
    const weighed = relation.explanations.find(({ explanation }) => title.test(explanation.title.de));
    if (!weighed?.instead) throw new Error(`nothing is worked out for ${id} ${title.source}`);
    const { remainder, status } = weighed.instead;
    return [...[remainder.value, remainder.interval.from, remainder.interval.to].map((value) => shown(value, relation.relation.unit, 4)), status];
  };
  const result = (id: string, title: RegExp): string[] => {
    const weighed = found(id).explanations.find(({ explanation }) => title.test(explanation.title.de));
    const { value, interval } = weighed?.result ?? {};
    const unit = weighed?.explanation.result?.unit ?? 'count';
    return [value, interval?.from, interval?.to].map((one) => (one ? shown(one, unit, unit === 'count' ? 0 : 2) : ''));
  };

  test.each`
    id       | title                        | rest          | from          | to            | status
    ${'R03'} | ${/Ohne Passiv-Aktiv/}       | ${'-1.9000'}  | ${'-2.7000'}  | ${'-1.1000'}  | ${'WIDERSPRUCH'}
    ${'R06'} | ${/Nur die Zeile/}           | ${'-0.3190'}  | ${'-0.3695'}  | ${'-0.2685'}  | ${'WIDERSPRUCH'}
    ${'R07'} | ${/Kosten 2025/}             | ${'1.5600'}   | ${'1.5050'}   | ${'1.6150'}   | ${'WIDERSPRUCH'}
    ${'R09'} | ${/^Kommunaler Finanzierungsanteil/}      | ${'0.0486'}   | ${'0.0251'}   | ${'0.0720'}   | ${'WIDERSPRUCH'}
    ${'R09'} | ${/Andere Abgrenzung/}       | ${'0.1500'}   | ${'0.0800'}   | ${'0.2200'}   | ${'WIDERSPRUCH'}
    ${'R10'} | ${/Andere Abgrenzung/}       | ${'-0.0871'}  | ${'-0.1488'}  | ${'-0.0255'}  | ${'WIDERSPRUCH'}
    ${'R23'} | ${/Mit Bildung/}             | ${'-1.2201'}  | ${'-1.5224'}  | ${'-0.9177'}  | ${'WIDERSPRUCH'}
    ${'R23'} | ${/Ohne Einmalige/}          | ${'1.6799'}   | ${'1.4776'}   | ${'1.8823'}   | ${'WIDERSPRUCH'}
    ${'R25'} | ${/17 zählen nicht/}         | ${'0.0000'}   | ${'0.0000'}   | ${'0.0000'}   | ${'EXAKT'}
    ${'R29'} | ${/allen Erwerbsfähigen/}    | ${'-26.4056'} | ${'-31.4056'} | ${'-26.4056'} | ${'WIDERSPRUCH'}
  `('$id $title: $rest is left, $status', ({ id, title, rest, from, to, status }) => {
    expect(instead(id, title)).toEqual([rest, from, to, status]);
  });

  test.each`
    id        | title                  | value       | from        | to
    ${'R10'}  | ${/höherer kommunaler/}    | ${'18.02'}  | ${'16.67'}  | ${'19.36'}
    ${'R15'}  | ${/außerdem/}          | ${'2.86'}   | ${'2.85'}   | ${'2.87'}
    ${'R26'}  | ${/Anderer Nenner/}    | ${'309171'} | ${'307706'} | ${'310651'}
    ${'R29c'} | ${/nur Arbeitslose/}   | ${'50.88'}  | ${'50.88'}  | ${'50.88'}
    ${'R30'}  | ${/Drei gerundete/}    | ${'7'}      | ${'7'}      | ${'7'}
    ${'R29c'} | ${/Ein Ziel/}          | ${'10679'}  | ${'10679'}  | ${'10679'}
    ${'R29c'} | ${/alle Erwerbs/}      | ${'68.77'}  | ${'68.77'}  | ${'68.77'}
  `('$id $title: $value ($from to $to)', ({ id, title, value, from, to }) => {
    expect(result(id, title)).toEqual([value, from, to]);
  });

  test('the statutory share lies outside of what would make the bridge add up', () => {
    const weighed = found('R10').explanations.find(({ explanation }) => /höherer kommunaler/.test(explanation.title.de));
    expect(weighed?.explanation.known).toBe('ruledOut');
    expect(weighed?.result?.interval.from.gt(MUNICIPAL_SHARE)).toBe(true);
  });

  test('each contradiction and the notice have some', () => {
    const findings = documentRelations().filter(({ status }) => status === 'WIDERSPRUCH' || status === 'HINWEIS');
    expect(findings.map(({ relation }) => relation.id)).toEqual(['R07', 'R09', 'R10', 'R15', 'R25', 'R26', 'R29c', 'R30']);
    for (const { relation, explanations } of findings) expect([relation.id, explanations.length > 0]).toEqual([relation.id, true]);
  });

  test('they speak of the numbers that are worked out, and of no others', () => {
    for (const { relation, explanations } of documentRelations()) {
      for (const { explanation } of explanations) {
        const holes = [explanation.text.de, explanation.text.en].map((text) => (text.match(/\{\w+\}/g) ?? []).join());
        expect([relation.id, new Set(holes).size]).toEqual([relation.id, 1]);
        expect([relation.id, (holes[0] ?? '') !== '']).toEqual([relation.id, explanation.result !== undefined]);
      }
    }
  });
});

test('the lines of the arithmetic: terms of a sum, factors of a product', () => {
  const lines = (id: string): unknown[] => found(id).computedBy.map(({ operator, part }) => [operator ?? '', part.kind]);
  expect(lines('R09')).toEqual([['', 'figure'], ['+', 'operation'], ['+', 'figure']]);
  expect(lines('R10')).toEqual([['', 'figure'], ['+', 'operation'], ['+', 'figure']]);
  expect(lines('R23')).toEqual([['', 'figure'], ['×', 'figure'], ['×', 'number']]);
  expect(lines('R08')).toEqual([['', 'operation'], ['−', 'number']]);
  for (const { relation, computedBy, lines: names } of documentRelations()) {
    if (names) expect([relation.id, names.length]).toEqual([relation.id, computedBy.length]);
  }
});

test('titles and explanations speak as the pane speaks, in both languages', () => {
  for (const { relation, title, lines = [], explanations } of documentRelations()) {
    const texts = [title, ...lines, ...explanations.flatMap(({ explanation }) => [explanation.title, explanation.text])];
    for (const { de, en } of texts) {
      for (const text of [de, en]) expect([relation.id, text]).toEqual([relation.id, expect.not.stringMatching(/!|"| {2}|^\s|\s$|^$/)]);
    }
  }
});
