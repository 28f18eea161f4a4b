/** The way from Excel's function help to the reference. Needs `npm run build`. */
import fs from 'node:fs';
import path from 'node:path';

const DIST = path.resolve(__dirname, '../../dist');
const SITE = 'https://localhost:3000';
const read = (file: string): string => fs.readFileSync(path.join(DIST, file), 'utf8');

test.each([
  ['functions.json', 'referenz.html', 'de'],
  ['functions-en.json', 'reference.html', 'en'],
])('every function of %s leads to its place in %s', (file, page, language) => {
  const { functions } = JSON.parse(read(file)) as { functions: { id: string; helpUrl: string }[] };
  const markup = read(page);
  expect(markup).toContain(`<html lang="${language}">`);
  for (const { id, helpUrl } of functions) {
    expect(helpUrl).toBe(`${SITE}/${page}#${id}`);
    expect(markup).toContain(` id="${id}"`);
  }
});

test('the pages of the site lead to pages that are there', () => {
  const pages = [
    'handbuch.html', 'handbook.html', 'erster-versuch.html', 'first-try.html', 'referenz.html', 'reference.html', 'unterschiede.html', 'differences.html',
  ];
  for (const page of pages) {
    for (const [, target = ''] of read(page).matchAll(/(?:href|src)="([^"#]+)/g)) expect([page, target, fs.existsSync(path.join(DIST, target))]).toEqual([page, target, true]);
  }
  for (const linked of ['erster-versuch.html', 'referenz.html', 'unterschiede.html']) expect(read('handbuch.html')).toContain(`href="${linked}"`);
  for (const linked of ['first-try.html', 'reference.html', 'differences.html']) expect(read('handbook.html')).toContain(`href="${linked}"`);
});

test.each([
  ['erster-versuch.html', 'de', 'first-try.html'],
  ['first-try.html', 'en', 'erster-versuch.html'],
])('%s says its language, leads to the other, and runs nothing', (file, language, other) => {
  const page = read(file);
  expect(page).toContain(`<html lang="${language}">`);
  expect(page).toContain(`<link rel="alternate" hreflang="${language === 'de' ? 'en' : 'de'}" href="${other}" />`);
  expect(page).toContain(`content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"`);
  expect(page).not.toMatch(/<script|<style|<form|\sstyle=|\son\w+=/);
});
