import type { RibbonButton, RibbonGroup } from '../manifest/manifest';
import { byId, create } from './elements';
import type { Texts } from './texts';

/** Icons are drawn at 32 pixels; twice as many where the screen has them. */
const ICON = 32;

/** The Start tab: grey stand-ins for Excel's own groups, and the groups of the add-in behind them. */
export class Ribbon {
  private readonly groups = create('div', 'ribbon-groups');
  private readonly buttons = new Map<string, HTMLButtonElement>();

  constructor(
    texts: Texts,
    private readonly press: (button: RibbonButton) => void,
  ) {
    const tabs = texts.tabs.map((name, index) => {
      const tab = create('li', 'ribbon-tab', name);
      if (index === 1) tab.setAttribute('aria-current', 'page');
      return tab;
    });
    for (const [label, blocks] of texts.groups) {
      const controls = create('div', 'ribbon-controls', ...Array.from({ length: blocks }, () => create('span', 'ribbon-block')));
      const group = create('div', 'ribbon-group', controls, create('span', 'ribbon-group-label', label));
      group.setAttribute('aria-hidden', 'true');
      this.groups.append(group);
    }
    byId('ribbon').append(create('ul', 'ribbon-tabs', ...tabs), this.groups);
  }

  add(group: RibbonGroup): void {
    const controls = create('div', 'ribbon-controls', ...group.buttons.map((button) => this.button(button)));
    const element = create('div', 'ribbon-group', controls, create('span', 'ribbon-group-label', group.label));
    element.setAttribute('role', 'group');
    element.setAttribute('aria-label', group.label);
    this.groups.append(element);
  }

  setEnabled(id: string, enabled: boolean): void {
    const button = this.buttons.get(id);
    if (button) button.disabled = !enabled;
  }

  /** Buttons that open the pane look pressed while it is open. */
  setPaneOpen(open: boolean): void {
    for (const button of this.buttons.values())
      if (button.hasAttribute('aria-expanded')) button.setAttribute('aria-expanded', String(open));
  }

  focus(): void {
    this.buttons.values().next().value?.focus();
  }

  private button(given: RibbonButton): HTMLButtonElement {
    const image = create('img', 'ribbon-icon');
    const url = (size: number): string => given.icons.find((icon) => icon.size === size)?.url ?? given.icons.at(-1)?.url ?? '';
    image.alt = '';
    image.width = image.height = ICON;
    image.src = url(ICON);
    image.srcset = `${url(ICON)} 1x, ${url(2 * ICON)} 2x`;
    const button = create('button', 'ribbon-button', image, create('span', '', given.label));
    button.type = 'button';
    button.id = `control-${given.id}`;
    if (given.action.kind === 'showTaskpane') {
      button.setAttribute('aria-expanded', 'false');
      button.setAttribute('aria-controls', 'pane');
    }
    button.addEventListener('click', () => this.press(given));
    addTip(button, given);
    this.buttons.set(given.id, button);
    return button;
  }
}

/** Excel's ScreenTip: title and description below the button, by mouse and by keyboard. */
function addTip(button: HTMLButtonElement, { id, tip }: RibbonButton): void {
  const element = create('div', 'ribbon-tip', create('strong', '', tip.title), tip.description);
  element.id = `tip-${id}`;
  element.setAttribute('role', 'tooltip');
  element.hidden = true;
  button.setAttribute('aria-describedby', element.id);
  document.body.append(element);
  const show = (): void => {
    const { left, bottom } = button.getBoundingClientRect();
    element.hidden = false;
    element.style.left = `${Math.min(left, innerWidth - element.offsetWidth - 8)}px`;
    element.style.top = `${bottom + 6}px`;
  };
  const hide = (): void => void (element.hidden = true);
  button.addEventListener('mouseenter', show);
  button.addEventListener('mouseleave', hide);
  button.addEventListener('focus', show);
  button.addEventListener('blur', hide);
  button.addEventListener('click', hide);
  button.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
}
