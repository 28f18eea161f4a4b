import { byId, create } from './elements';
import { keepOpened } from './openedFiles';
import type { Texts } from './texts';
import { readWorkbookFile, type WorkbookFile } from './workbookFile';

/** Saves the workbook to a file and opens one: from the title bar, or dropped onto the page. */
export function connectFileButtons(
  save: () => Promise<WorkbookFile>,
  texts: Texts,
  report: (message: string) => void,
  signal: AbortSignal,
): void {
  const picker = byId<HTMLInputElement>('open-file');
  byId('save').addEventListener('click', () => void save().then(download));
  byId('open').addEventListener('click', () => picker.click());
  picker.addEventListener('change', () => void open(picker.files?.[0]));
  const isFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
  document.addEventListener('dragover', (event) => isFile(event) && event.preventDefault(), { signal });
  const drop = (event: DragEvent): void => {
    if (!isFile(event)) return;
    event.preventDefault();
    void open(event.dataTransfer?.files[0]);
  };
  document.addEventListener('drop', drop, { signal });

  /** The page starts anew with the file: nothing of the workbook before is left. */
  async function open(file: File | undefined): Promise<void> {
    if (!file) return;
    picker.value = '';
    const json = await file.text();
    try {
      readWorkbookFile(json);
    } catch (error) {
      report(texts.workbookUnreadable(file.name, error instanceof Error ? error.message : String(error)));
      return;
    }
    const address = new URL(location.href);
    address.searchParams.set('workbook', await keepOpened(file.name, json));
    location.assign(address);
  }
}

function download(file: WorkbookFile): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(file)], { type: 'application/json' }));
  const link = create('a', '');
  link.href = url;
  link.download = `${file.name}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
