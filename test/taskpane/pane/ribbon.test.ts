/** What the pane does at the buttons of the ribbon. */
import { associateCommands, type Views } from '../../../taskpane/pane/ribbon';

type Press = (event: { completed(): void }) => Promise<void>;

let buttons: Map<string, Press>;
let tellVisibility: (message: { visibilityMode: string }) => void;
let told: string[];

const views: Views = {
  open: (view) => told.push(`open ${view}`),
  setPaneVisible: (isVisible) => told.push(isVisible ? 'shown' : 'hidden'),
};
const press = (name: string): Promise<void> | undefined => buttons.get(name)?.({ completed: () => told.push('completed') });

beforeEach(() => {
  buttons = new Map();
  told = [];
  Object.assign(globalThis, {
    Office: {
      VisibilityMode: { taskpane: 'Taskpane', hidden: 'Hidden' },
      actions: { associate: (name: string, run: Press) => buttons.set(name, run) },
      addin: {
        showAsTaskpane: () => Promise.resolve(),
        onVisibilityModeChanged: (handler: typeof tellVisibility) => {
          tellVisibility = handler;
          return Promise.resolve();
        },
      },
    },
  });
});

afterEach(() => Reflect.deleteProperty(globalThis, 'Office'));

test('“Zahlen laden” shows the view Laden, whether or not the pane stands open already', async () => {
  associateCommands().serve(views);
  await press('JC.showPlanning');
  await press('JC.showLoad');
  expect(told).toEqual(['open planning', 'completed', 'open load', 'completed']);
});

test('a pane that comes up without one of these buttons stays with the view that it had', () => {
  associateCommands().serve(views);
  tellVisibility({ visibilityMode: 'Hidden' });
  tellVisibility({ visibilityMode: 'Taskpane' });
  expect(told).toEqual(['hidden', 'shown']);
});

test('a button pressed before the views are there: the last one wins once they are', async () => {
  const commands = associateCommands();
  await press('JC.showLoad');
  await press('JC.showTrace');
  commands.serve(views);
  expect(told).toEqual(['completed', 'completed', 'open trace']);
});
