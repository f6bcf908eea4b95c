import {
  CognitoIdentityClient,
  GetCredentialsForIdentityCommand,
} from '@aws-sdk/client-cognito-identity';
import { GetRoleCredentialsCommand, SSOClient } from '@aws-sdk/client-sso';
import { CreateTokenCommand, SSOOIDCClient } from '@aws-sdk/client-sso-oidc';
import { expect, test } from 'vitest';
import { textOf } from '../../kit/bytes.ts';
import { headerOf, type HttpResponse } from '../http/records.ts';
import { awsError } from './awsError.ts';
import { writeJsonError, writeJsonResult } from './jsonResponse.ts';
import { chooseOperation } from './jsonService.ts';
import {
  writeOAuthJsonError,
  writeRestJsonError,
  writeRestJsonResult,
} from './restJsonResponse.ts';

const requestId = 'c6104cbe-af31-11e0-8154-cbc7ccf896c7';

/** Settings of an official client that is answered with this response, whatever it asks. */
const answeredWith = ({ status, headers, body }: HttpResponse) => ({
  region: 'us-east-1',
  credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret' },
  maxAttempts: 1,
  requestHandler: {
    handle: () =>
      Promise.resolve({
        response: {
          statusCode: status,
          headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
          body,
        },
      }),
  },
});

const Expiration = new Date('2026-01-31T09:00:00Z');

test('the official SDK reads a result and an error of AWS JSON 1.1', async () => {
  const result = { IdentityId: 'us-east-1:1', Credentials: { AccessKeyId: 'ASIA', Expiration } };
  const response = writeJsonResult(result, requestId);
  expect(textOf(response.body)).toContain('"Expiration":1769850000');
  expect(headerOf(response, 'content-type')).toBe('application/x-amz-json-1.1');
  const command = new GetCredentialsForIdentityCommand({ IdentityId: 'us-east-1:1' });
  const answer = await new CognitoIdentityClient(answeredWith(response)).send(command);
  expect(answer.Credentials?.Expiration).toEqual(Expiration);
  expect(answer.$metadata.requestId).toBe(requestId);

  const refused = writeJsonError(awsError('NotAuthorizedException', 400, 'Not “you”.'), requestId);
  expect(headerOf(refused, 'x-amzn-errortype')).toBe('NotAuthorizedException:');
  expect(textOf(refused.body)).toBe('{"__type":"NotAuthorizedException","message":"Not “you”."}');
  await expect(
    new CognitoIdentityClient(answeredWith(refused)).send(command),
  ).rejects.toMatchObject({ name: 'NotAuthorizedException', message: 'Not “you”.' });
});

test('an operation without a result answers without a body', () => {
  expect(writeJsonResult(undefined, requestId).body).toHaveLength(0);
  expect(writeRestJsonResult(undefined, requestId).body).toHaveLength(0);
});

test('the official SDK reads a result and an error of the portal', async () => {
  const command = new GetRoleCredentialsCommand({
    accountId: '111122223333',
    roleName: 'Reader',
    accessToken: 't',
  });
  const expiration = Expiration.getTime();
  const result = writeRestJsonResult({ roleCredentials: { expiration } }, requestId);
  const answer = await new SSOClient(answeredWith(result)).send(command);
  expect(answer.roleCredentials?.expiration).toBe(expiration);

  const refused = writeRestJsonError(
    awsError('UnauthorizedException', 401, 'Session token not found or invalid'),
    requestId,
  );
  expect(textOf(refused.body)).toBe('{"message":"Session token not found or invalid"}');
  await expect(new SSOClient(answeredWith(refused)).send(command)).rejects.toMatchObject({
    name: 'UnauthorizedException',
    message: 'Session token not found or invalid',
  });
});

test('the official SDK reads a refusal in the words of OAuth', async () => {
  const refused = writeOAuthJsonError(
    awsError('AuthorizationPendingException', 400, 'Not yet.', [['reason', 'r']]),
    'authorization_pending',
    requestId,
  );
  const command = new CreateTokenCommand({ clientId: 'c', clientSecret: 's', grantType: 'g' });
  await expect(new SSOOIDCClient(answeredWith(refused)).send(command)).rejects.toMatchObject({
    name: 'AuthorizationPendingException',
    error: 'authorization_pending',
    error_description: 'Not yet.',
  });
});

test('the operation is the one that the target header names', () => {
  const request = (target?: string) => ({
    method: 'POST',
    url: 'https://cognito-identity.us-east-1.amazonaws.com/',
    headers: target === undefined ? [] : ([['X-Amz-Target', target]] as const),
    body: new Uint8Array(),
  });
  const choose = (target?: string) =>
    chooseOperation('AWSCognitoIdentityService', request(target), ['GetId']);
  expect(choose('AWSCognitoIdentityService.GetId').action).toBe('GetId');
  for (const target of [undefined, 'GetId', 'AWSCognitoIdentityService.getId', 'Other.GetId'])
    expect(choose(target).error?.code).toBe('UnknownOperationException');
});
