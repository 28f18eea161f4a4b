import type { ApiClass, Registry } from '../../richapi/apiClass';
import { HostError } from '../../richapi/errors';
import { EventRegistrations } from '../../richapi/eventRegistrations';
import type { ProcessorOptions } from '../../richapi/processor';
import { References } from '../../richapi/references';
import { RequestBuilder, type Answers, type Path } from '../requestBuilder';

/** A shelf of boxes: a small object model with everything that the layer must handle. */
class Box {
  label: string;
  readonly lid = { color: 'red', made: 1999 };

  constructor(label: string) {
    this.label = label;
  }
}

class Shelf {
  readonly boxes = [new Box('a'), new Box('b')];
  log: string[] = [];
}

const box = (target: Box) => ({ className: 'Box', target });

const shelfClass: ApiClass<Shelf> = {
  scalars: { size: { get: ({ boxes }) => boxes.length } },
  objects: { boxes: (shelf) => ({ className: 'BoxCollection', target: shelf }), nothing: () => null },
  methods: {
    sum: (_shelf, args) => ({ value: args.integer(0) + args.integer(1) }),
    swap: (shelf, args) => {
      shelf.log.push(`${args.target<Box>(0, 'Box')?.label ?? '?'}${args.target<Box>(1, 'Box')?.label ?? '?'}`);
      return undefined;
    },
    later: async () => ({ value: await Promise.resolve('later') }),
    burst: () => {
      throw new TypeError('a mistake');
    },
  },
};

const boxesClass: ApiClass<Shelf> = {
  scalars: { count: { get: ({ boxes }) => boxes.length } },
  items: { className: 'Box', list: ({ boxes }) => boxes.map(box) },
  item: ({ boxes }, key) => {
    const found = boxes.find(({ label }) => label === key);
    if (!found) throw new HostError('ItemNotFound', `no box ${String(key)}`);
    return box(found);
  },
  methods: {
    add: (shelf, args) => {
      const added = new Box(args.string(0));
      shelf.boxes.push(added);
      return box(added);
    },
    getItemOrNullObject: ({ boxes }, args) => {
      const found = boxes.find(({ label }) => label === args.string(0));
      return found ? box(found) : null;
    },
  },
  events: { Moved: { type: 7, targetId: () => 'shelf' } },
};

const boxClass: ApiClass<Box> = {
  id: { key: 'Id', of: ({ label }) => label },
  scalars: {
    label: { get: ({ label }) => label, set: (target, value) => void (target.label = String(value)) },
    secret: { set: () => undefined },
    slow: { get: () => 'calculated', calculated: true },
  },
  objects: { lid: (target) => ({ className: 'Lid', target: target.lid }) },
};

const lidClass: ApiClass<Box['lid']> = { scalars: { color: { get: ({ color }) => color }, made: { get: ({ made }) => made } } };

const registry: Registry = { Shelf: shelfClass, BoxCollection: boxesClass, Box: boxClass, Lid: lidClass };

function setUp(more: Partial<ProcessorOptions> = {}) {
  const shelf = new Shelf();
  const events = new EventRegistrations();
  const defects: unknown[] = [];
  let settled = 0;
  const options: ProcessorOptions = {
    registry,
    roots: { global: { className: 'Shelf', target: shelf }, services: { 'My.Service': { className: 'Shelf', target: shelf } } },
    references: new References(),
    events,
    settled: async () => void settled++,
    onDefect: (error) => defects.push(error),
    ...more,
  };
  const send = (build: (request: RequestBuilder, root: Path) => void): Promise<Answers> => {
    const request = new RequestBuilder();
    build(request, request.root());
    return request.send(options);
  };
  return { shelf, events, defects, send, settledCount: () => settled };
}

/** Sends one request with one action and answers its value. */
async function ask(build: (request: RequestBuilder, root: Path) => number): Promise<unknown> {
  let action = 0;
  const answers = await setUp().send((request, root) => {
    action = build(request, root);
  });
  return answers.value(action);
}

const boxes = (request: RequestBuilder, root: Path): Path => request.property(root, 'Boxes');

