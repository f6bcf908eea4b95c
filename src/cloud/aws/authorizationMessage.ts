import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64Url, strictTextOf, toBase64Url, utf8 } from '../../kit/bytes.ts';
import type { World } from '../world/world.ts';
import type { Ask, Authorization } from './authorize.ts';
import { type Caller, principalOf, userIdOf } from './caller.ts';

/** Bytes of the tag that proves where a message came from. */
const tagLength = 16;

/** Nothing here is secret; the tag only tells this world's messages from all others. */
const tagOf = ({ seed }: World, payload: Uint8Array): Uint8Array =>
  hmac(sha256, utf8(`${seed}/authorization-message`), payload).subarray(0, tagLength);

const items = (values: readonly unknown[]) => ({ items: values });

/** The content of a message, with the member names that AWS gives it (STS API Reference, DecodeAuthorizationMessage). */
const contentOf = (world: World, caller: Caller, ask: Ask, { decision }: Authorization) => {
  const principal = principalOf(world, caller);
  return {
    allowed: decision.allowed,
    explicitDeny: decision.denial?.explicit ?? false,
    matchedStatements: items([]),
    failures: items([]),
    context: {
      principal: {
        id: userIdOf(principal),
        name: principal.arn.slice(principal.arn.lastIndexOf('/') + 1),
        arn: principal.arn,
      },
      action: ask.action,
      resource: ask.resource,
      conditions: items(
        Object.entries(ask.context ?? {}).flatMap(([key, value]) =>
          value === undefined
            ? []
            : [{ key, values: items([value].flat().map((each) => ({ value: each }))) }],
        ),
      ),
    },
  };
};

/**
 * The encoded message of a refusal, as EC2 gives it to its callers: everything about the decision, for
 * whoever may call DecodeAuthorizationMessage. A service of the mock that wants one calls this; S3, STS and
 * IAM have none in AWS. The same refusal in the same world gives the same message.
 */
export function encodeAuthorizationMessage(
  world: World,
  caller: Caller,
  ask: Ask,
  authorization: Authorization,
): string {
  const payload = utf8(JSON.stringify(contentOf(world, caller, ask, authorization)));
  const tag = tagOf(world, payload);
  const message = new Uint8Array(tag.length + payload.length);
  message.set(tag);
  message.set(payload, tag.length);
  return toBase64Url(message);
}

/** The JSON inside an encoded message; undefined where this world did not make it. */
export function decodeAuthorizationMessage(world: World, encoded: string): string | undefined {
  const message = fromBase64Url(encoded);
  if (!message || message.length <= tagLength) return undefined;
  const payload = message.subarray(tagLength);
  const tag = tagOf(world, payload);
  return tag.every((byte, index) => byte === message[index]) ? strictTextOf(payload) : undefined;
}
