import { allOf, check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import type { RoleSessionIn } from '../../world/world.ts';
import { stsRules } from './rules.ts';

type Tags = Readonly<Record<string, string>>;

/** Session tags as a request holds them. */
export interface PassedTags {
  readonly tags: readonly { readonly Key: string; readonly Value: string }[] | undefined;
  readonly transitiveTagKeys?: readonly string[] | undefined;
  /** Tags that the caller's own session hands on. */
  readonly inheritedTags?: Tags;
}

export interface CheckedTags {
  readonly why: Why;
  readonly error?: AwsError;
  readonly tags: Tags;
  readonly transitiveTagKeys: readonly string[];
}

const invalid = (message: string): AwsError => awsError('InvalidParameterValue', 400, message);

/** FACTS 14, as recorded from AWS. AWS publishes no text for a key that it keeps for itself. */
const errors = {
  [stsRules.tagKeysUnique]: invalid(
    'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
  ),
  [stsRules.tagKeysFree]: invalid('Tag keys that start with aws: are reserved for AWS.'),
  [stsRules.transitiveKeysPassed]: invalid(
    'The specified transitive tag key must be included in the requested tags.',
  ),
  [stsRules.inheritedTagsKept]: invalid(
    "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
  ),
} as const;

const lower = (text: string): string => text.toLowerCase();

/** The tags of a session that a session begun with it takes over. Keys ignore letter case. */
export function inheritedTagsOf({ tags, transitiveTagKeys }: RoleSessionIn): Tags {
  const kept = new Set(transitiveTagKeys.map(lower));
  return Object.fromEntries(Object.entries(tags).filter(([key]) => kept.has(lower(key))));
}

/**
 * Checks the session tags of a request against each other and against those that the caller's session
 * hands on (FACTS 4.6, 14; IAM User Guide, id_session-tags).
 */
export function checkTags({
  tags = [],
  transitiveTagKeys = [],
  inheritedTags = {},
}: PassedTags): CheckedTags {
  const keys = tags.map(({ Key }) => Key);
  const passed = new Set(keys.map(lower));
  const inherited = new Set(Object.keys(inheritedTags).map(lower));
  const about = (rule: keyof typeof errors, offending: readonly string[], wanted: string): Why =>
    check(rule, tags.length + transitiveTagKeys.length === 0 ? null : offending.length === 0, {
      saw: offending,
      wanted,
    });
  const parts = [
    about(
      stsRules.tagKeysUnique,
      keys.filter((key, index) => keys.findIndex((other) => lower(other) === lower(key)) < index),
      'every key once, whatever its letter case',
    ),
    about(
      stsRules.tagKeysFree,
      keys.filter((key) => lower(key).startsWith('aws:')),
      'keys that do not start with aws:',
    ),
    about(
      stsRules.transitiveKeysPassed,
      transitiveTagKeys.filter((key) => !passed.has(lower(key))),
      'keys of tags that are passed too',
    ),
    about(
      stsRules.inheritedTagsKept,
      keys.filter((key) => inherited.has(lower(key))),
      'keys that the calling session does not hand on',
    ),
  ];
  const broken = Object.entries(errors).find(([rule]) =>
    parts.some((part) => part.rule === rule && part.holds === false),
  );
  return {
    why: allOf(stsRules.sessionTags, parts),
    ...(broken && { error: broken[1] }),
    tags: Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value])),
    transitiveTagKeys,
  };
}
