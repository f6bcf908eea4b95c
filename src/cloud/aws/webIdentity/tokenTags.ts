import { check, type Why } from '../../../kit/why.ts';
import { isJsonObject, type JsonObject, memberOf } from '../../../wire/aws/jsonObject.ts';
import { webIdentityRules } from '../sts/webIdentityRules.ts';
import type { PassedByToken } from './webIdentity.ts';

const tagsClaim = 'https://aws.amazon.com/tags';
const sourceIdentityClaim = 'https://aws.amazon.com/source_identity';

const keyForm = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u;
const valueForm = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u;
const sourceIdentityForm = /^[\w+=,.@-]{2,64}$/;
const mostTags = 50;

/** One tag: its value is a list of one text. A text alone is taken too. */
function tagIn([key, given]: readonly [string, unknown]):
  readonly [key: string, value: string] | undefined {
  const value: unknown = Array.isArray(given) && given.length === 1 ? given[0] : given;
  const fits =
    typeof value === 'string' &&
    keyForm.test(key) &&
    valueForm.test(value) &&
    !key.toLowerCase().startsWith('aws:');
  return fits ? [key, value] : undefined;
}

function readTags(claim: unknown): Omit<PassedByToken, 'sourceIdentity'> | undefined {
  if (claim === undefined) return { tags: {}, transitiveTagKeys: [] };
  if (!isJsonObject(claim)) return undefined;
  const stated = memberOf(claim, 'principal_tags') ?? {};
  const transitive = memberOf(claim, 'transitive_tag_keys') ?? [];
  if (!isJsonObject(stated) || !Array.isArray(transitive)) return undefined;
  const entries = Object.entries(stated);
  const tags = entries.map(tagIn).filter((tag) => tag !== undefined);
  const keys = new Set(tags.map(([key]) => key.toLowerCase()));
  const transitiveTagKeys = transitive.filter((key) => typeof key === 'string');
  const sound =
    tags.length === entries.length &&
    tags.length <= mostTags &&
    keys.size === tags.length &&
    transitiveTagKeys.length === transitive.length &&
    transitiveTagKeys.every((key) => keys.has(key.toLowerCase()));
  return sound ? { tags: Object.fromEntries(tags), transitiveTagKeys } : undefined;
}

/**
 * The session tags and the source identity that a token's claims pass (FACTS 4.6). Undefined where they
 * are not of the form or the length that AssumeRole takes: AWS does not say what it answers then.
 */
export function tokenTags(claims: JsonObject): {
  readonly why: Why;
  readonly passed?: PassedByToken;
} {
  const claim = memberOf(claims, tagsClaim);
  const sourceIdentity = memberOf(claims, sourceIdentityClaim);
  if (claim === undefined && sourceIdentity === undefined)
    return {
      why: check(webIdentityRules.tags, null),
      passed: { tags: {}, transitiveTagKeys: [], sourceIdentity: undefined },
    };
  const read = readTags(claim);
  const source =
    typeof sourceIdentity === 'string' && sourceIdentityForm.test(sourceIdentity)
      ? sourceIdentity
      : undefined;
  const sound = read !== undefined && (sourceIdentity === undefined || source !== undefined);
  return {
    why: check(webIdentityRules.tags, sound, { saw: JSON.stringify(claim ?? sourceIdentity) }),
    ...(sound && { passed: { ...read, sourceIdentity: source } }),
  };
}
