import type { ContextValue } from '../../iam/request.ts';
import { own } from '../../kit/own.ts';
import { isoTime } from '../../kit/time.ts';
import type { World } from '../world/world.ts';
import { accountOf, type Caller, sessionOf } from './caller.ts';
import { roleBehind } from './iamObjects.ts';

type Keys = Readonly<Record<string, ContextValue | undefined>>;

/** The tags that a user or role carries itself, session or not. */
const lastingTags = (world: World, caller: Caller): Readonly<Record<string, string>> => {
  if (caller.kind === 'user') return caller.user.tags;
  if (caller.kind === 'federated-user') return caller.voucher?.user.tags ?? {};
  if (caller.kind === 'role-session') return roleBehind(world, caller.session)?.tags ?? {};
  return {};
};

/** Session tags override lasting ones of the same key, whatever its letter case. */
export function principalTags(
  world: World,
  caller: Caller,
): readonly (readonly [key: string, value: string])[] {
  const tags = new Map<string, readonly [string, string]>();
  for (const source of [lastingTags(world, caller), sessionOf(caller)?.tags ?? {}])
    for (const [key, value] of Object.entries(source)) tags.set(key.toLowerCase(), [key, value]);
  return [...tags.values()];
}

/**
 * Whether the caller proved themselves with a one-time code. Temporary credentials always answer; with
 * long-term keys the keys are absent, not false (FACTS 4.5).
 */
function mfaKeys(world: World, caller: Caller): Keys {
  const session = sessionOf(caller);
  if (!session) return {};
  const at = session.mfaAuthenticatedAt;
  return {
    'aws:MultiFactorAuthPresent': String(at !== undefined),
    ...(at !== undefined && {
      'aws:MultiFactorAuthAge': String(Math.floor((world.clock - at) / 1000)),
    }),
  };
}

/** Condition keys that a caller's credentials bring along, whatever is asked for. */
export function sessionKeys(world: World, caller: Caller): Keys {
  const session = sessionOf(caller);
  return {
    ...Object.fromEntries(
      principalTags(world, caller).map(([key, value]) => [`aws:PrincipalTag/${key}`, value]),
    ),
    ...(own(world.organization.accounts, accountOf(caller)) && {
      'aws:PrincipalOrgID': world.organization.id,
    }),
    ...mfaKeys(world, caller),
    ...(caller.kind === 'role-session' && caller.session.context),
    ...(session && {
      'aws:TokenIssueTime': isoTime(session.issuedAt),
      'aws:SourceIdentity': session.sourceIdentity,
    }),
  };
}
