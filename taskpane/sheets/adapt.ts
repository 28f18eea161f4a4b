import type { Block, ConditionalFormat, Link, SheetModel } from '../../src/workbook/model';
import { replaceNames } from '../../src/formula/namesIn';
import { absolute, linked } from '../../src/formula/sheetReference';
import type { PresentModel, TakenName } from './takenNames';

/** A sheet as this workbook can take it: addresses in the place of taken names, links only to sheets that are there. */
export function adapt(model: SheetModel, taken: readonly TakenName[], present: readonly PresentModel[]): SheetModel {
  const addresses = new Map(taken.map(({ name, ours }) => [name.toUpperCase(), absolute(ours.sheet, ours.cell)]));
  return {
    ...model,
    blocks: addresses.size === 0 ? model.blocks : model.blocks.map((block) => withAddresses(block, addresses)),
    conditionalFormats: model.conditionalFormats.map(
      (format): ConditionalFormat => ({ ...format, formula: replaceNames(format.formula, addresses) }),
    ),
    links: model.links.flatMap((link) => withTarget(link, present)),
  };
}

const withAddresses = (block: Block, addresses: ReadonlyMap<string, string>): Block =>
  block.cells ? { ...block, cells: block.cells.map((row) => row.map((cell) => replaceNames(cell, addresses))) } : block;

function withTarget(link: Link, present: readonly PresentModel[]): Link[] {
  const [sheet = '', cell = ''] = link.target.split('!');
  const target = present.find(({ model }) => model.name === sheet);
  return target ? [{ ...link, target: linked(target.sheetName, cell) }] : [];
}
