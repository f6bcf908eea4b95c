import type { AwsValue } from '../../../wire/aws/awsValue.ts';
import type { ContextValue } from '../../../iam/request.ts';
import { invalidInput, limitExceeded } from './iamErrors.ts';
import { iamApiRules } from './rules.ts';
import { must, type Steps } from './steps.ts';

export type Tags = Readonly<Record<string, string>>;
export type TagList = readonly { readonly Key: string; readonly Value: string }[];

/** IAM's quota of tags on one thing (IAM User Guide, "IAM and AWS STS quotas"). */
const mostTags = 50;

/** Tags as answers hold them. */
export const tagList = (tags: Tags): AwsValue =>
  Object.entries(tags)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([Key, Value]) => ({ Key, Value }));

/** Only where there are any: an answer of IAM has no empty `Tags`. */
export const tagsMember = (tags: Tags): { readonly Tags?: AwsValue } =>
  Object.keys(tags).length === 0 ? {} : { Tags: tagList(tags) };

/** The condition keys of tags that a request carries. */
export const requestTagKeys = (tags: TagList): Readonly<Record<string, ContextValue>> => ({
  ...Object.fromEntries(tags.map(({ Key, Value }) => [`aws:RequestTag/${Key}`, Value])),
  'aws:TagKeys': tags.map(({ Key }) => Key),
});

/** The condition keys of tags that a thing carries. */
export const resourceTagKeys = (tags: Tags): Readonly<Record<string, ContextValue>> =>
  Object.fromEntries(
    Object.entries(tags).flatMap(([key, value]) => [
      [`aws:ResourceTag/${key}`, value],
      [`iam:ResourceTag/${key}`, value],
    ]),
  );

/** Without the tags of these keys; letter case does not count (IAM User Guide, "Tags for IAM resources"). */
export function withoutTags(tags: Tags, keys: readonly string[]): Tags {
  const gone = new Set(keys.map((key) => key.toLowerCase()));
  return Object.fromEntries(Object.entries(tags).filter(([key]) => !gone.has(key.toLowerCase())));
}

/**
 * The tags with those of a request added: a key that is there takes the new value. Refuses a key twice,
 * keys that AWS keeps for itself, and more than fifty.
 */
export function* addTags(tags: Tags, added: TagList): Steps<Tags> {
  const keys = added.map(({ Key }) => Key.toLowerCase());
  yield* must(
    iamApiRules.tags,
    new Set(keys).size === keys.length,
    invalidInput('Duplicate tag keys found. Please note that Tag keys are case insensitive.'),
    { saw: keys },
  );
  yield* must(
    iamApiRules.tags,
    // An object of JavaScript cannot hold this name; nobody means it for a tag.
    !keys.some((key) => key.startsWith('aws:') || key === '__proto__'),
    invalidInput('aws: prefixed tag key names are not allowed for external use.'),
    { saw: keys, wanted: 'keys that do not begin with aws:' },
  );
  const all = {
    ...withoutTags(tags, keys),
    ...Object.fromEntries(added.map(({ Key, Value }) => [Key, Value])),
  };
  yield* must(
    iamApiRules.tags,
    Object.keys(all).length <= mostTags,
    limitExceeded('The number of tags has reached the maximum limit.'),
    { saw: String(Object.keys(all).length), wanted: `at most ${mostTags}` },
  );
  return all;
}
