import type { ApiClass, Registry } from '../richapi/apiClass';
import { apiNotFound } from '../richapi/errors';
import { readBoolean } from '../model/read';

/** What Office, not Excel, does for an add-in: its pane and its buttons. */
export interface OfficeShell {
  isPaneVisible(): boolean;
  showPane(visible: boolean): void;
  enableButton(id: string, enabled: boolean): void;
}

/** Where the pane's change of visibility is told to the add-in (Office.addin.onVisibilityModeChanged). */
export const VISIBILITY_EVENT = { type: 65539, targetId: '' } as const;

interface ButtonTarget {
  readonly shell: OfficeShell;
  readonly id: string;
}

const appRuntime: ApiClass<OfficeShell> = {
  methods: {
    getAppRuntimeState: (shell) => ({ value: shell.isPaneVisible() ? 'Visible' : 'Background' }),
    setAppRuntimeState: (shell, args) => {
      const state = args.string(0);
      if (state !== 'Visible' && state !== 'Background') throw apiNotFound('AppRuntimeService', `setAppRuntimeState (${state})`);
      shell.showPane(state === 'Visible');
      return undefined;
    },
  },
};

const ribbon: ApiClass<OfficeShell> = {
  methods: {
    getButton: (shell, args) => ({ className: 'RibbonButton', target: { shell, id: args.string(0) } satisfies ButtonTarget }),
    getTab: (_shell, args) => ({ className: 'RibbonTab', target: args.string(0) }),
  },
};

/** Tabs are only passed on the way to their buttons: those of Excel cannot be hidden. */
const ribbonTab: ApiClass<string> = { id: { key: 'Id', of: (id) => id } };

const ribbonButton: ApiClass<ButtonTarget> = {
  id: { key: 'Id', of: ({ id }) => id },
  scalars: { enabled: { set: ({ shell, id }, value) => shell.enableButton(id, readBoolean(value)) } },
};

/** The library tells that it takes actions; there is nothing to do. */
const internalService: ApiClass<OfficeShell> = { methods: { notifyActionHandlerReady: () => undefined } };

export const officeClasses: Registry = {
  AppRuntimeService: appRuntime,
  DynamicRibbon: ribbon,
  RibbonButton: ribbonButton,
  RibbonTab: ribbonTab,
  AddinInternalService: internalService,
};

/** The services by the names under which Office.js makes them. */
export const officeServices = (shell: OfficeShell) => ({
  'Microsoft.AppRuntime.AppRuntimeService': { className: 'AppRuntimeService', target: shell },
  'Microsoft.DynamicRibbon.DynamicRibbon': { className: 'DynamicRibbon', target: shell },
  'Microsoft.InternalService.AddinInternalService': { className: 'AddinInternalService', target: shell },
});
