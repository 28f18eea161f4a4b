'use strict';

/** The pictures of the handbook, in the order in which one workbook goes through them: by name what is done and what is seen. */

/** A task as the handbook has it, seen when all is typed and checked, then taken back. */
const task = (id, see) => async (stage) => {
  const typed = await stage.carryOut(id);
  const file = await see(stage);
  await stage.takeBack(typed);
  return file;
};

const sheet = (name, ...ranges) => (stage) => stage.sheet(name, ...ranges);

const SCENES = {
  load: (stage) => stage.pane(640),
  'nine-million': task('nine-million', sheet('Übersicht', 'A5:G5', 'A6:D12')),
  'unit-costs': task('unit-costs', sheet('Plätze', 'A5:A19 F5:F19 H5:L19')),
  'two-scenarios': task('two-scenarios', sheet('Szenarien', 'A5:F11', 'A72:F76')),
  'planning-pane': adopting,
  reset: resetting,
  commitments: task('commitments', sheet('Bindungen', 'A5:B10 D5:F10', 'A15:B21 D15:G21 I15:I21')),
  measures: task('measures', sheet('Maßnahmenplan', 'A5:B8 D5:G8', 'A17:B24 D17:G24')),
  taam: task('taam', sheet('TaAM_Kohorten', 'A39:H53')),
  native: converting,
  'own-table': ownTable,
  trace: tracing,
  check: checking,
  reload: loadingAgain,
  protocol: protocol,
  'month-import': monthFile,
  'month-check': correction,
  'month-compare': task('month-compare', sheet('KdU_Abgleich', 'A12:F16', 'A29:F34')),
  'month-monitor': task('month-monitor', sheet('KdU_Monitor', 'A20:F31')),
  'month-report': task('month-report', sheet('KdU_Bericht', 'A1:G9', 'A14:G42')),
};

/** What a planner asked, and where the answer comes from. */
async function readmePicture(stage) {
  const typed = await stage.carryOut('nine-million');
  await traceFree(stage);
  const file = await stage.desk({ width: 1500, height: 960 });
  await stage.takeBack(typed);
  return file;
}

async function traceFree(stage) {
  await stage.select('Eingliederung!B31');
  await stage.ribbon('Prüfpfad', 'Trace');
  await stage.shows('tr.part.tree');
}

/** Tasks of which there is no picture: they are carried out and checked all the same. */
const UNSEEN = ['costs', 'targets'];

async function adopting(stage) {
  const typed = await stage.carryOut('two-scenarios');
  await stage.ribbon('Planung', 'Planning');
  await stage.press('plan.adopt');
  const file = await stage.pane(520);
  await stage.press('action.cancel');
  await stage.takeBack(typed);
  return file;
}

async function resetting(stage) {
  await stage.carryOut('nine-million');
  await stage.ribbon('Planung', 'Planning');
  await stage.press('plan.as.open');
  await stage.press('plan.as.all');
  const file = await stage.pane(520);
  await stage.press('plan.as.go.reset');
  await stage.shows('plan.as.done.reset_one');
  await stage.carryOut('reset');
  return file;
}

const OWN = 'Tabelle1';

async function converting(stage) {
  const typed = await stage.carryOut('native');
  await stage.select(`${OWN}!B8`);
  await stage.ribbon('Funktionen', 'Functions');
  await stage.press('fn.convert');
  const file = await stage.pane(520);
  await stage.press('action.cancel');
  await stage.takeBack(typed);
  return file;
}

/** Besides the numbers of the task. */
const OWN_TABLE = {
  de: [['A1', 'Maßnahme'], ['B1', 'Plätze'], ['C1', 'Stückkosten'], ['D1', 'Budget'], ['A2', 'Coaching'], ['A3', 'Sprachkurs'], ['A4', 'Werkstatt'], ['A6', 'Budget']],
  en: [['A1', 'Measure'], ['B1', 'Places'], ['C1', 'Unit cost'], ['D1', 'Budget'], ['A2', 'Coaching'], ['A3', 'Language course'], ['A4', 'Workshop'], ['A6', 'Budget']],
};

async function ownTable(stage) {
  await stage.write(OWN_TABLE[stage.language].map(([cell, text]) => [`${OWN}!${cell}`, text]));
  await stage.carryOut('own-table');
  return stage.sheet(OWN, 'A1:E7');
}

async function tracing(stage) {
  const typed = await stage.carryOut('nine-million');
  await traceFree(stage);
  const file = await stage.pane(700);
  await stage.takeBack(typed);
  return file;
}

const FIGURE = { cell: 'Zahlenquelle!D75', published: 93_224_000, overwritten: 93_000_000 };

/** A published figure is overwritten, also for the next picture. */
async function checking(stage) {
  await stage.write([[FIGURE.cell, FIGURE.overwritten]]);
  await stage.ribbon('Prüfung', 'Check');
  await stage.shows('ck.show');
  return stage.pane(640);
}

async function loadingAgain(stage) {
  await stage.tab('nav.load');
  await stage.press('load.done.again');
  await stage.press('load.go.again');
  await stage.shows('load.conf.title_one');
  const file = await stage.pane(520);
  await stage.press('action.cancel');
  await stage.write([[FIGURE.cell, FIGURE.published]]);
  return file;
}

async function protocol(stage) {
  await stage.ribbon('Prüfung', 'Check');
  await stage.tab('au.tab.protocol');
  await stage.shows('pt.contents');
  return stage.pane(700);
}

const FILES = ['beispiel-kreis-2025-01.csv', 'beispiel-kreis-2025-02.csv', 'beispiel-ba-2025-01.csv'];

async function openFile(stage, file) {
  await stage.pressable(file).click();
  await stage.pressable(stage.word('ki.go')).waitFor();
}

async function takeOver(stage) {
  await stage.press('ki.go');
  await stage.press('ki.done.next');
}

async function monthFile(stage) {
  await stage.ribbon('KdU-Ist laden', 'Import actuals');
  await openFile(stage, FILES[0]);
  await takeOver(stage);
  await openFile(stage, FILES[1]);
  return stage.pane(640);
}

async function correction(stage) {
  const shown = stage.excel.pane.getByText(stage.word('ki.slices'));
  const file = await stage.pane(640, () => shown.evaluate((heading) => heading.scrollIntoView()));
  await takeOver(stage);
  await openFile(stage, FILES[2]);
  await takeOver(stage);
  return file;
}

module.exports = { readmePicture, SCENES, UNSEEN };
