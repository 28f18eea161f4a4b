/** The list of findings in the pane, as a user reads and works with it. */
import type { Workbench } from './workbench';

export interface Shown {
  readonly severity: string;
  readonly title: string;
  readonly place: string;
  readonly text: string;
}

export const CLEAN = /Keine Abweichung gefunden|No deviation found/;
export const RESTORE = 'Wiederherstellen';
export const FIGURE = 'Veröffentlichte Zahl überschrieben';

export function checkPane(excel: () => Workbench) {
  async function openCheck(): Promise<void> {
    await excel().page.getByRole('button', { name: /^(Prüfung|Check)$/ }).first().click();
    await excel().pane.locator('.check-body > *').first().waitFor();
  }

  /** Checks again and waits for the new list. */
  async function check(): Promise<Shown[]> {
    await excel().settled();
    await renewed(() => excel().pane.getByRole('button', { name: /Erneut prüfen|Check again/ }).first().click());
    return shown();
  }

  async function renewed(act: () => Promise<void>): Promise<void> {
    const body = excel().pane.locator('.check-body');
    await body.evaluate(({ firstElementChild }) => firstElementChild?.setAttribute('data-old', ''));
    await act();
    await excel().pane.locator('.check-body > :not([data-old])').first().waitFor({ timeout: 20_000 });
  }

  const shown = (): Promise<Shown[]> =>
    excel().pane.locator('.check-body').evaluate((body) =>
      [...body.querySelectorAll('.check-group')].flatMap((group) =>
        [...group.querySelectorAll('.finding')].map((item) => {
          const line = item.querySelector('.finding-text');
          const place = line?.firstElementChild?.textContent ?? '';
          return {
            severity: (group.querySelector('h2')?.textContent ?? '').replace(/ \d+$/, ''),
            title: item.querySelector('.finding-toggle')?.textContent ?? '',
            place,
            text: (line?.textContent ?? '').slice(place.length + 3),
          };
        }),
      ),
    );

  /** What the user does, until everything is calculated. */
  async function act(work: () => void): Promise<void> {
    await excel().page.evaluate(work);
    await excel().settled();
  }

  /** Opens the finding with this title and presses its button. */
  async function press(title: string, button: string): Promise<void> {
    const toggle = excel().pane.getByRole('button', { name: title, exact: true }).first();
    // What follows from it stands in it.
    const item = toggle.locator('xpath=ancestor::li[1]');
    if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
    await item.locator(':scope > .finding-details > .finding-buttons fluent-button').filter({ hasText: button }).click();
  }

  return { openCheck, check, renewed, shown, act, press };
}
