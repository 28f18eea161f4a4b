import { memberName, wireName, type ApiClass, type Registry } from './apiClass';
import type { ApiObject } from './apiObject';
import { apiNotFound } from './errors';
import type { Json, QueryInfo } from './protocol';

/** What a load asks of one object: all its scalar properties, or some members and what is asked of those. */
interface Selection {
  all: boolean;
  readonly members: Map<string, Selection>;
}

/** Answers a load. */
export function runQuery(registry: Registry, object: ApiObject, query: QueryInfo): Json {
  return read(registry, object, parseSelection(query), query);
}

/** Whether a load reads something that formulas determine. Fails on members that the class does not have. */
export function needsCalculation(registry: Registry, className: string, query: QueryInfo): boolean {
  return inspect(registry, className, parseSelection(query));
}

function parseSelection(query: QueryInfo): Selection {
  const root: Selection = { all: false, members: new Map() };
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])];
  if (paths.length === 0) root.all = true;
  for (const path of paths) {
    let node = root;
    for (const part of path.split(/[/.]/)) {
      if (part === '*') {
        node.all = true;
        continue;
      }
      const member = memberName(part);
      const next = node.members.get(member) ?? { all: false, members: new Map() };
      node.members.set(member, next);
      node = next;
    }
  }
  return root;
}

function inspect(registry: Registry, className: string, selection: Selection): boolean {
  const type = classOf(registry, className);
  const own = scalarsOf(type, selection).map((member) => {
    const property = type.scalars?.[member];
    if (!property?.get) throw apiNotFound(className, member);
    return property.calculated === true;
  });
  const others = itemSelection(type, selection);
  if (type.items) return inspect(registry, type.items.className, others) || own.includes(true);
  const [unknown] = others.members.keys();
  if (unknown !== undefined) throw apiNotFound(className, unknown);
  return own.includes(true);
}

function read(registry: Registry, object: ApiObject, selection: Selection, page: QueryInfo): Json {
  const type = classOf(registry, object.className);
  const target = object.target as never;
  const answer: Record<string, Json> = {};
  if (type.id) answer[type.id.key] = type.id.of(target);
  for (const member of scalarsOf(type, selection)) {
    const get = type.scalars?.[member]?.get;
    if (!get) throw apiNotFound(object.className, member);
    answer[wireName(member)] = get(target);
  }
  for (const [member, asked] of selection.members) {
    const child = type.objects?.[member];
    if (child) answer[wireName(member)] = readChild(registry, child(target), asked);
  }
  const others = itemSelection(type, selection);
  if (type.items && (others.all || others.members.size > 0)) {
    const from = page.Skip ?? 0;
    const items = type.items.list(target).slice(from, page.Top === undefined ? undefined : from + page.Top);
    answer['_Items'] = items.map((item) => read(registry, item, others, {}));
  } else if (!type.items) {
    const [unknown] = others.members.keys();
    if (unknown !== undefined) throw apiNotFound(object.className, unknown);
  }
  return answer;
}

function readChild(registry: Registry, child: ApiObject | null, asked: Selection): Json {
  if (child === null) return { _IsNull: true };
  // `format` alone means all that format has.
  const selection = !asked.all && asked.members.size === 0 ? { ...asked, all: true } : asked;
  return read(registry, child, selection, {});
}

function scalarsOf(type: ApiClass<never>, selection: Selection): string[] {
  const scalars = type.scalars ?? {};
  return Object.keys(scalars).filter((member) => selection.members.has(member) || (selection.all && scalars[member]?.get));
}

/** What is asked beyond the class's own members; in the load of a collection these are members of its items. */
function itemSelection(type: ApiClass<never>, selection: Selection): Selection {
  const members = new Map([...selection.members].filter(([member]) => !type.scalars?.[member] && !type.objects?.[member]));
  return { all: selection.all, members };
}

export function classOf(registry: Registry, className: string): ApiClass<never> {
  const type = registry[className];
  if (!type) throw apiNotFound(className, '*');
  return type;
}
