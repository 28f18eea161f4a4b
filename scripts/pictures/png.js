'use strict';

/** PNG files with a palette: a third of the bytes of a browser's, and the same whenever the picture is. */
const zlib = require('node:zlib');

const COLORS = 256;

/**
 * @param {{ width: number, height: number, pixels: Buffer }} picture RGBA, without transparency
 * @returns {Buffer} the file
 */
function paletteFile({ width, height, pixels }) {
  const { palette, indexOf } = paletteOf(pixels);
  // Each line begins with its filter: none, which suits a palette.
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) lines[y * (width + 1) + 1 + x] = indexOf(colorAt(pixels, y * width + x));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(parts))),
    chunk('IDAT', zlib.deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const colorAt = (pixels, index) => (pixels[index * 4] << 16) | (pixels[index * 4 + 1] << 8) | pixels[index * 4 + 2];
const parts = (color) => [color >> 16, (color >> 8) & 255, color & 255];

/** The colours that are used most; the others, from smoothed letters, become the nearest of them. */
function paletteOf(pixels) {
  const counts = new Map();
  for (let index = 0; index < pixels.length / 4; index += 1) {
    const color = colorAt(pixels, index);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const palette = [...counts].sort(([a, many], [b, more]) => more - many || a - b).slice(0, COLORS).map(([color]) => color);
  const indexes = new Map(palette.map((color, index) => [color, index]));
  const indexOf = (color) => {
    if (!indexes.has(color)) indexes.set(color, nearest(palette, color));
    return indexes.get(color);
  };
  return { palette, indexOf };
}

function nearest(palette, color) {
  const [red, green, blue] = parts(color);
  let best = 0;
  let least = Infinity;
  palette.forEach((candidate, index) => {
    const [r, g, b] = parts(candidate);
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(zlib.crc32(body));
  return Buffer.concat([length, body, sum]);
}

module.exports = { paletteFile };
