import { check } from '../../../kit/why.ts';
import { type InputOf, list, required, text } from '../../../wire/aws/members.ts';
import { authorize } from '../authorize.ts';
import { awsAction, type AwsOutcome, type SignedCall } from '../awsAction.ts';
import {
  instanceIn,
  type OAuthApplicationIn,
  oauthApplicationOf,
} from '../identity-center/instance.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';
import { reasonsOf } from '../reasons.ts';
import { trailed } from '../trailed.ts';
import { applicationGrantTypes as grantTypes } from './grantTypes.ts';
import { identityContextScope, issueApplicationTokens } from './issueApplicationTokens.ts';
import { redeemApplicationToken } from './redeemApplicationToken.ts';
import { redeemAssertion } from './redeemAssertion.ts';
import { ssoOidcError, type SsoOidcErrorCode } from './ssoOidcError.ts';

const members = {
  clientId: required(text()),
  grantType: required(text()),
  code: text({ sensitive: true }),
  refreshToken: text({ sensitive: true }),
  assertion: text({ sensitive: true }),
  scope: list(text()),
  redirectUri: text(),
  subjectToken: text({ sensitive: true }),
  subjectTokenType: text(),
  requestedTokenType: text(),
  codeVerifier: text({ sensitive: true }),
} as const;

/** Scopes that every application has (sso-oidc API model, CreateTokenWithIAM). */
const defaultScopes = ['openid', 'aws', identityContextScope];

/** The grants that an application is configured with. */
const grantsOf = ({ jwtBearer, refreshToken }: OAuthApplicationIn): readonly string[] => [
  ...(Object.keys(jwtBearer).length > 0 ? [grantTypes.jwtBearer] : []),
  ...(refreshToken ? [grantTypes.refreshToken] : []),
];

/**
 * CreateTokenWithIAM (IAM Identity Center OIDC API Reference): an application that proves itself with
 * credentials of IAM gets tokens for a person, for a token of an issuer that it trusts (RFC 7523) or for a
 * refresh token.
 */
async function run(input: InputOf<typeof members>, call: SignedCall): Promise<AwsOutcome> {
  const { world, region, caller, network } = call;
  const { clientId, grantType } = input;
  const reasons = reasonsOf(rules.createTokenWithIam);
  const refuse = (code: SsoOidcErrorCode, description?: string, after = world) =>
    reasons.refuse(after, ssoOidcError(code, description));

  const isKnown = Object.values<string>(grantTypes).includes(grantType);
  reasons.add(
    check(rules.grantType, isKnown, { saw: grantType, wanted: Object.values(grantTypes) }),
  );
  if (!isKnown) return refuse('UnsupportedGrantTypeException');

  const instance = instanceIn(world, region);
  const found = instance && oauthApplicationOf(world, instance, clientId);
  const isClient = found?.application.enabled === true;
  reasons.add(check(rules.applicationKnown, isClient, { saw: clientId }));
  if (!instance || !found || !isClient) return refuse('InvalidClientException');
  const { id, application } = found;

  const { decision, denial, evidence } = authorize(world, caller, {
    action: 'sso-oauth:CreateTokenWithIAM',
    resource: clientId,
    resourceAccount: world.organization.managementAccount,
    resourcePolicy: {
      id: `actor/${id}`,
      kind: 'resource',
      document: application.actorPolicy,
    },
    region,
  });
  reasons.add(decision.why);
  reasons.show(evidence);
  if (denial !== undefined) return refuse('AccessDeniedException', denial);

  const grants = grantsOf(application);
  reasons.add(
    check(rules.applicationGrant, grants.includes(grantType), { saw: grantType, wanted: grants }),
  );
  if (!grants.includes(grantType)) return refuse('UnauthorizedClientException');

  const redeemed =
    grantType === grantTypes.jwtBearer
      ? await redeemAssertion(network, world, instance, application, input.assertion)
      : redeemApplicationToken(world, instance, id, input.refreshToken);
  reasons.add(...redeemed.parts);
  if (redeemed.error !== undefined) return refuse(redeemed.error, undefined, redeemed.world);
  const { userId } = redeemed;

  const offered = redeemed.scopes ?? [...defaultScopes, ...application.scopes];
  const scopes = input.scope ?? offered;
  const areOffered = scopes.every((scope) => offered.includes(scope));
  reasons.add(check(rules.applicationScopes, areOffered, { saw: scopes, wanted: offered }));
  if (!areOffered) return refuse('InvalidScopeException');

  const { assigned, assignmentRequired } = application;
  const isAssigned =
    assigned.includes(userId) ||
    Object.entries(instance.groups).some(
      ([group, { members: inGroup }]) =>
        assigned.includes(group) && Object.values(inGroup).includes(userId),
    );
  reasons.add(
    check(rules.applicationAssigned, assignmentRequired ? isAssigned : null, { saw: userId }),
  );
  if (assignmentRequired && !isAssigned)
    return refuse('AccessDeniedException', 'The person is not assigned to the application.');

  const issued = await issueApplicationTokens(redeemed.world, instance, {
    applicationId: id,
    userId,
    scopes,
    refreshable: application.refreshToken,
  });
  return reasons.answer(issued.world, issued.result);
}

export const createTokenWithIam = trailed(
  awsAction({
    name: 'CreateTokenWithIAM',
    signed: true,
    members,
    reference: {
      checks: [
        'the grant type',
        'the client is an application of the instance that is enabled',
        "the caller's policies and the application's actor policy",
        'the application is configured with the grant',
        'the token: a trusted issuer signed it, for an audience that the application names, and it is in date; its claim names one active person of the store',
        'the refresh token: known, the application’s, not expired',
        'the scopes',
        'the person is assigned',
      ],
      errors: [
        'AccessDeniedException',
        'InvalidClientException',
        'InvalidGrantException',
        'InvalidRequestException',
        'InvalidScopeException',
        'UnauthorizedClientException',
        'UnsupportedGrantTypeException',
      ],
      differs: [
        'Applications and trusted token issuers stand in the world file; no action here makes them.',
        'No application has the grants authorization_code and token-exchange: they are refused as unauthorized.',
        'A refresh token counts once.',
        'The keys for its ID tokens are not published.',
        'The actor policy is read as a resource-based policy: in the management account the policies of the caller are enough.',
      ],
    },
    run,
  }),
  { name: 'sso-oauth.amazonaws.com', accountOf: () => undefined },
);
