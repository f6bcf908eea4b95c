import type { Asked } from '../asked.ts';

/**
 * One way of telling which host a request is for. Undefined where the request does not show it in this
 * way; the next rule then looks.
 * @param resolves whether a name is a host of the world
 */
export type HostRule = (asked: Asked, resolves: (host: string) => boolean) => string | undefined;
