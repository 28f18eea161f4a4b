/** What a request is there for. */
import { ActionType, type RichRequest } from './protocol';

/** After Excel.run Office.js gives back the ranges it kept: a request that no context.sync() asked for. */
export const isCleanUp = ({ Actions: actions }: RichRequest): boolean =>
  actions.every(({ ActionType: type, Name: name }) => type === ActionType.Instantiate || name === '_RemoveReference') &&
  actions.some(({ Name: name }) => name === '_RemoveReference');

/** Members that start with an underscore are Office.js's own bookkeeping; methods that get something write nothing. */
const READING = /^(_|get)/i;

export const isWriting = ({ Actions: actions }: RichRequest): boolean =>
  actions.some(({ ActionType: type, Name: name = '' }) => type === ActionType.SetProperty || (type === ActionType.Method && !READING.test(name)));
