import { isJsonObject, type JsonObject, memberOf } from '../../../wire/aws/jsonObject.ts';

/** One operation of a PATCH (RFC 7644 section 3.5.2). */
export interface PatchOperation {
  readonly op: 'add' | 'remove' | 'replace';
  readonly path?: string;
  readonly value: unknown;
}

/** The operations of a PATCH request; undefined where it is none. Letter case of `op` does not matter. */
export function readPatch(body: JsonObject): readonly PatchOperation[] | undefined {
  const given = memberOf(body, 'Operations') ?? memberOf(body, 'operations');
  if (!Array.isArray(given) || given.length === 0) return undefined;
  const read = given.map((one: unknown): PatchOperation | undefined => {
    if (!isJsonObject(one)) return undefined;
    const name = memberOf(one, 'op');
    const op = typeof name === 'string' ? name.toLowerCase() : '';
    const path = memberOf(one, 'path');
    if (op !== 'add' && op !== 'remove' && op !== 'replace') return undefined;
    if (path !== undefined && typeof path !== 'string') return undefined;
    return { op, value: memberOf(one, 'value'), ...(path !== undefined && { path }) };
  });
  return read.every((one) => one !== undefined) ? read : undefined;
}

/** One member set or taken away, at a path of at most two names such as `name.givenName`. */
function setMember(resource: JsonObject, path: string, value: unknown): JsonObject {
  const dot = path.startsWith('urn:') ? path.lastIndexOf(':') : path.indexOf('.');
  if (dot < 0) return { ...resource, [path]: value };
  const outer = path.slice(0, dot);
  const within = memberOf(resource, outer);
  return {
    ...resource,
    [outer]: { ...(isJsonObject(within) ? within : {}), [path.slice(dot + 1)]: value },
  };
}

/** The resource after the operations. A path with a filter names the one value that there is. */
export const patched = (resource: JsonObject, operations: readonly PatchOperation[]): JsonObject =>
  operations.reduce((now: JsonObject, { op, path, value }): JsonObject => {
    if (path === undefined) return isJsonObject(value) ? { ...now, ...value } : now;
    if (/^emails\[[^\]]*\]\.value$/.test(path))
      return { ...now, emails: op === 'remove' ? undefined : [{ value, primary: true }] };
    return setMember(now, path, op === 'remove' ? undefined : value);
  }, resource);
