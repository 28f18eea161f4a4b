import { byId } from './elements';

const WIDTH = { standard: 350, minimum: 320, maximum: 600, step: 10 };

/** The task pane at the right: Excel's title bar, the add-in's frame below it, and the splitter that resizes it. */
export class Pane {
  readonly content = byId('pane-content');
  private readonly pane = byId('pane');
  private readonly splitter = byId('splitter');
  private width = WIDTH.standard;

  constructor(
    title: string,
    private readonly changed: (visible: boolean) => void,
  ) {
    byId('pane-title').textContent = title;
    byId('pane-close').addEventListener('click', () => this.show(false));
    this.splitter.setAttribute('aria-valuemin', String(WIDTH.minimum));
    this.splitter.setAttribute('aria-valuemax', String(WIDTH.maximum));
    this.splitter.addEventListener('keydown', (event) => this.onKey(event));
    this.splitter.addEventListener('pointerdown', (event) => this.onDrag(event));
    this.resize(this.width);
  }

  get visible(): boolean {
    return !this.pane.hidden;
  }

  /** Hiding only hides: the add-in's page keeps running, as in a shared runtime. */
  show(visible: boolean): void {
    if (visible === this.visible) return;
    this.pane.hidden = !visible;
    this.splitter.hidden = !visible;
    this.changed(visible);
  }

  /** Where the add-in's frame gives the focus back to. */
  focusClose(): void {
    byId('pane-close').focus();
  }

  private resize(width: number): void {
    this.width = Math.min(WIDTH.maximum, Math.max(WIDTH.minimum, Math.round(width)));
    this.pane.style.width = `${this.width}px`;
    this.splitter.setAttribute('aria-valuenow', String(this.width));
  }

  private onKey(event: KeyboardEvent): void {
    const widths: Readonly<Record<string, number>> = {
      ArrowLeft: this.width + WIDTH.step,
      ArrowRight: this.width - WIDTH.step,
      Home: WIDTH.minimum,
      End: WIDTH.maximum,
    };
    const width = widths[event.key];
    if (width === undefined) return;
    event.preventDefault();
    this.resize(width);
  }

  private onDrag(start: PointerEvent): void {
    const { width } = this;
    this.splitter.setPointerCapture(start.pointerId);
    const move = (event: PointerEvent): void => this.resize(width + start.clientX - event.clientX);
    this.splitter.addEventListener('pointermove', move);
    this.splitter.addEventListener('lostpointercapture', () => this.splitter.removeEventListener('pointermove', move), { once: true });
  }
}
