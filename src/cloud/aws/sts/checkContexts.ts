import { allOf, check, type Why } from '../../../kit/why.ts';
import { own } from '../../../kit/own.ts';
import { isoTime } from '../../../kit/time.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import type { World } from '../../world/world.ts';
import { grantOf } from '../identity-center/grants.ts';
import { identityStoreArn, instanceArn, oauthApplicationArn } from '../identity-center/instance.ts';
import { stsRules } from './rules.ts';

/** The one provider of contexts that AWS has: IAM Identity Center (STS API Reference, ProvidedContext). */
export const identityCenterContext = 'arn:aws:iam::aws:contextProvider/IdentityCenter';

/** On whose behalf the session acts, as keys that it keeps. */
export type IdentityKeys = Readonly<Record<string, string>>;

export interface CheckedContexts {
  readonly parts: readonly Why[];
  readonly error?: AwsError;
  /** Undefined where no context was passed. */
  readonly identity?: IdentityKeys;
}

interface ProvidedContext {
  readonly ProviderArn: string | undefined;
  readonly ContextAssertion: string | undefined;
}

/** Whom a context assertion stands for, while it lives and the person is active. */
function checkAssertion(
  world: World,
  assertion: string | undefined,
): { readonly why: Why; readonly identity?: IdentityKeys } {
  const { identityCenter } = world;
  const context = grantOf(world, 'identity-context', assertion);
  const known = check(stsRules.contextAssertion, context !== undefined, {
    wanted: 'an assertion that Identity Center issued in this world',
  });
  if (!context || !identityCenter) return { why: known };
  const { userId, applicationId, expiresAt } = context;
  const why = allOf(stsRules.contextProof, [
    known,
    check(stsRules.contextLive, world.clock < expiresAt, {
      saw: isoTime(world.clock),
      wanted: `before ${isoTime(expiresAt)}`,
    }),
    check(stsRules.contextPerson, own(identityCenter.users, userId)?.active === true, {
      saw: userId,
    }),
  ]);
  return {
    why,
    ...(why.holds === true && {
      identity: {
        'identitystore:UserId': userId,
        'identitystore:IdentityStoreArn': identityStoreArn(world, identityCenter),
        'identitycenter:InstanceArn': instanceArn(identityCenter),
        'identitycenter:ApplicationArn': oauthApplicationArn(world, identityCenter, applicationId),
      },
    }),
  };
}

/**
 * Checks the contexts of a request: trusted identity propagation has an assertion of Identity Center here,
 * which CreateTokenWithIAM gave to an application. A session has one person, so several contexts have to
 * stand for the same one. AWS publishes neither code nor text.
 */
export function checkContexts(
  world: World,
  contexts: readonly ProvidedContext[] | undefined,
): CheckedContexts {
  if (contexts === undefined || contexts.length === 0) return { parts: [] };
  const saw = contexts.map(({ ProviderArn = 'none' }) => ProviderArn);
  const strange = saw.find((arn) => arn !== identityCenterContext);
  const provider = check(stsRules.contextProvider, strange === undefined, {
    saw,
    wanted: identityCenterContext,
  });
  if (strange !== undefined)
    return {
      parts: [allOf(stsRules.providedContexts, [provider])],
      error: awsError('ValidationError', 400, `${strange} is invalid`),
    };
  const checked = contexts.map(({ ContextAssertion }) => checkAssertion(world, ContextAssertion));
  const people = new Set(checked.map(({ identity }) => identity?.['identitystore:UserId']));
  const [{ identity } = { identity: undefined }] = checked;
  const parts = [
    allOf(stsRules.providedContexts, [
      provider,
      ...checked.map(({ why }) => why),
      check(stsRules.contextOnePerson, contexts.length === 1 ? null : people.size === 1),
    ]),
  ];
  return parts[0]?.holds === true && identity
    ? { parts, identity }
    : {
        parts,
        error: awsError('InvalidParameterValue', 400, 'The context assertion is not valid.'),
      };
}
