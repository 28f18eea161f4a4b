/** Whether a text can be read on its ground. */

/** Below this WCAG contrast nobody sees a text; the faintest of the add-in's looks has 5. */
const INVISIBLE = 1.5;

/** @param fill "" is the white of the paper */
export const isInvisible = (color: string, fill: string): boolean => color !== '' && contrast(color, fill || '#FFFFFF') < INVISIBLE;

function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
