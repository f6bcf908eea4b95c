import { expect, it } from 'vitest';
import { cliName } from './cliName.ts';

it.each([
  ['AssumeRoleWithSAML', 'assume-role-with-saml'],
  ['SAMLAssertion', 'saml-assertion'],
  ['DurationSeconds', 'duration-seconds'],
  ['ListObjectsV2', 'list-objects-v2'],
  ['CreateOpenIDConnectProvider', 'create-open-id-connect-provider'],
  ['ClientIDList', 'client-id-list'],
  ['GetSAMLProvider', 'get-saml-provider'],
  ['SAMLMetadataDocument', 'saml-metadata-document'],
  ['PolicyArns', 'policy-arns'],
  ['accessToken', 'access-token'],
  ['UserPoolId', 'user-pool-id'],
  ['MFADeviceARNs', 'mfa-device-arns'],
])('spells %s as the AWS CLI does', (name, spelt) => {
  expect(cliName(name)).toBe(spelt);
});

it('spells for boto3 with underscores', () => {
  expect(cliName('AssumeRoleWithWebIdentity', '_')).toBe('assume_role_with_web_identity');
});
