'use strict';

/**
 * Loads the data file and the relations as a later edition has them. `corrected`: one figure is another number;
 * `enlarged`: besides, one figure and one relation more. What it knows more is there for tests in Node, too.
 */
const ADDED = {
  id: 'KDU_UH_IST_2025',
  label: { de: 'Unterkunft und Heizung, Ist-Ausgaben 2025', en: 'Accommodation and heating, actual spending 2025' },
  printed: '94.000.000',
  value: '94000000',
  unit: 'EUR',
  precision: '1000',
  qualifier: '',
  asOf: '2025',
  section: '4.2',
  note: null,
};

const RELATION = {
  id: 'R00',
  unit: 'eur',
  placeA: { de: '4.2: Ist 2024', en: '4.2: actual 2024' },
  placeB: { de: '4.2: Ist 2025', en: '4.2: actual 2025' },
  computed: 'KDU_UH_IST_2024',
  printed: ADDED.id,
  test: { kind: 'rounding', precision: '1000', halfWidth: '0' },
};

function laterData(data, isEnlarged) {
  const at = data.figures.findIndex(({ id }) => id === 'KDU_UH_IST_2024');
  const corrected = { ...data.figures[at], printed: '93.300.000', value: '93300000' };
  const before = data.figures.slice(0, at);
  const figures = [...before, ...(isEnlarged ? [ADDED] : []), corrected, ...data.figures.slice(at + 1)];
  return { ...data, document: { ...data.document, dataVersion: '1.1' }, figures };
}

function laterEdition(source) {
  const isEnlarged = this.getOptions().name === 'enlarged';
  if (this.resourcePath.endsWith('.json')) return JSON.stringify(laterData(JSON.parse(source), isEnlarged));
  return isEnlarged ? `${source}\n(RELATIONS as Relation[]).unshift(${JSON.stringify(RELATION)} as unknown as Relation);\n` : source;
}

module.exports = Object.assign(laterEdition, { laterData, RELATION });
