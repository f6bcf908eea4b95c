import { check, type Why } from '../../kit/why.ts';
import { type AwsError, awsError } from '../../wire/aws/awsError.ts';
import type { AwsOutcome, SignedCall } from './awsAction.ts';
import { accountOf, type Caller } from './caller.ts';
import { awsRules } from './rules.ts';
import { recordEvent } from './trail.ts';
import { userIdentityOf } from './userIdentity.ts';

/** Kinds of credentials by what they may not be used for. */
const bearers = {
  root: 'the root user',
  user: 'long-term keys of a user',
  userSession: 'a session of GetSessionToken',
  userSessionWithMfa: 'a session of GetSessionToken with MFA',
  roleSession: 'a role session',
  federatedUser: 'a session of GetFederationToken',
  rootSession: 'a session of AssumeRoot',
} as const;

type Bearer = keyof typeof bearers;

function bearerOf(caller: Caller): Bearer {
  switch (caller.kind) {
    case 'role-session':
      return 'roleSession';
    case 'federated-user':
      return 'federatedUser';
    case 'root':
      if (caller.session?.issuedBy === 'AssumeRoot') return 'rootSession';
      return caller.session ? 'userSession' : 'root';
    case 'user':
      if (!caller.session) return 'user';
      return caller.session.mfaAuthenticatedAt === undefined ? 'userSession' : 'userSessionWithMfa';
  }
}

const denied = (message: string): AwsError => awsError('AccessDenied', 403, message);

/** Texts observed for GetSessionToken and GetFederationToken; for other operations the lab says the same. */
const sessionCredentials = (action: string): AwsError =>
  denied(`Cannot call ${action} with session credentials`);

/** To IAM such a session is no credentials at all. */
const notForIam = awsError(
  'InvalidClientTokenId',
  403,
  'The security token included in the request is invalid.',
);

const rootAssumesNothing = denied('Roles may not be assumed by root accounts.');
const notByRoot = (action: string): AwsError => denied(`The root user may not call ${action}.`);

const whoAmI = 'GetCallerIdentity';
const issuing = ['GetSessionToken', 'GetFederationToken'];

function limitOfSts(bearer: Bearer, caller: Caller, action: string): AwsError | undefined {
  if (action === whoAmI) return undefined;
  if (caller.kind === 'root' && action === 'AssumeRole') return rootAssumesNothing;
  if (caller.kind === 'root' && action === 'AssumeRoot') return notByRoot(action);
  switch (bearer) {
    case 'userSession':
    case 'userSessionWithMfa':
      return action === 'AssumeRole' ? undefined : sessionCredentials(action);
    case 'federatedUser':
    case 'rootSession':
      return sessionCredentials(action);
    case 'roleSession':
      return issuing.includes(action) ? sessionCredentials(action) : undefined;
    case 'root':
    case 'user':
      return undefined;
  }
}

const limitOfIam = (bearer: Bearer): AwsError | undefined =>
  bearer === 'userSession' || bearer === 'federatedUser' ? notForIam : undefined;

export type CredentialLimits =
  | { readonly why: Why; readonly error?: undefined }
  | { readonly why: Why; readonly error: AwsError };

/**
 * Whether credentials of this kind may call the operation at all, whatever any policy says. It is the one
 * place for these limits (FACTS 3.3, 4.2, 4.9; IAM User Guide, "Compare AWS STS credentials").
 */
export function checkCredentialLimits(
  service: string,
  action: string,
  caller: Caller,
): CredentialLimits {
  const bearer = bearerOf(caller);
  const error =
    service === 'sts'
      ? limitOfSts(bearer, caller, action)
      : service === 'iam'
        ? limitOfIam(bearer)
        : undefined;
  const why = check(awsRules.credentialLimits, error === undefined, {
    saw: bearers[bearer],
    wanted: `credentials that may call ${action}`,
  });
  return error ? { why, error } : { why };
}

/**
 * The outcome for credentials that may not call an operation. CloudTrail records a denial; it does not
 * record credentials that a service does not know.
 */
export const refuseCredentials = (
  service: string,
  action: string,
  { world, request, requestId, region, caller }: SignedCall,
  { why, error }: { readonly why: Why; readonly error: AwsError },
): AwsOutcome => ({
  world:
    error.code === 'AccessDenied'
      ? recordEvent(world, request, {
          eventSource: `${service}.amazonaws.com`,
          eventName: action,
          awsRegion: region,
          recipientAccountId: accountOf(caller),
          requestID: requestId,
          readOnly: true,
          userIdentity: userIdentityOf(world, caller),
          errorCode: error.code,
          errorMessage: error.message,
        })
      : world,
  why,
  answer: { error },
});
