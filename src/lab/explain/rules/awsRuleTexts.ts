import type { AwsRule } from '../../../cloud/aws/rules.ts';
import {
  iamGuide,
  identifiers,
  labOnly,
  observed,
  rfc,
  samlAssertions,
  samlTroubles,
  signatureTroubles,
  stsApi,
} from '../source.ts';
import type { RuleText } from './ruleText.ts';

const assume = stsApi('AssumeRoleWithSAML');
const signIn = iamGuide(
  'Enabling SAML 2.0 federated principals to access the AWS Management Console',
  'id_roles_providers_enable-console-saml',
);

/** What the services of AWS check themselves, beyond the formats and the policies. */
export const awsRuleTexts: Readonly<Record<AwsRule, RuleText>> = {
  'aws.authentication': {
    title: 'Who is asking',
    holds: 'AWS knows who signed the request.',
    fails: 'AWS does not accept who signed the request.',
    ...signatureTroubles,
  },
  'aws.key-known': {
    title: 'Known access key',
    holds: 'AWS knows this access key.',
    fails: 'AWS does not know this access key.',
    ...identifiers,
  },
  'aws.key-active': {
    title: 'Active access key',
    holds: 'The access key is active.',
    fails: 'The access key was switched off.',
    ...iamGuide('Manage access keys for IAM users', 'id_credentials_access-keys'),
  },
  'aws.session-token': {
    title: 'Session token',
    holds: 'The session token belongs to this access key.',
    fails: 'The session token is missing or does not belong to this access key.',
    ...iamGuide(
      'Use temporary credentials with AWS resources',
      'id_credentials_temp_use-resources',
    ),
  },
  'sts.session-expired': {
    title: 'Life of the credentials',
    holds: 'The temporary credentials have not expired.',
    fails: 'The temporary credentials have expired.',
    ...iamGuide(
      'Use temporary credentials with AWS resources',
      'id_credentials_temp_use-resources',
    ),
  },
  'aws.credential-limits': {
    title: 'Use of such credentials',
    holds: 'Credentials of this kind may call the operation, if policies allow it.',
    fails: 'Credentials of this kind may not call the operation, whatever policies say.',
    ...iamGuide('Compare AWS STS credentials', 'id_credentials_sts-comparison'),
  },
  'aws.pass-own-role': {
    title: 'Role of the caller’s account',
    holds: 'The role that is handed to a service is of the caller’s own account.',
    fails: 'The role is of another account; nobody may hand on roles of others.',
    ...iamGuide(
      'Grant a user permissions to pass a role to an AWS service',
      'id_roles_use_passrole',
    ),
  },
  'sts.request': {
    title: 'Request to STS',
    holds: 'STS does what was asked.',
    fails: 'STS does not do what was asked.',
    ...assume,
  },
  'sts.assume-role-with-saml': {
    title: 'AssumeRoleWithSAML',
    holds: 'STS issues credentials for the role.',
    fails: 'STS issues no credentials.',
    ...assume,
  },
  'sts.role-arn': {
    title: 'ARN of the role',
    holds: 'RoleArn is the ARN of a role.',
    fails: 'RoleArn is not the ARN of a role.',
    ...identifiers,
  },
  'sts.principal-arn': {
    title: 'ARN of the SAML provider',
    holds: 'PrincipalArn is the ARN of a SAML provider.',
    fails: 'PrincipalArn is not the ARN of a SAML provider.',
    ...identifiers,
  },
  'sts.provider-exists': {
    title: 'SAML provider in IAM',
    holds: 'The account has a SAML provider with this ARN.',
    fails: 'No account has a SAML provider with this ARN.',
    ...samlTroubles,
  },
  'sts.trust': {
    title: 'Trust in the assertion',
    holds: 'The role lets in whoever holds this assertion.',
    fails: 'The role does not let in whoever holds this assertion.',
    ...assume,
  },
  'sts.role-offered': {
    title: 'Role in the assertion',
    holds: 'The assertion offers this role through this provider.',
    fails: 'The assertion does not offer this role through this provider.',
    ...samlAssertions,
  },
  'sts.role-exists': {
    title: 'Role in IAM',
    holds: 'There is a role with this ARN.',
    fails: 'There is no role with this ARN.',
    ...samlTroubles,
  },
  'sts.role-not-reserved': {
    title: 'Role free for SAML',
    holds: 'The role does not belong to IAM Identity Center.',
    fails: 'The role belongs to IAM Identity Center, which alone may hand it out.',
    ...assume,
  },
  'sts.max-session-duration': {
    title: 'Length of the session',
    holds: 'The session is no longer than the role allows.',
    fails: 'The session would be longer than the role allows.',
    ...assume,
  },
  'sts.session-not-on-or-after': {
    title: 'End set by the provider',
    holds: 'The moment at which the identity provider ends the session is still to come.',
    fails: 'The moment at which the identity provider ends the session has passed.',
    ...assume,
  },
  'sts.session-policies': {
    title: 'Session policies passed',
    holds: 'The session policies that were passed can be used.',
    fails: 'The session policies that were passed cannot be used.',
    ...assume,
  },
  'sts.session-policy': {
    title: 'Inline session policy',
    holds: 'The session policy in the request can be read.',
    fails: 'The session policy in the request cannot be read.',
    ...assume,
  },
  'sts.session-policy-arns': {
    title: 'Managed session policies',
    holds: 'The session policies named in the request exist in the account of the role or at AWS.',
    fails:
      'A session policy named in the request exists neither in the account of the role nor at AWS.',
    ...assume,
  },
  'sts.packed-policy': {
    title: 'Room for policies and tags',
    holds: 'Session policies and tags fit into the token, by the lab’s estimate.',
    fails: 'Session policies and tags do not fit into the token, by the lab’s estimate.',
    ...assume,
  },
  'sts.no-permission-needed': {
    title: 'Permission',
    holds: 'The call needs no permission: whoever can sign may make it.',
    fails: 'The caller may not ask who they are.',
    ...stsApi('GetCallerIdentity'),
  },
  'signin.saml': {
    title: 'Sign-in with SAML',
    holds: 'The sign-in page lets the person in.',
    fails: 'The sign-in page does not let the person in.',
    ...signIn,
  },
  'signin.response-sent': {
    title: 'SAML response sent',
    holds: 'The form carries a SAML response.',
    fails: 'The form carries no SAML response.',
    ...signIn,
  },
  'signin.role-offered': {
    title: 'Role that was chosen',
    holds: 'The role that was chosen is one that the assertion offers.',
    fails: 'The role that was chosen is not one that the assertion offers.',
    ...observed,
  },
  'console.page': {
    title: 'Page of the console',
    holds: 'The console can show the page.',
    fails: 'The console cannot show the page.',
    ...labOnly,
  },
  'console.cookie': {
    title: 'Cookie of the console',
    holds: 'The browser carries the cookie of a console session.',
    fails: 'The browser carries no cookie of a console session.',
    ...labOnly,
  },
  'console.session': {
    title: 'Session of the console',
    holds: 'The console session has not ended.',
    fails: 'The console session has ended.',
    ...signIn,
  },
  'aws.part-of-lab': {
    title: 'Service of the lab',
    holds: 'The lab has this service of AWS.',
    fails: 'This service of AWS is not part of the lab.',
    ...labOnly,
  },
  'http.route': {
    title: 'Address',
    holds: 'There is something at this address.',
    fails: 'There is nothing at this address.',
    ...rfc(9110, '15.5.5'),
  },
  'http.method': {
    title: 'Method of the request',
    holds: 'The page takes this method.',
    fails: 'The page does not take this method.',
    ...rfc(9110, '15.5.6'),
  },
};
