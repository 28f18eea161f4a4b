import { Injector, Plugin, setDependencies } from '@univerjs/core';
import { type ISequenceNode, LexerTreeBuilder, sequenceNodeType } from '@univerjs/preset-sheets-core';
import { withInvariantSeparators } from '../german/formula';

/**
 * The formula editor cuts its text into pieces to colour references, to put a clicked cell in and to show which
 * argument is being typed. Here it reads the German separators. Formulas in the invariant form pass unchanged.
 */
class GermanLexer extends LexerTreeBuilder {
  override sequenceNodesBuilder(formula: string): (string | ISequenceNode)[] | undefined {
    const invariant = withInvariantSeparators(formula);
    const nodes = super.sequenceNodesBuilder(invariant);
    if (invariant === formula || !nodes) return nodes;
    let position = formula.startsWith('=') ? 1 : 0;
    const german = nodes.map((node) => {
      const length = typeof node === 'string' ? node.length : node.token.length;
      const text = formula.slice(position, position + length);
      position += length;
      return typeof node === 'string' ? text : { ...node, token: text };
    });
    // Univer's lexer forgets spaces at the end.
    return [...german, ...formula.slice(position)];
  }

  /** Univer splits the sign from a reference, =-A1, but takes it for part of a name: =-NAME would be #NAME?. */
  override getSequenceNode(...args: Parameters<LexerTreeBuilder['getSequenceNode']>): (string | ISequenceNode)[] {
    return super.getSequenceNode(...args).flatMap<string | ISequenceNode>((node) => (typeof node === 'string' ? node : withoutSign(node)));
  }

  override getFunctionAndParameter(formula: string, index: number): { functionName: string; paramIndex: number } | undefined {
    return super.getFunctionAndParameter(withInvariantSeparators(formula), index);
  }

  override checkIfAddBracket(formula: string): number {
    return super.checkIfAddBracket(withInvariantSeparators(formula));
  }
}

/** Names and functions come as one type. */
function withoutSign(node: ISequenceNode): ISequenceNode[] {
  const sign = node.nodeType === sequenceNodeType.FUNCTION ? (/^[\s+-]*[+-]\s*/.exec(node.token)?.[0] ?? '') : '';
  if (sign === '') return [node];
  const start = node.startIndex + sign.length;
  return [
    { ...node, nodeType: sequenceNodeType.NORMAL, token: sign, endIndex: start - 1 },
    { ...node, token: node.token.slice(sign.length), startIndex: start },
  ];
}

/** Puts the German lexer in the place of Univer's, after the formula engine's plugin has registered that one. */
export class GermanLexerPlugin extends Plugin {
  static override pluginName = 'WORKBENCH_GERMAN_LEXER';

  constructor(
    _config: unknown,
    protected override readonly _injector: Injector,
  ) {
    super();
  }

  override onStarting(): void {
    this._injector.replace([LexerTreeBuilder, { useClass: GermanLexer }]);
  }
}
setDependencies(GermanLexerPlugin, [Injector], 1);
