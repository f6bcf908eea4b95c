import { isoTime } from '../../../kit/time.ts';
import { own } from '../../../kit/own.ts';
import type { JsonObject } from '../../../wire/aws/jsonObject.ts';
import type { AccountPrincipal } from '../../../iam/principal.ts';
import type { World } from '../../world/world.ts';
import { type Caller, principalOf, sessionOf } from '../caller.ts';
import { principalTags } from '../sessionKeys.ts';

/** What a token is asked to hold. */
export interface OutboundAsked {
  readonly issuer: string;
  readonly audiences: readonly string[];
  /** Seconds. */
  readonly duration: number;
  readonly tags: Readonly<Record<string, string>>;
  readonly region: string;
  readonly jti: string;
}

/** The identity that outlives its sessions: the role, not the session of it. */
const subjectOf = (principal: AccountPrincipal): string =>
  principal.kind === 'role-session' ? principal.roleArn : principal.arn;

/** The units from the organization's root to the account, as AWS writes the path of an account. */
function organizationPath({ organization }: World, account: string): string | undefined {
  const ids: string[] = [];
  for (let at = own(organization.accounts, account)?.parent; at !== undefined;) {
    ids.unshift(at);
    at = own(organization.units, at)?.parent;
  }
  return ids.length === 0 ? undefined : `${organization.id}/${ids.join('/')}/`;
}

const isEmpty = (record: object): boolean => Object.keys(record).length === 0;

/**
 * The claims of a token in which AWS vouches for an identity of its own (IAM User Guide, "Understanding
 * token claims"). What does not apply is left out.
 */
export function outboundClaims(world: World, caller: Caller, asked: OutboundAsked): JsonObject {
  const principal = principalOf(world, caller);
  const session = sessionOf(caller);
  const tags = Object.fromEntries(principalTags(world, caller));
  const path = organizationPath(world, principal.account);
  const issuedAt = Math.floor(world.clock / 1000);
  const [audience] = asked.audiences;
  return {
    iss: asked.issuer,
    sub: subjectOf(principal),
    aud: asked.audiences.length === 1 ? audience : asked.audiences,
    iat: issuedAt,
    exp: issuedAt + asked.duration,
    jti: asked.jti,
    'https://sts.amazonaws.com/': {
      aws_account: principal.account,
      source_region: asked.region,
      ...(path !== undefined && { org_id: world.organization.id, ou_path: [path] }),
      principal_id: subjectOf(principal),
      ...(session && { original_session_exp: isoTime(session.expiresAt) }),
      ...(!isEmpty(tags) && { principal_tags: tags }),
      ...(!isEmpty(asked.tags) && { request_tags: asked.tags }),
      ...(session?.sourceIdentity !== undefined && { source_identity: session.sourceIdentity }),
    },
  };
}
