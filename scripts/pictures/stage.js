'use strict';

/**
 * The workbench in which a picture is taken, and what a planner does there. A task of the handbook is carried out as it is written:
 * what is marked as typed comes into its cell, and what is marked as a result must be what the cell shows.
 */
const { contentOf, numberOf, tasksOf } = require('../../test/handbook/tasks');
const { auditWords } = require('../../taskpane/audit/i18n');
const { checkWords } = require('../../taskpane/check/i18n');
const { functionsWords } = require('../../taskpane/functions/i18n');
const { kduWords } = require('../../taskpane/kdu/i18n');
const { loadWords } = require('../../taskpane/load/i18n');
const { paneWords } = require('../../taskpane/pane/i18n');
const { planningWords } = require('../../taskpane/planning/i18n');
const { protocolWords } = require('../../taskpane/protocol/i18n');
const { traceWords } = require('../../taskpane/trace/i18n');
const { paletteFile } = require('./png');

const VIEWS = [paneWords, loadWords, planningWords, functionsWords, traceWords, auditWords, checkWords, protocolWords, kduWords];
const WORDS = Object.fromEntries(['de', 'en'].map((language) => [language, Object.assign({}, ...VIEWS.map((words) => words[language]))]));

/** Drawing costs: where nobody looks a small window is enough. */
const SMALL = { width: 1000, height: 560 };
/** So high that nothing is scrolled, and a range is where widths and heights say. */
const windowFor = (lastRow) => ({ width: 2200, height: 340 + 26 * (lastRow + 4) });
/** As in Excel. */
const PANE = { width: 350 };
/** Of the headers with letters and numbers, in pixels. */
const HEADERS = { width: 40, height: 20 };

class Stage {
  constructor(excel, language) {
    this.excel = excel;
    this.language = language;
  }

  /** @returns what was typed, to be taken back */
  async carryOut(id) {
    const steps = tasksOf(this.language).get(id);
    if (!steps) throw new Error(`The handbook has no task ${id}.`);
    await this.excel.page.setViewportSize(SMALL);
    let typed = [];
    for (const step of steps) {
      if (step.kind === 'typed') {
        typed.push([step.cell, contentOf(step, this.language)]);
        continue;
      }
      await this.write(typed);
      typed = [];
      await this.expectText(step, id);
    }
    await this.write(typed);
    return steps.filter(({ kind }) => kind === 'typed').map(({ cell }) => cell);
  }

  takeBack(cells) {
    return this.write(cells.map((cell) => [cell, '']));
  }

  /** @param entries cells, by name or address, with their contents */
  async write(entries) {
    await this.excel.page.evaluate(writeAll, entries);
    await this.excel.settled();
  }

  async expectText({ cell, text }, where) {
    const shown = (await this.excel.page.evaluate(textOf, cell)).replace(/\u00a0/g, ' ').replace(/^[✓≈✕] /, '');
    if (shown !== german(text, this.language)) throw new Error(`${where}: ${cell} shows "${shown}", the handbook says "${text}".`);
  }

  /** By its button on the ribbon. */
  async ribbon(german, english) {
    await this.excel.page.getByRole('button', { name: this.language === 'de' ? german : english, exact: true }).click();
  }

  /** A text of the pane by its key; whatever stands in its gaps. */
  word(key) {
    const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`^\\s*${WORDS[this.language][key].split(/\{\w+\}/).map(literal).join('.+')}\\s*$`);
  }

  async tab(key) {
    await this.excel.pane.getByRole('tab', { name: this.word(key) }).click();
  }

  /** A button or a link of the pane. */
  pressable(text) {
    return this.excel.pane.locator('fluent-button:visible, button:visible, label:visible').filter({ hasText: text }).first();
  }

  async press(key) {
    await this.pressable(this.word(key)).click();
  }

  async shows(key) {
    await this.excel.shows(this.word(key));
  }

  async select(cells) {
    await this.excel.page.evaluate((range) => window.workbench.select(range), cells);
    await this.excel.settled();
  }

  /**
   * Ranges of a sheet below each other, with the letters of the columns above the first and the numbers of the rows at the left.
   *
   * @param {string} sheet
   * @param {readonly string[]} ranges such as `A5:D9`; several beside each other as `A5:A9 F5:L9`
   */
  async sheet(sheet, ...ranges) {
    const { page } = this.excel;
    const lastRow = Math.max(...ranges.map((range) => Number(/(\d+)$/.exec(range)?.[1] ?? 0)));
    await page.setViewportSize(windowFor(lastRow));
    await page.waitForFunction(isWindowFilled);
    await this.select(`${sheet}!A1`);
    // Out of the picture, but not out of the window.
    await this.select(`${sheet}!A${lastRow + 3}`);
    const canvas = await page.locator('#univer-sheet-main-canvas_workbook').boundingBox();
    const clips = await page.evaluate(clipsOf, { sheet, ranges, headers: HEADERS });
    const lines = [];
    for (const line of clips) {
      const shots = [];
      for (const { x, y, width, height } of line) shots.push(await this.still({ x: canvas.x + x, y: canvas.y + y, width, height }));
      lines.push(shots);
    }
    return this.file(lines);
  }

  /** The pane in its usual width. */
  async pane(height, scroll = async () => {}) {
    const { page } = this.excel;
    await page.setViewportSize({ width: 1500, height: height + 260 });
    await scroll();
    const box = await page.locator('iframe').boundingBox();
    const clip = { x: box.x, y: box.y, width: Math.min(box.width, PANE.width), height: Math.min(box.height, height) };
    return this.file([[await this.still(clip)]]);
  }

  /** The whole window. */
  async desk(size) {
    await this.excel.page.setViewportSize(size);
    return this.file([[await this.still({ x: 0, y: 0, ...size })]]);
  }

  /** A part of the window as soon as nothing in it moves any more. */
  async still(clip) {
    const { page } = this.excel;
    await this.excel.settled();
    for (let before = ''; ;) {
      // What is drawn is drawn in one of the next frames.
      await page.evaluate(() => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve), 150)));
      const shot = await page.screenshot({ clip });
      if (shot.toString('base64') === before) return shot;
      before = shot.toString('base64');
    }
  }

  /** Lines of pictures as one file. */
  async file(lines) {
    const texts = lines.map((shots) => shots.map((shot) => shot.toString('base64')));
    const { width, height, data } = await this.excel.page.evaluate(pixelsOf, texts);
    return paletteFile({ width, height, pixels: Buffer.from(data, 'base64') });
  }
}

