import { setTheme } from '@fluentui/web-components';
import { webDarkTheme, webLightTheme } from '@fluentui/tokens';
import { isDark } from './darkness';

/** Excel's own theme decides; where it tells none, the system's. Contrast themes come from CSS alone. */
export function applyTheme(officeBackground: string | undefined): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const fromOffice = isDark(officeBackground);
  const apply = (): void => {
    const dark = fromOffice ?? system.matches;
    setTheme(dark ? webDarkTheme : webLightTheme);
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  };
  apply();
  if (fromOffice === null) system.addEventListener('change', apply);
}
