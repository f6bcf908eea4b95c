import { toHex } from '../../../kit/bytes.ts';
import { own } from '../../../kit/own.ts';
import { check } from '../../../kit/why.ts';
import { boolean, integer, list, required, structure, text } from '../../../wire/aws/members.ts';
import { mintBytes } from '../../world/mint.ts';
import { appClient } from '../../world/schema/cognito.ts';
import { awsAction } from '../awsAction.ts';
import { checked } from '../reasons.ts';
import { adminTurn } from './adminTurn.ts';
import { invalidParameter, noSuchProvider } from './errors.ts';
import { poolIdMember } from './members.ts';
import { clientResult } from './poolAnswers.ts';
import { cognitoIdpRules } from './rules.ts';
import { changePool } from './userPools.ts';

const units = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;
const unit = text({ values: ['seconds', 'minutes', 'hours', 'days'] });
const url = text({ length: [1, 1024], pattern: String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}]+` });

/** FACTS 6.4: https, or the client's own machine; custom schemes too; never a fragment. */
const isCallback = (address: string): boolean => {
  if (!URL.canParse(address) || address.includes('#')) return false;
  const { protocol, hostname } = new URL(address);
  return protocol !== 'http:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
};

/** CreateUserPoolClient (Amazon Cognito user pools API Reference). */
export const createUserPoolClient = awsAction({
  name: 'CreateUserPoolClient',
  signed: true,
  members: {
    UserPoolId: required(poolIdMember),
    ClientName: required(text({ length: [1, 128], pattern: String.raw`[\w\s+=,.@-]+` })),
    GenerateSecret: boolean(),
    RefreshTokenValidity: integer({ range: [0, 315_360_000] }),
    AccessTokenValidity: integer({ range: [1, 86_400] }),
    IdTokenValidity: integer({ range: [1, 86_400] }),
    TokenValidityUnits: structure({ AccessToken: unit, IdToken: unit, RefreshToken: unit }),
    ExplicitAuthFlows: list(
      text({
        values: [
          'ALLOW_ADMIN_USER_PASSWORD_AUTH',
          'ALLOW_CUSTOM_AUTH',
          'ALLOW_USER_PASSWORD_AUTH',
          'ALLOW_USER_SRP_AUTH',
          'ALLOW_REFRESH_TOKEN_AUTH',
        ],
      }),
    ),
    SupportedIdentityProviders: list(
      text({ length: [1, 32], pattern: String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}\p{Z}]+` }),
    ),
    CallbackURLs: list(url, { size: [0, 100] }),
    LogoutURLs: list(url, { size: [0, 100] }),
    AllowedOAuthFlows: list(text({ values: ['code', 'implicit', 'client_credentials'] }), {
      size: [0, 3],
    }),
    AllowedOAuthScopes: list(text({ length: [1, 256] }), { size: [0, 50] }),
    AllowedOAuthFlowsUserPoolClient: boolean(),
    PreventUserExistenceErrors: text({ values: ['LEGACY', 'ENABLED'] }),
    EnableTokenRevocation: boolean(),
    AuthSessionValidity: integer({ range: [3, 15] }),
  },
  reference: {
    checks: [
      'the caller may do this with the pool',
      'validities and callback addresses are ones that Cognito takes',
      'identity providers are ones of the pool',
      'client_credentials stands alone and has a secret',
    ],
    errors: ['AccessDeniedException', 'InvalidParameterException', 'ResourceNotFoundException'],
    differs: [
      'The legacy names of flows and ALLOW_USER_AUTH are refused.',
      'Without SupportedIdentityProviders people sign in with the pool.',
    ],
  },
  run: (input, call) =>
    adminTurn(call, 'CreateUserPoolClient', input.UserPoolId, ({ poolId, pool }, reasons) => {
      const { world } = call;
      const unitOf = (name: 'AccessToken' | 'IdToken' | 'RefreshToken') =>
        units[input.TokenValidityUnits?.[name] ?? (name === 'RefreshToken' ? 'days' : 'hours')];
      const inSeconds = (value: number | undefined, name: Parameters<typeof unitOf>[0]) =>
        value === undefined || value === 0 ? undefined : value * unitOf(name);
      const flows = input.AllowedOAuthFlows ?? [];
      const lonely =
        !flows.includes('client_credentials') ||
        (flows.length === 1 && input.GenerateSecret === true);
      const [bytes, minted] = mintBytes(world, 38);
      const clientId = toHex(bytes.subarray(0, 13));
      const parsed = appClient.safeParse({
        name: input.ClientName,
        createDate: world.clock,
        secret: input.GenerateSecret === true ? toHex(bytes.subarray(13)) : undefined,
        explicitAuthFlows: input.ExplicitAuthFlows,
        callbackUrls: input.CallbackURLs,
        logoutUrls: input.LogoutURLs,
        allowedOAuthFlows: flows,
        allowedOAuthScopes: input.AllowedOAuthScopes,
        supportedIdentityProviders: input.SupportedIdentityProviders,
        allowedOAuthFlowsUserPoolClient: input.AllowedOAuthFlowsUserPoolClient,
        accessTokenValidity: inSeconds(input.AccessTokenValidity, 'AccessToken'),
        idTokenValidity: inSeconds(input.IdTokenValidity, 'IdToken'),
        refreshTokenValidity: inSeconds(input.RefreshTokenValidity, 'RefreshToken'),
        authSessionValidity: input.AuthSessionValidity,
        preventUserExistenceErrors: input.PreventUserExistenceErrors,
        enableTokenRevocation: input.EnableTokenRevocation,
      });
      const unknown = input.SupportedIdentityProviders?.find(
        (name) => name !== 'COGNITO' && own(pool.identityProviders, name) === undefined,
      );
      // AWS publishes the code, not the texts.
      for (const outcome of [
        checked(
          check(cognitoIdpRules.clientSettings, parsed.success),
          invalidParameter('Invalid range for token validity.'),
        ),
        checked(
          check(cognitoIdpRules.callback, (input.CallbackURLs ?? []).every(isCallback)),
          invalidParameter('Invalid callback URL.'),
        ),
        checked(
          check(
            cognitoIdpRules.clientProviders,
            input.SupportedIdentityProviders ? unknown === undefined : null,
            { ...(unknown !== undefined && { saw: unknown }) },
          ),
          noSuchProvider(unknown ?? '', poolId),
        ),
        checked(
          check(cognitoIdpRules.oauthFlows, lonely, { saw: flows }),
          invalidParameter(
            'client_credentials flow can not be selected along with other flows or without a secret.',
          ),
        ),
      ])
        if (reasons.take(outcome).error)
          return reasons.refuse(world, outcome.error ?? invalidParameter(''));
      if (!parsed.success) throw new Error('settings that were checked');
      const client = parsed.data;
      return reasons.answer(
        changePool(minted, poolId, (before) => ({
          ...before,
          clients: { ...before.clients, [clientId]: client },
        })),
        { UserPoolClient: clientResult(poolId, clientId, client) },
      );
    }),
});
