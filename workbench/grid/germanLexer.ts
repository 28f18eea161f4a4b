import { Injector, Plugin, setDependencies } from '@univerjs/core';
import { type ISequenceNode, LexerTreeBuilder } from '@univerjs/preset-sheets-core';
import { withInvariantSeparators } from './germanFormula';

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

  override getFunctionAndParameter(formula: string, index: number): { functionName: string; paramIndex: number } | undefined {
    return super.getFunctionAndParameter(withInvariantSeparators(formula), index);
  }

  override checkIfAddBracket(formula: string): number {
    return super.checkIfAddBracket(withInvariantSeparators(formula));
  }
}

/** Puts the German lexer in the place of Univer's, after the formula engine's plugin has registered that one. */
export class GermanLexerPlugin extends Plugin {
  static override pluginName = 'JC_GERMAN_LEXER';

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