describe('loading', () => {
  test.each<[string, readonly string[], unknown]>([
    ['some scalars', ['Label'], { Id: 'a', Label: 'a' }],
    ['a nested one', ['lid/color'], { Id: 'a', Lid: { Color: 'red' } }],
    ['all of a nested object', ['Lid'], { Id: 'a', Lid: { Color: 'red', Made: 1999 } }],
    ['all readable scalars and a nested one', ['*', 'lid/made'], { Id: 'a', Label: 'a', Slow: 'calculated', Lid: { Made: 1999 } }],
  ])('answers %s', async (_what, select, expected) => {
    expect(await ask((request, root) => request.load(request.item(boxes(request, root), 'a'), ...select))).toEqual(expected);
  });

  test('without a selection answers all readable scalars', async () => {
    expect(await ask((request, root) => request.load(request.item(boxes(request, root), 'b')))).toEqual({
      Id: 'b',
      Label: 'b',
      Slow: 'calculated',
    });
  });

  test('of a collection asks its items, except for what the collection itself has', async () => {
    const load = (...select: string[]) => ask((request, root) => request.load(boxes(request, root), ...select));
    expect(await load('Label')).toEqual({ _Items: [{ Id: 'a', Label: 'a' }, { Id: 'b', Label: 'b' }] });
    expect(await load('Count', 'Label')).toEqual({ Count: 2, _Items: [{ Id: 'a', Label: 'a' }, { Id: 'b', Label: 'b' }] });
    expect(await load('Count')).toEqual({ Count: 2 });
  });

  test('takes a page of a collection', async () => {
    expect(await ask((request, root) => request.query(boxes(request, root), { Select: ['Label'], Skip: 1, Top: 1 }))).toEqual({
      _Items: [{ Id: 'b', Label: 'b' }],
    });
  });

  test('answers null objects as such', async () => {
    expect(await ask((request, root) => request.load(root, 'Nothing'))).toEqual({ Nothing: { _IsNull: true } });
  });

  test('waits for formulas only where a property depends on them', async () => {
    const { send, settledCount } = setUp();
    await send((request, root) => request.load(request.item(boxes(request, root), 'a'), 'Label'));
    expect(settledCount()).toBe(0);
    await send((request, root) => request.load(boxes(request, root), 'Slow'));
    expect(settledCount()).toBe(1);
  });

  test('waits once for several values, and again after a change', async () => {
    const { send, settledCount } = setUp();
    await send((request, root) => {
      const box = request.item(boxes(request, root), 'a');
      for (let load = 0; load < 3; load++) request.load(box, 'Slow');
    });
    expect(settledCount()).toBe(1);
    await send((request, root) => {
      const box = request.item(boxes(request, root), 'a');
      request.load(box, 'Slow');
      request.set(box, 'Label', 'b');
      for (let load = 0; load < 2; load++) request.load(box, 'Slow');
    });
    expect(settledCount()).toBe(3);
  });
});

describe('what is not there fails by its name', () => {
  test.each<[string, (request: RequestBuilder, root: Path) => unknown, string]>([
    ['a property', (request, root) => request.load(request.item(boxes(request, root), 'a'), 'Weight'), 'Box.weight'],
    ['a property of items', (request, root) => request.load(boxes(request, root), 'Weight'), 'Box.weight'],
    [
      'a property that can only be written',
      (request, root) => request.load(request.item(boxes(request, root), 'a'), 'Secret'),
      'Box.secret',
    ],
    ['writing what can only be read', (request, root) => request.set(root, 'Size', 3), 'Shelf.size (write)'],
    ['a method', (request, root) => request.call(root, 'Fold'), 'Shelf.fold'],
    ['a method that makes an object', (request, root) => request.instantiate(request.object(root, 'GetDrawer')), 'Shelf.getDrawer'],
    ['an object', (request, root) => request.instantiate(request.property(root, 'Drawers')), 'Shelf.drawers'],
    ['a service', (request) => request.instantiate(request.service('Other.Service')), 'Other.Service.newObject'],
    ['an event', (request, root) => request.call(boxes(request, root), '_RegisterShakenEvent'), 'BoxCollection._RegisterShakenEvent'],
  ])('%s', async (_what, build, name) => {
    const { send } = setUp();
    const { response } = await send(build);
    expect(response.Error).toMatchObject({ Code: 'ApiNotFound', HttpStatusCode: 404 });
    expect(response.Error?.Message).toContain(` ${name}.`);
  });
});

