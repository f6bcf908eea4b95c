import { own } from '../../../kit/own.ts';
import { check, type Why } from '../../../kit/why.ts';
import { type InputOf, list, required, text } from '../../../wire/aws/members.ts';
import { awsAction, type AwsCall, type AwsOutcome } from '../awsAction.ts';
import { recordIdentityCenterEvent } from '../identity-center/identityCenterEvent.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';
import { checkClient } from './checkClient.ts';
import { grantTypes } from './grantTypes.ts';
import { issueTokens } from './issueTokens.ts';
import { answered } from '../identity-center/outcome.ts';
import { refused } from './refused.ts';
import { redeemAuthorizationCode } from './redeemAuthorizationCode.ts';
import { redeemDeviceCode } from './redeemDeviceCode.ts';
import type { GrantRequest, Redeemed } from './redeemed.ts';
import { redeemRefreshToken } from './redeemRefreshToken.ts';

const members = {
  clientId: required(text()),
  clientSecret: required(text({ sensitive: true })),
  grantType: required(text()),
  deviceCode: text(),
  code: text(),
  refreshToken: text({ sensitive: true }),
  scope: list(text()),
  redirectUri: text(),
  codeVerifier: text({ sensitive: true }),
} as const;

const redeemers: Readonly<Record<string, (request: GrantRequest) => Redeemed | Promise<Redeemed>>> =
  {
    [grantTypes.deviceCode]: redeemDeviceCode,
    [grantTypes.authorizationCode]: redeemAuthorizationCode,
    [grantTypes.refreshToken]: redeemRefreshToken,
  };

/**
 * CreateToken (IAM Identity Center OIDC API Reference; RFC 6749 section 4.1.3 and 6, RFC 8628 section 3.4):
 * trades a device code, an authorization code or a refresh token for an access token.
 */
async function run(input: InputOf<typeof members>, call: AwsCall): Promise<AwsOutcome> {
  const { world, region } = call;
  const { clientId, grantType, deviceCode, code, redirectUri, codeVerifier, refreshToken } = input;
  const rule = rules.createToken;
  const redeem = own(redeemers, grantType);
  const known = check(rules.grantType, redeem !== undefined, {
    saw: grantType,
    wanted: Object.keys(redeemers),
  });
  if (!redeem) return refused(world, rule, [known], 'UnsupportedGrantTypeException');
  const { client, parts: about } = checkClient(world, region, input);
  if (!client) return refused(world, rule, [known, ...about], 'InvalidClientException');
  const registered = client.grantTypes;
  const parts: readonly Why[] = [
    known,
    ...about,
    check(
      rules.grantTypeRegistered,
      registered.length === 0 ? null : registered.includes(grantType),
      { saw: grantType, wanted: registered },
    ),
  ];
  if (parts.at(-1)?.holds === false)
    return refused(world, rule, parts, 'UnauthorizedClientException');

  const redeemed = await redeem({
    world,
    clientId,
    client,
    deviceCode,
    code,
    redirectUri,
    codeVerifier,
    refreshToken,
  });
  const all = [...parts, ...redeemed.parts];
  if (!redeemed.person) return refused(redeemed.world, rule, all, redeemed.error);
  const issued = issueTokens(redeemed.world, clientId, client, redeemed.person);
  const recorded = recordIdentityCenterEvent(issued.world, call, {
    eventName: 'CreateToken',
    userId: redeemed.person.userId,
    requestParameters: { clientId, grantType },
  });
  return answered(recorded, rule, all, issued.result);
}

export const createToken = awsAction({
  name: 'CreateToken',
  signed: false,
  members,
  reference: {
    checks: [
      'the grant type',
      'the client, its secret, its registration for the grant type',
      'the code or token: known, this client’s, not expired',
      'the person’s decision and their sign-in at the portal',
      'the interval between polls; redirect URI and code verifier',
    ],
    errors: [
      'AccessDeniedException',
      'AuthorizationPendingException',
      'ExpiredTokenException',
      'InvalidClientException',
      'InvalidGrantException',
      'InvalidRequestException',
      'SlowDownException',
      'UnauthorizedClientException',
      'UnsupportedGrantTypeException',
    ],
    differs: [
      'A refresh token counts once.',
      'The parameter scope is taken and not used: tokens have the scopes of the client.',
    ],
  },
  run,
});
