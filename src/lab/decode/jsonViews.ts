import { isJsonObject, readJsonObject } from '../../wire/aws/jsonObject.ts';
import { headerOf, type HttpRequest, type HttpResponse } from '../../wire/http/records.ts';
import type { Field } from './field.ts';
import type { JsonView } from './view.ts';

const pointerPart = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

/** A member whose name is data, such as the issuer in a map of logins, goes by the name of its map. */
const memberName = (key: string, parent: string): string =>
  /[.:/]/.test(key) && parent !== '' ? `${parent}[]` : key;

/** Every member of a JSON value, each object's before those inside it. Objects inside are rows of their own. */
function membersOf(value: unknown, parent: string, path: string): readonly Field[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => membersOf(item, parent, `${path}/${index}`));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]): readonly Field[] => {
    const name = memberName(key, parent);
    const at = `${path}/${pointerPart(key)}`;
    const inside = membersOf(member, name, at);
    const leaf = { kind: 'json-member', name, value: shown(member), path: at } as const;
    return inside.length > 0 ? [{ ...leaf, value: '' }, ...inside] : [leaf];
  });
}

/** The JSON object in a message's body, member by member; none where the body is something else. */
export function jsonViews(message: HttpRequest | HttpResponse): readonly JsonView[] {
  if (headerOf(message, 'content-type')?.includes('json') !== true) return [];
  const document = readJsonObject(message.body);
  if (!document) return [];
  const fields = membersOf(document, '', '');
  return [{ kind: 'json', id: 'json', title: 'JSON', document, fields }];
}
