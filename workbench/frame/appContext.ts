import type { DisplayLanguage } from './hostInfo';
import type { RequirementSets } from './requirements';

/** Settings as the frame protocol carries them: key and value as JSON text. */
export type SerializedSettings = readonly (readonly [key: string, json: string])[];

export interface AppContextOptions {
  readonly instanceId: string;
  readonly language: DisplayLanguage;
  readonly documentUrl: string;
  readonly settings: SerializedSettings;
  readonly requirements: RequirementSets;
  readonly addinName: string;
  readonly appDomains: readonly string[];
}

const EXCEL_WEB_APP = 16;
const READ_WRITE = 1;
const TASK_PANE = 1;
const REASON_DOCUMENT_OPENED = 1;
const DISPLAY_HIDDEN = 2;

/** What Office.js asks first. Without any of the first nine, Office.onReady never resolves. */
export const appContext = (options: AppContextOptions): Readonly<Record<string, unknown>> => ({
  _id: options.instanceId,
  _appName: EXCEL_WEB_APP,
  _appVersion: '16.00',
  _appUILocale: options.language,
  _dataLocale: options.language,
  _docUrl: options.documentUrl,
  _clientMode: READ_WRITE,
  _settings: options.settings,
  _reason: REASON_DOCUMENT_OPENED,
  _osfControlType: TASK_PANE,
  _requirementMatrix: JSON.stringify(options.requirements),
  _hostFullVersion: '16.0.15407.10000',
  _addinName: options.addinName,
  _appDomains: options.appDomains,
  _initialDisplayMode: DISPLAY_HIDDEN,
});
