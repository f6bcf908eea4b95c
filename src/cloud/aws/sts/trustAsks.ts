import type { ContextValue } from '../../../iam/request.ts';
import type { Ask } from '../authorize.ts';
import type { FoundRole } from '../iamObjects.ts';
import { identityCenterContext, type IdentityKeys } from './checkContexts.ts';

/** What a role session is to carry, whichever way its holder proves themselves. */
export interface SessionCargo {
  readonly sessionName: string;
  /** Session tags that this request passes. */
  readonly tags: Readonly<Record<string, string>>;
  /** Of the tags passed, those that the next session takes over. */
  readonly transitiveTagKeys: readonly string[];
  /** Tags that the caller's own session hands on. None where the caller holds no role session. */
  readonly inheritedTags: Readonly<Record<string, string>>;
  /** Passed or handed on. */
  readonly sourceIdentity: string | undefined;
  /** On whose behalf the session is to act, by a context that was passed. */
  readonly identity?: IdentityKeys | undefined;
}

/**
 * The operation, and the permissions-only actions that what the session carries turns it into. Tags that
 * are handed on need `sts:TagSession` as much as those that are passed, and so does a source identity
 * `sts:SetSourceIdentity` (FACTS 4.6). A context needs `sts:SetContext`.
 */
export const actionsFor = (operation: string, cargo: SessionCargo): readonly string[] => [
  `sts:${operation}`,
  ...(Object.keys(cargo.tags).length + Object.keys(cargo.inheritedTags).length > 0
    ? ['sts:TagSession']
    : []),
  ...(cargo.sourceIdentity === undefined ? [] : ['sts:SetSourceIdentity']),
  ...(cargo.identity ? ['sts:SetContext'] : []),
];

const prefixed = (prefix: string, tags: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(tags).map(([key, value]) => [`${prefix}/${key}`, value]));

/** The trust policy of a role as a decision cites it. */
export const trustOf = ({ name, trustPolicy }: FoundRole): NonNullable<Ask['resourcePolicy']> => ({
  id: `trust/${name}`,
  kind: 'role-trust',
  document: trustPolicy,
});

/**
 * The question that a trust policy answers, once for every action of the request. `keys` are the condition
 * keys of this way of proof. A tag that is handed on stands in for the role's own of that name (FACTS 4.6).
 */
export function trustAsks(
  operation: string,
  { arn, found }: { readonly arn: string; readonly found: FoundRole },
  cargo: SessionCargo,
  region: string,
  keys: Readonly<Record<string, ContextValue | undefined>>,
): readonly Ask[] {
  return actionsFor(operation, cargo).map((action) => ({
    action,
    resource: arn,
    resourceAccount: found.account,
    resourcePolicy: trustOf(found),
    region,
    context: {
      ...keys,
      ...prefixed('aws:RequestTag', cargo.tags),
      ...prefixed('aws:ResourceTag', found.role.tags),
      ...prefixed('aws:ResourceTag', cargo.inheritedTags),
      'aws:TagKeys': Object.keys(cargo.tags),
      'sts:TransitiveTagKeys': cargo.transitiveTagKeys,
      'sts:RoleSessionName': cargo.sessionName,
      'sts:SourceIdentity': cargo.sourceIdentity,
      ...(cargo.identity && {
        'sts:RequestContextProviders': [identityCenterContext],
        ...prefixed('sts:RequestContext', cargo.identity),
      }),
    },
  }));
}
