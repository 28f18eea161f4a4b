/** The Fluent components that the pane uses, each registered by its import. */
import '@fluentui/web-components/button.js';
import '@fluentui/web-components/checkbox.js';
import '@fluentui/web-components/message-bar.js';
import '@fluentui/web-components/progress-bar.js';
import '@fluentui/web-components/spinner.js';

export type { Checkbox } from '@fluentui/web-components';
