/** What the reconciliation of the document finds about published figures. */
import type { RelationClass } from '../../src/audit/check';
import { documentRelations, type DocumentRelation } from '../../src/audit/documentRelations';
import type { Relation } from '../../src/programme/relations';

export interface Finding {
  readonly relation: Relation;
  readonly status: RelationClass;
}

let byFigure: Map<string, Finding[]> | undefined;

/** The relations that a figure takes part in, with how they come out. */
export function findingsOf(id: string): readonly Finding[] {
  byFigure ??= relationsByFigure();
  return byFigure.get(id) ?? [];
}

function relationsByFigure(): Map<string, Finding[]> {
  const found = new Map<string, DocumentRelation[]>();
  for (const relation of documentRelations()) {
    for (const { id } of relation.figures) found.set(id, [...(found.get(id) ?? []), relation]);
  }
  return found;
}
