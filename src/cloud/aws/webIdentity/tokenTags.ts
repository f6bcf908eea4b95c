import { check, type Why } from '../../../kit/why.ts';
import type { AwsError } from '../../../wire/aws/awsError.ts';
import { isJsonObject, type JsonObject, memberOf } from '../../../wire/aws/jsonObject.ts';
import { checkTags, type PassedTags } from '../sts/checkTags.ts';
import { webIdentityRules } from '../sts/webIdentityRules.ts';
import { notValidated } from './invalidToken.ts';
import type { PassedByToken } from './webIdentity.ts';

const tagsClaim = 'https://aws.amazon.com/tags';
const sourceIdentityClaim = 'https://aws.amazon.com/source_identity';

const keyForm = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u;
const valueForm = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u;
const sourceIdentityForm = /^(?!aws:)[\w+=,.@-]{2,64}$/;
const mostTags = 50;

/** One tag: its value is a list of one text. A text alone is taken too. */
function tagIn([Key, given]: readonly [string, unknown]):
  { readonly Key: string; readonly Value: string } | undefined {
  const Value: unknown = Array.isArray(given) && given.length === 1 ? given[0] : given;
  // A session with a tag of this name could not be saved in a world file.
  if (Key === '__proto__') return undefined;
  return typeof Value === 'string' && keyForm.test(Key) && valueForm.test(Value)
    ? { Key, Value }
    : undefined;
}

/** The tags as AssumeRole would take them; undefined where the claim is not of that form or length. */
function readTags(claim: unknown): PassedTags | undefined {
  if (claim === undefined) return { tags: [] };
  if (!isJsonObject(claim)) return undefined;
  const stated = memberOf(claim, 'principal_tags') ?? {};
  const transitive = memberOf(claim, 'transitive_tag_keys') ?? [];
  if (!isJsonObject(stated) || !Array.isArray(transitive)) return undefined;
  const entries = Object.entries(stated);
  const tags = entries.map(tagIn).filter((tag) => tag !== undefined);
  const transitiveTagKeys = transitive.filter((key) => typeof key === 'string');
  const sound =
    tags.length === entries.length &&
    tags.length <= mostTags &&
    transitiveTagKeys.length === transitive.length;
  return sound ? { tags, transitiveTagKeys } : undefined;
}

export interface TokenTags {
  readonly parts: readonly Why[];
  readonly error?: AwsError;
  readonly passed?: PassedByToken;
}

/**
 * The session tags and the source identity that a token's claims pass (FACTS 4.6). They must be such as
 * AssumeRole takes as parameters. AWS does not say what it answers to claims of another form.
 */
export function tokenTags(claims: JsonObject): TokenTags {
  const claim = memberOf(claims, tagsClaim);
  const stated = memberOf(claims, sourceIdentityClaim);
  const read = readTags(claim);
  const sourceIdentity =
    typeof stated === 'string' && sourceIdentityForm.test(stated) ? stated : undefined;
  const sound = read !== undefined && (stated === undefined || sourceIdentity !== undefined);
  const form = check(
    webIdentityRules.tags,
    claim === undefined && stated === undefined ? null : sound,
    { saw: JSON.stringify({ tags: claim, sourceIdentity: stated }) },
  );
  if (!sound) return { parts: [form], error: notValidated };
  const { why, error, tags, transitiveTagKeys } = checkTags(read);
  const parts = [form, why];
  return error ? { parts, error } : { parts, passed: { tags, transitiveTagKeys, sourceIdentity } };
}
