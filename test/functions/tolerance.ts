/** Half a unit of a number's 15th digit: so near to what is read with 15 digits lies what it is read from. */
export const halfDigit = (value: number): number => (value === 0 ? 0 : 10 ** (Math.floor(Math.log10(Math.abs(value))) - 14) / 2);
