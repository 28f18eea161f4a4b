/** Reads a file beside the page, which stays quick and can end it. */
import { answerTo, type ReadRequest } from './answer';

self.onmessage = ({ data }: MessageEvent<ReadRequest>): void => {
  void answerTo(data).then((answer) => self.postMessage(answer));
};
