/** What IT needs to know of a pane that cannot reach Excel. Names, not content: nothing of the workbook. */
export function technicalDetails(addinVersion: string, now: Date): string[] {
  const office = document.querySelector<HTMLScriptElement>('script[src*="office.js"]');
  return [
    `JC Finanzplanung ${addinVersion}`,
    `Office.js: ${office?.src ?? '–'}`,
    `Page: ${location.origin}${location.pathname}`,
    `Browser: ${navigator.userAgent}`,
    `Time: ${now.toISOString()}`,
  ];
}
