import { writeFileSync } from 'node:fs';
import { check, loadedWorkbook } from '../loadedWorkbook';
import * as M from './manipulated';
const excel = loadedWorkbook();
const shard = process.env['SHARD'] ?? 'a';
const only = process.env['ONLY'];
test('survey', async () => {
  const out: string[] = [];
  const now = excel();
  const wanted = (process.env['GROUPS_OF'] ?? '').split(',') as (keyof typeof M)[];
  for (const group of wanted) {
    const rows = M[group].filter(([name]) => !only || new RegExp(only).test(name));
    const batches = group === 'ALONE' ? rows.map((row) => [row]) : [rows];
    for (const batch of batches) {
      const e = now.copy();
      Object.assign(globalThis, { Excel: e.excel(), Office: e.office() });
      out.push(`#### ${group} ${batch.length === 1 ? batch[0]?.[0] : ''}`);
      for (const [name, act] of batch) try { await act(e); } catch (error) { out.push(`ERROR ${name}: ${String(error).slice(0, 300)}`); }
      const all = await check();
      out.push(...all.map(({ severity, found, place, text }) => `   ${severity} ${found.kind} ${place}${found.follows ? ' <-' + found.follows : ''} ${process.env['TEXT'] ? `(${text})` : ''} ${found.repair ? '' : 'NOREPAIR'}`));
      writeFileSync(`/tmp/surveyC-${shard}.txt`, out.join('\n'));
    }
  }
}, 3_000_000);
