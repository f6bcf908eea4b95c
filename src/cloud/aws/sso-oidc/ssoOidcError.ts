import { own } from '../../../kit/own.ts';
import { awsError, type AwsError } from '../../../wire/aws/awsError.ts';
import { writeOAuthJsonError } from '../../../wire/aws/restJsonResponse.ts';
import { type Violation, validationMessage } from '../../../wire/aws/validationError.ts';
import type { HttpResponse } from '../../../wire/http/records.ts';

/**
 * The errors of the service: AWS's code, the status, and OAuth's code in the body (FACTS 7.3 and 7.5). AWS
 * publishes these, not the descriptions.
 */
const errors = {
  AccessDeniedException: [400, 'access_denied', 'The person has denied access.'],
  AuthorizationPendingException: [
    400,
    'authorization_pending',
    'The person has not yet allowed access.',
  ],
  ExpiredTokenException: [400, 'expired_token', 'The device code has expired.'],
  InvalidClientException: [401, 'invalid_client', 'The client id or secret is not valid.'],
  InvalidClientMetadataException: [
    400,
    'invalid_client_metadata',
    'The description of the client is not valid.',
  ],
  InvalidGrantException: [400, 'invalid_grant', 'The code or token is not valid.'],
  InvalidRedirectUriException: [
    400,
    'invalid_redirect_uri',
    'A redirect URI must be https, or http at a loopback address.',
  ],
  InvalidRequestException: [400, 'invalid_request', 'The request is not valid.'],
  InvalidScopeException: [400, 'invalid_scope', 'The scope is not valid.'],
  SlowDownException: [400, 'slow_down', 'The client polls too often.'],
  UnauthorizedClientException: [
    400,
    'unauthorized_client',
    'The client is not registered for this grant type.',
  ],
  UnsupportedGrantTypeException: [
    400,
    'unsupported_grant_type',
    'The service does not support this grant type.',
  ],
} as const;

export type SsoOidcErrorCode = keyof typeof errors;

/** One of the service's errors. */
export const ssoOidcError = (code: SsoOidcErrorCode, description?: string): AwsError =>
  awsError(code, errors[code][0], description ?? errors[code][2]);

export const invalidSsoOidcRequest = (violations: readonly Violation[]): AwsError =>
  ssoOidcError('InvalidRequestException', validationMessage(violations));

/** Errors of the protocol, which OAuth has no code for, are `invalid_request` to it. */
export const writeSsoOidcError = (error: AwsError, requestId: string): HttpResponse =>
  writeOAuthJsonError(
    error,
    own<readonly unknown[]>(errors, error.code)?.[1] === undefined
      ? 'invalid_request'
      : errors[error.code as SsoOidcErrorCode][1],
    requestId,
  );
