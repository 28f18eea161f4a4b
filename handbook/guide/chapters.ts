/** The handbook as it is written, in handbuch.html and handbook.html: chapters with their tasks, and pictures. */
import fs from 'node:fs';
import path from 'node:path';
import type { Language } from '../../src/language';
import { HANDBOOK_PAGE } from '../../functions/helpAddress';

const FOLDER = path.resolve(__dirname, '..');

export const chaptersText = (language: Language): string => fs.readFileSync(path.join(FOLDER, HANDBOOK_PAGE[language]), 'utf8');

/** What stands in the contents: a chapter, or a task of the chapter before it. */
export interface Heading {
  readonly level: 'chapter' | 'task';
  readonly id: string;
  /** Markup. */
  readonly title: string;
}

const HEADING = /<h2 id="([\w-]+)">(.*?)<\/h2>|<article id="([\w-]+)">\s*<h3>(.*?)<\/h3>/g;

export const headingsOf = (chapters: string): Heading[] =>
  [...chapters.matchAll(HEADING)].map(([, chapter, chapterTitle = '', task = '', taskTitle = '']) =>
    chapter === undefined ? { level: 'task', id: task, title: taskTitle } : { level: 'chapter', id: chapter, title: chapterTitle },
  );

const PICTURE = /<img src="(pictures\/[\w/-]+\.png)"/g;

/** The files, beside the pages. */
export const picturesOf = (chapters: string): string[] => [...chapters.matchAll(PICTURE)].map(([, file = '']) => file);

/** Each picture says its size, so that the text does not move while it loads, and leads to itself, which a narrow screen shows too small. */
export const withPictures = (chapters: string): string =>
  chapters.replace(/<img src="(pictures\/[\w/-]+\.png)"([^>]*)>/g, (_, file: string, rest: string) => {
    const size = sizeOf(path.join(FOLDER, file));
    return `<a href="${file}"><img src="${file}"${size} loading="lazy"${rest}></a>`;
  });

/** Where the first chunk of a PNG says it. A new picture is taken from a build without it. */
function sizeOf(file: string): string {
  if (!fs.existsSync(file)) return '';
  const png = fs.readFileSync(file);
  return ` width="${png.readUInt32BE(16)}" height="${png.readUInt32BE(20)}"`;
}
