import type { OnProgress } from '../../../src/import/fields';
import type { ReadAnswer, ReadRequest } from './answer';
import type { Told } from './worker';

/** One worker for each file. @throws where the browser starts none, or it gives up; when `signal` says so it is ended, and never answers */
export function readInWorker(request: ReadRequest, signal: AbortSignal, onProgress: OnProgress): Promise<ReadAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { name: 'kduReader' });
    signal.addEventListener('abort', () => worker.terminate(), { once: true });
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data.kind === 'progress') {
        onProgress(data.share);
        return;
      }
      worker.terminate();
      resolve(data.answer);
    };
    worker.onerror = ({ message }) => {
      worker.terminate();
      reject(new Error(message));
    };
    worker.postMessage(request);
  });
}
