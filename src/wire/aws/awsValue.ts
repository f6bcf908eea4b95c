import { isoTime } from '../../kit/time.ts';
import { element, type XmlNode } from '../../kit/xml.ts';

/** A response member before a protocol writes it. A `Date` is a timestamp; undefined is left out. */
export type AwsValue = string | number | boolean | Date | readonly AwsValue[] | AwsStructure;

export interface AwsStructure {
  readonly [member: string]: AwsValue | undefined;
}

/** As the query protocol writes it: lists in `member` elements, timestamps as ISO 8601. */
export function xmlOf(name: string, value: AwsValue): XmlNode {
  if (value instanceof Date) return element(name, {}, isoTime(value.getTime()));
  if (isList(value)) return element(name, {}, ...value.map((entry) => xmlOf('member', entry)));
  if (typeof value !== 'object') return element(name, {}, String(value));
  return element(name, {}, ...xmlMembers(value));
}

export const xmlMembers = (structure: AwsStructure): readonly XmlNode[] =>
  Object.entries(structure).flatMap(([name, value]) =>
    value === undefined ? [] : [xmlOf(name, value)],
  );

/** As AWS writes it in JSON: timestamps as whole seconds since 1970, the same moment as in XML. */
export function jsonOf(value: AwsValue): unknown {
  if (value instanceof Date) return Math.floor(value.getTime() / 1000);
  if (isList(value)) return value.map(jsonOf);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      member === undefined ? [] : [[name, jsonOf(member)]],
    ),
  );
}

const isList = (value: AwsValue): value is readonly AwsValue[] => Array.isArray(value);
