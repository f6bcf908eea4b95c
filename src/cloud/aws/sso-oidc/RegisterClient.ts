import { check, type Why } from '../../../kit/why.ts';
import { seconds } from '../../../kit/time.ts';
import { type InputOf, list, required, text } from '../../../wire/aws/members.ts';
import { awsAction, type AwsCall, type AwsOutcome } from '../awsAction.ts';
import { issueGrant, mintOpaque } from '../identity-center/grants.ts';
import { isStartUrl } from '../identity-center/instance.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';
import { grantTypes, isGrantType } from './grantTypes.ts';
import { answered } from '../identity-center/outcome.ts';
import { refused } from './refused.ts';
import { isRegistrable } from './redirectUri.ts';
import type { SsoOidcErrorCode } from './ssoOidcError.ts';

const members = {
  clientName: required(text()),
  clientType: required(text()),
  scopes: list(text()),
  redirectUris: list(text()),
  grantTypes: list(text()),
  issuerUrl: text(),
  entitledApplicationArn: text(),
} as const;

/** Ninety days (FACTS 7.3). */
const lifetime = seconds(90 * 86_400);

/** Scopes are those of AWS services, such as `sso:account:access`. */
const scope = /^[a-z][a-z0-9_]*(?::[a-z0-9_*]+)+$/;

const rule = rules.registerClient;

/** One demand on what a client says of itself, and the error where it is not met. */
type Demand = readonly [reason: Why, code: SsoOidcErrorCode];

function demandsOn(input: InputOf<typeof members>, call: AwsCall): readonly Demand[] {
  const { clientType, scopes = [], redirectUris = [], issuerUrl } = input;
  const asked = input.grantTypes ?? [];
  const { identityCenter } = call.world;
  const usesCode = asked.includes(grantTypes.authorizationCode);
  return [
    [
      check(rules.clientMetadata, clientType === 'public', { saw: clientType, wanted: 'public' }),
      'InvalidClientMetadataException',
    ],
    [
      check(rules.scopes, scopes.length === 0 ? null : scopes.every((one) => scope.test(one)), {
        saw: scopes,
        wanted: 'scopes such as sso:account:access',
      }),
      'InvalidScopeException',
    ],
    [
      check(rules.grantTypes, asked.length === 0 ? null : asked.every(isGrantType), {
        saw: asked,
        wanted: Object.values(grantTypes),
      }),
      'UnsupportedGrantTypeException',
    ],
    [
      check(
        rules.redirectUris,
        redirectUris.length === 0 ? (usesCode ? false : null) : redirectUris.every(isRegistrable),
        { saw: redirectUris, wanted: 'https, or http at a loopback address' },
      ),
      'InvalidRedirectUriException',
    ],
    [
      check(
        rules.startUrl,
        issuerUrl === undefined
          ? usesCode
            ? false
            : null
          : identityCenter !== undefined && isStartUrl(identityCenter, issuerUrl),
        { saw: issuerUrl ?? '', wanted: 'the address of the access portal' },
      ),
      'InvalidRequestException',
    ],
  ];
}

/**
 * RegisterClient (IAM Identity Center OIDC API Reference; RFC 7591). Anybody may register: what a client
 * then gets, a person has to allow.
 */
function run(input: InputOf<typeof members>, call: AwsCall): AwsOutcome {
  const demands = demandsOn(input, call);
  const parts = demands.map(([reason]) => reason);
  const failed = demands.find(([{ holds }]) => holds === false);
  if (failed) return refused(call.world, rule, parts, failed[1]);
  const { world, region } = call;
  const [clientSecret, afterSecret] = mintOpaque(world, 96);
  const client = {
    kind: 'client',
    clientSecret,
    clientName: input.clientName,
    region,
    scopes: input.scopes ?? [],
    grantTypes: input.grantTypes ?? [],
    redirectUris: input.redirectUris ?? [],
    issuedAt: world.clock,
    expiresAt: world.clock + lifetime,
  } as const;
  const [clientId, next] = issueGrant(afterSecret, client, 16);
  const host = `https://oidc.${region}.amazonaws.com`;
  return answered(next, rule, parts, {
    clientId,
    clientSecret,
    clientIdIssuedAt: Math.floor(client.issuedAt / 1000),
    clientSecretExpiresAt: Math.floor(client.expiresAt / 1000),
    ...(client.redirectUris.length > 0 && {
      authorizationEndpoint: `${host}/authorize`,
      tokenEndpoint: `${host}/token`,
    }),
  });
}

export const registerClient = awsAction({
  name: 'RegisterClient',
  signed: false,
  members,
  reference: {
    checks: [
      'the client is public',
      'scopes are those of AWS services',
      'the service knows the grant types',
      'redirect URIs are https or at a loopback address',
      'issuerUrl is the address of the access portal',
    ],
    errors: [
      'InvalidClientMetadataException',
      'InvalidRedirectUriException',
      'InvalidRequestException',
      'InvalidScopeException',
      'UnsupportedGrantTypeException',
    ],
    differs: ['entitledApplicationArn is taken and not used.'],
  },
  run,
});