/** The workbench writes numbers as a German Excel does, whatever the language. */
const german = (text, language) =>
  language === 'de' || numberOf(text, language) === undefined ? text : text.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));

/** In the page. A name of the workbook stands for its cell. */
function writeAll(entries) {
  const { grid } = window.workbench;
  const places = new Map(grid.names().map(({ name, formula }) => [name, formula.replace(/^=/, '').replace(/['$]/g, '')]));
  for (const [cell, content] of entries) window.workbench.write(places.get(cell) ?? cell, [[content]]);
}

/** In the page. */
async function textOf(cell) {
  const { grid } = window.workbench;
  await window.workbench.settled();
  const place = grid.names().find(({ name }) => name === cell)?.formula.replace(/^=/, '').replace(/['$]/g, '') ?? cell;
  return window.workbench.read(place)[0][0].text;
}

/** In the page: whether the grid has followed the window; below it there are the tabs of the sheets. */
function isWindowFilled() {
  const { bottom, right } = document.querySelector('#univer-sheet-main-canvas_workbook').getBoundingClientRect();
  return bottom > window.innerHeight - 70 && right > window.innerWidth - 380;
}

/** In the page: where the ranges are on the sheet's canvas, line by line. */
function clipsOf({ sheet, ranges, headers }) {
  const { grid } = window.workbench;
  const { id } = grid.sheets().find(({ name }) => name === sheet);
  const sum = (count, sizeOf) => Array.from({ length: count }, (_, index) => sizeOf(index)).reduce((all, size) => all + size, 0);
  const left = (columns) => headers.width + sum(columns, (column) => (grid.isHidden(id, 'column', column) ? 0 : grid.columnWidth(id, column)));
  const top = (rows) => headers.height + sum(rows, (row) => (grid.isHidden(id, 'row', row) ? 0 : grid.rowHeight(id, row)));
  const column = (letters) => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  const partsOf = (line) =>
    line.split(' ').map((range) => {
      const [, from, first, to, last] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range);
      const x = from === 'A' ? 0 : Math.round(left(column(from) - 1));
      const y = first === '1' ? 0 : Math.round(top(Number(first) - 1));
      return { x, y, width: Math.round(left(column(to))) + 1 - x, height: Math.round(top(Number(last))) + 1 - y };
    });
  const lines = ranges.map(partsOf);
  const [first] = lines;
  return first[0].y === 0 ? lines : [first.map(({ x, width }) => ({ x, y: 0, width, height: headers.height })), ...lines];
}

/** In the page: decodes with what every browser has. */
async function pixelsOf(lines) {
  const decode = (file) => createImageBitmap(new Blob([Uint8Array.from(atob(file), (sign) => sign.charCodeAt(0))], { type: 'image/png' }));
  const images = await Promise.all(lines.map((files) => Promise.all(files.map(decode))));
  const total = (sizes) => sizes.reduce((sum, size) => sum + size, 0);
  const width = Math.max(...images.map((line) => total(line.map((image) => image.width))));
  const height = total(images.map(([image]) => image.height));
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  let y = 0;
  for (const line of images) {
    let x = 0;
    for (const image of line) {
      context.drawImage(image, x, y);
      x += image.width;
    }
    y += line[0].height;
  }
  const { data } = context.getImageData(0, 0, width, height);
  let text = '';
  for (let start = 0; start < data.length; start += 32_768) text += String.fromCharCode(...data.subarray(start, start + 32_768));
  return { width, height, data: btoa(text) };
}

module.exports = { Stage };
