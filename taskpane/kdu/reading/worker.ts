/** Reads a file beside the page, which stays quick and can end it. */
import { answerTo, type ReadAnswer, type ReadRequest } from './answer';

/** Between the worker and the page. */
export type Told = { readonly kind: 'progress'; readonly share: number } | { readonly kind: 'answer'; readonly answer: ReadAnswer };

/** Told in steps of this size: a page that draws more often does nothing else. */
const STEP = 0.01;

const tell = (told: Told): void => self.postMessage(told);

self.onmessage = ({ data }: MessageEvent<ReadRequest>): void => {
  let last = 0;
  const progress = (share: number): void => {
    if (share < last + STEP) return;
    last = share;
    tell({ kind: 'progress', share });
  };
  void answerTo(data, progress).then((answer) => tell({ kind: 'answer', answer }));
};
