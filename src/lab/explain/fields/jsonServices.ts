import type { Entry } from '../entry.ts';
import { jsonRequests } from '../source.ts';

/** How AWS’s JSON services are spoken to. */
export const jsonServices: readonly Entry[] = [
  {
    kind: 'request-header',
    name: 'x-amz-target',
    title: 'Operation to perform',
    text: 'Service and operation. A service of this kind has one address for all operations, so the name stands here.',
    ...jsonRequests,
  },
  {
    kind: 'response-header',
    name: 'x-amzn-errortype',
    title: 'Error code',
    text: 'The same as __type in the body, for clients that look here first.',
    ...jsonRequests,
  },
  {
    kind: 'json-member',
    name: '__type',
    title: 'Error code',
    text: 'The stable name of the error. Programs decide by it.',
    ...jsonRequests,
  },
  {
    kind: 'json-member',
    name: 'message',
    title: 'Error in words',
    text: 'For people. The wording may change, so no program should decide by it; but one code has many causes, and only this tells which.',
    ...jsonRequests,
  },
];