describe('a failing request', () => {
  test('ends there: what came before has happened, what comes after has not', async () => {
    const { send, shelf } = setUp();
    let first = 0;
    const { response } = await send((request, root) => {
      first = request.load(root, 'Size');
      request.call(boxes(request, root), 'Add', 'c');
      request.set(request.item(boxes(request, root), 'nobody'), 'Label', 'x');
      request.call(boxes(request, root), 'Add', 'd');
    });
    expect(response.Results[0]).toEqual({ ActionId: first, Value: { Size: 2 } });
    expect(response.Error).toEqual({
      Code: 'ItemNotFound',
      Message: 'no box nobody',
      Location: 'BoxCollection.getItem',
      ActionIndex: 2,
      HttpStatusCode: 404,
    });
    expect(shelf.boxes.map(({ label }) => label)).toEqual(['a', 'b', 'c']);
  });

  test('names the class and the member', async () => {
    const { send } = setUp();
    const { response } = await send((request, root) => request.call(root, 'Sum', 1, 'two'));
    expect(response.Error).toMatchObject({ Code: 'InvalidArgument', Location: 'Shelf.sum' });
  });

  test('reports mistakes of the workbench as such', async () => {
    const { send, defects } = setUp();
    expect((await send((request, root) => request.call(root, 'Burst'))).error).toBe('GeneralException');
    expect(defects).toEqual([new TypeError('a mistake')]);
  });

  test('takes errors from below in the words of Excel', async () => {
    const { send, defects } = setUp({ translateError: (error) => new HostError('ApiNotFound', (error as Error).message) });
    expect((await send((request, root) => request.call(root, 'Burst'))).error).toBe('ApiNotFound');
    expect(defects).toEqual([]);
  });

  test('can be provoked before any action', async () => {
    const { send, shelf } = setUp({
      beforeAction: ({ className, member }) => {
        if (className === 'BoxCollection' && member === 'add') throw new HostError('AccessDenied', 'provoked');
      },
    });
    expect((await send((request, root) => request.call(boxes(request, root), 'Add', 'c'))).error).toBe('AccessDenied');
    expect(shelf.boxes).toHaveLength(2);
  });
});

describe('objects', () => {
  test('are made once, however often the request speaks of them', async () => {
    const { send, shelf } = setUp();
    await send((request, root) => {
      const added = request.object(boxes(request, root), 'Add', 'c');
      request.instantiate(added);
      request.set(added, 'Label', 'd');
      request.load(added, 'Label');
    });
    expect(shelf.boxes.map(({ label }) => label)).toEqual(['a', 'b', 'd']);
  });

  test('answer their id when they are instantiated', async () => {
    expect(await ask((request, root) => request.instantiate(request.item(boxes(request, root), 'b')))).toEqual({ Id: 'b' });
  });

  test('travel as arguments', async () => {
    const { send, shelf } = setUp();
    await send((request, root) =>
      request.call(root, 'Swap', request.item(boxes(request, root), 'b'), request.item(boxes(request, root), 'a')),
    );
    expect(shelf.log).toEqual(['ba']);
  });

  test('that are null swallow everything', async () => {
    const { send } = setUp();
    const values: number[] = [];
    const answers = await send((request, root) => {
      const none = request.object(boxes(request, root), 'GetItemOrNullObject', 'x');
      values.push(request.instantiate(none), request.load(none, 'Label'), request.call(none, 'Whatever'));
      request.set(none, 'Label', 'y');
      values.push(request.instantiate(request.property(none, 'Lid')));
    });
    expect(answers.error).toBeNull();
    expect(values.map((action) => answers.value(action))).toEqual([null, null, null, null]);
  });

  test('that are kept answer a reference, which later requests may use until it is removed', async () => {
    const { send } = setUp();
    let instantiated = 0;
    const first = await send((request, root) => {
      const kept = request.item(boxes(request, root), 'a');
      request.call(kept, '_KeepReference');
      instantiated = request.instantiate(kept);
    });
    const { _ReferenceId: id } = first.value(instantiated) as { _ReferenceId: string };
    let loaded = 0;
    const second = await send((request, root) => {
      loaded = request.load(request.reference(id), 'Label');
      request.call(root, '_RemoveReference', id);
    });
    expect(second.value(loaded)).toEqual({ Id: 'a', Label: 'a' });
    expect((await send((request) => request.load(request.reference(id), 'Label'))).error).toBe('InvalidReference');
  });
});

test('methods answer values, at once or later', async () => {
  expect(await ask((request, root) => request.call(root, 'Sum', 2, 3))).toBe(5);
  expect(await ask((request, root) => request.call(root, 'Later'))).toBe('later');
});

test('traces are echoed up to the failing action', async () => {
  const { send } = setUp();
  const traces: number[] = [];
  const { response } = await send((request, root) => {
    traces.push(request.trace());
    request.call(root, 'Fold');
    traces.push(request.trace());
  });
  expect(response.TraceIds).toEqual([traces[0]]);
});

test('events are counted by registrations', async () => {
  const { send, events } = setUp();
  const call = (name: string) => send((request, root) => request.call(boxes(request, root), name));
  await call('_RegisterMovedEvent');
  await call('_RegisterMovedEvent');
  await call('_UnregisterMovedEvent');
  expect(events.has(7, 'shelf')).toBe(true);
  await call('_UnregisterMovedEvent');
  expect(events.has(7, 'shelf')).toBe(false);
});
