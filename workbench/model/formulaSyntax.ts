import { invalidArgument } from '../richapi/errors';

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']' };

/**
 * Excel refuses a formula that it cannot read. This finds the mistakes that a program makes: a bracket or a
 * quotation mark left open, an operator without an operand.
 * @throws {HostError} InvalidArgument
 */
export function checkFormula(formula: string): void {
  const body = formula.slice(1);
  const open: string[] = [];
  for (let i = 0; i < body.length; i++) {
    const character = body.charAt(i);
    // In the brackets of a table an apostrophe makes the next sign a plain one.
    if (character === "'" && open.at(-1) === ']') i++;
    else if (character === '"' || character === "'") {
      i = skipQuoted(body, i);
      if (i >= body.length) throw refuse(formula);
    } else if (CLOSING[character]) open.push(CLOSING[character]);
    else if (Object.values(CLOSING).includes(character) && open.pop() !== character) throw refuse(formula);
  }
  if (open.length > 0 || body.trim() === '' || /[-+*/^&=<>,;(]\s*$/.test(body) || /^\s*[*/^&=<>,;)%]/.test(body)) throw refuse(formula);
  // A number literal before a name; "A1 B2" is an intersection and fine.
  if (/(?<![\p{L}\p{N}_.$])\d+(?:[.,]\d+)*\s+\p{L}/u.test(body.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^\]']|'.)*\]/g, '""')))
    throw refuse(formula);
}

/** The index of the closing quotation mark; a doubled one stands for itself. */
function skipQuoted(text: string, from: number): number {
  const quote = text.charAt(from);
  let i = from + 1;
  while (i < text.length && (text.charAt(i) !== quote || text.charAt(i + 1) === quote)) i += text.charAt(i) === quote ? 2 : 1;
  return i;
}

const refuse = (formula: string): Error => invalidArgument(`Excel cannot read the formula ${formula}`);
