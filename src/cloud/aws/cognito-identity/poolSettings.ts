import type { AwsStructure } from '../../../wire/aws/awsValue.ts';
import {
  boolean,
  type InputOf,
  list,
  map,
  required,
  structure,
  text,
} from '../../../wire/aws/members.ts';
import { allOf, check } from '../../../kit/why.ts';
import type { IdentityPoolIn } from '../../world/world.ts';
import { parseIamArn } from '../arns.ts';
import { type Checked, failed, passed } from '../reasons.ts';
import { invalidParameter } from './errors.ts';
import type { FoundIdentityPool } from './identityPools.ts';
import { arnMember, providerNameLimits } from './members.ts';
import { cognitoIdentityRules } from './rules.ts';
import { areTags, readTags } from './tags.ts';

/** What CreateIdentityPool and UpdateIdentityPool say of a pool, in the model's order. */
export const poolSettings = {
  IdentityPoolName: required(text({ length: [1, 128], pattern: String.raw`[\w\s+=,.@-]+` })),
  AllowUnauthenticatedIdentities: required(boolean()),
  AllowClassicFlow: boolean(),
  SupportedLoginProviders: map(
    providerNameLimits,
    text({ length: [1, 128], pattern: String.raw`[\w.;_/-]+` }),
    { size: [undefined, 10] },
  ),
  DeveloperProviderName: text({ length: [1, 128], pattern: String.raw`[\w._-]+` }),
  OpenIdConnectProviderARNs: list(arnMember),
  CognitoIdentityProviders: list(
    structure({
      ProviderName: text({ length: [1, 128], pattern: String.raw`[\w._:/-]+` }),
      ClientId: text({ length: [1, 128], pattern: String.raw`[\w_]+` }),
      ServerSideTokenCheck: boolean(),
    }),
  ),
  SamlProviderARNs: list(arnMember),
  IdentityPoolTags: map({ length: [1, 128] }, text({ length: [0, 256] })),
} as const;

type Settings = InputOf<typeof poolSettings>;

/** What the settings decide of a pool; its roles and tag maps are set by themselves. */
export type PoolSettings = Omit<
  IdentityPoolIn,
  'account' | 'roles' | 'roleMappings' | 'principalTags'
>;

/** Providers whose apps a pool may list (FACTS 6.10). */
const loginProviders: readonly string[] = [
  'accounts.google.com',
  'api.twitter.com',
  'appleid.apple.com',
  'graph.facebook.com',
  'www.amazon.com',
  'www.digits.com',
];

const isUserPool = (name: string | undefined): boolean =>
  /^cognito-idp\.[\w-]+\.amazonaws\.com\/[\w-]+_[0-9a-zA-Z]+$/.test(name ?? '');

const isOpenIdArn = (arn: string): boolean => /^arn:aws:iam::\d{12}:oidc-provider\/\S+$/.test(arn);
const isSamlArn = (arn: string): boolean => parseIamArn(arn)?.type === 'saml-provider';

/**
 * The settings of a request as a pool keeps them, checked beyond the model. Whether the providers exist
 * is not asked: a token of one that does not is refused when it comes. AWS publishes the code, not the
 * texts.
 */
export function checkSettings(input: Settings): Checked<PoolSettings> {
  const logins = [...(input.SupportedLoginProviders ?? new Map<string, string>())];
  const userPools = input.CognitoIdentityProviders ?? [];
  const openIdArns = input.OpenIdConnectProviderARNs ?? [];
  const samlArns = input.SamlProviderARNs ?? [];
  const tags = input.IdentityPoolTags ?? new Map<string, string>();
  const developer = input.DeveloperProviderName;
  const names = logins.map(([name]) => name);
  const checks = [
    [
      check(
        cognitoIdentityRules.loginProvider,
        names.length === 0 ? null : names.every((name) => loginProviders.includes(name)),
        { saw: names, wanted: loginProviders },
      ),
      'SupportedLoginProviders names a provider that is not supported.',
    ],
    [
      check(
        cognitoIdentityRules.userPoolProvider,
        userPools.length === 0
          ? null
          : userPools.every((one) => isUserPool(one.ProviderName) && one.ClientId !== undefined),
        { saw: userPools.map((one) => one.ProviderName ?? 'none') },
      ),
      'Invalid Cognito Identity Provider.',
    ],
    [
      check(
        cognitoIdentityRules.providerArn,
        openIdArns.length + samlArns.length === 0
          ? null
          : openIdArns.every(isOpenIdArn) && samlArns.every(isSamlArn),
        { saw: [...openIdArns, ...samlArns] },
      ),
      'Invalid ARN of an OpenID Connect or SAML provider.',
    ],
    [
      // A world cannot hold this name; AWS has no such limit.
      check(
        cognitoIdentityRules.providerName,
        developer === undefined ? null : developer !== '__proto__',
        { ...(developer !== undefined && { saw: developer }) },
      ),
      'Invalid developer provider name.',
    ],
    [
      check(cognitoIdentityRules.tags, tags.size === 0 ? null : areTags(tags), {
        saw: [...tags.keys()],
      }),
      'Invalid tags.',
    ],
  ] as const;
  const why = allOf(
    cognitoIdentityRules.settings,
    checks.map(([one]) => one),
  );
  const [, fault] = checks.find(([{ holds }]) => holds === false) ?? [];
  if (fault !== undefined) return failed(why, invalidParameter(fault));
  return passed(why, {
    name: input.IdentityPoolName,
    allowUnauthenticatedIdentities: input.AllowUnauthenticatedIdentities,
    allowClassicFlow: input.AllowClassicFlow ?? false,
    supportedLoginProviders: Object.fromEntries(logins),
    ...(developer !== undefined && { developerProviderName: developer }),
    openIdConnectProviderArns: [...openIdArns],
    samlProviderArns: [...samlArns],
    cognitoIdentityProviders: userPools.map((one) => ({
      providerName: one.ProviderName ?? '',
      clientId: one.ClientId ?? '',
      serverSideTokenCheck: one.ServerSideTokenCheck ?? false,
    })),
    tags: readTags(tags),
  });
}

/** A list of an answer; AWS leaves out one that is empty. */
const some = <Value>(list: readonly Value[]): readonly Value[] | undefined =>
  list.length > 0 ? list : undefined;

/** `IdentityPool` of an answer. */
export const poolResult = ({ poolId, pool }: FoundIdentityPool): AwsStructure => ({
  IdentityPoolId: poolId,
  IdentityPoolName: pool.name,
  AllowUnauthenticatedIdentities: pool.allowUnauthenticatedIdentities,
  AllowClassicFlow: pool.allowClassicFlow,
  ...(Object.keys(pool.supportedLoginProviders).length > 0 && {
    SupportedLoginProviders: pool.supportedLoginProviders,
  }),
  DeveloperProviderName: pool.developerProviderName,
  OpenIdConnectProviderARNs: some(pool.openIdConnectProviderArns),
  CognitoIdentityProviders: some(
    pool.cognitoIdentityProviders.map(({ providerName, clientId, serverSideTokenCheck }) => ({
      ProviderName: providerName,
      ClientId: clientId,
      ServerSideTokenCheck: serverSideTokenCheck,
    })),
  ),
  SamlProviderARNs: some(pool.samlProviderArns),
  IdentityPoolTags: pool.tags,
});
