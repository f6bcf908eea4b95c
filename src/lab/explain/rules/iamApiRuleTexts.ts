import type { IamApiRule } from '../../../cloud/aws/iam/rules.ts';
import { iamApi, iamGuide, identifiers, labOnly, samlTroubles } from '../source.ts';
import type { RuleText } from './ruleText.ts';

const errors = iamGuide('Troubleshooting IAM', 'troubleshoot');
const quotas = iamGuide('IAM and AWS STS quotas', 'reference_iam-quotas');

/** What IAM checks when its API is called, beyond the form, the signature and the caller's policies. */
export const iamApiRuleTexts: Readonly<Record<IamApiRule, RuleText>> = {
  'iam.request': {
    title: 'Request to IAM',
    holds: 'IAM does what was asked.',
    fails: 'IAM does not do what was asked.',
    ...errors,
  },
  'iam.operation': {
    title: 'Operation of IAM',
    holds: 'The caller may do this, and nothing stands in the way.',
    fails: 'The caller may not do this, or something stands in the way.',
    ...errors,
  },
  'iam.account': {
    title: 'Account of the caller',
    holds: 'This world has the account of the caller.',
    fails: 'This world does not have the account of the caller.',
    ...labOnly,
  },
  'iam.entity-exists': {
    title: 'What the call names',
    holds: 'What the call names is there.',
    fails: 'What the call names is not there.',
    ...identifiers,
  },
  'iam.name-free': {
    title: 'Name',
    holds: 'Nothing else has this name.',
    fails: 'Something has this name already; letter case makes no difference.',
    ...identifiers,
  },
  'iam.unreserved': {
    title: 'Roles kept by AWS',
    holds: 'The role belongs to the account, not to a service of AWS.',
    fails: 'The role, or its name, is kept for a service of AWS.',
    ...iamGuide('Create a service-linked role', 'id_roles_create-service-linked-role'),
  },
  'iam.quota': {
    title: 'Quota',
    holds: 'It is within the quota of the account.',
    fails: 'It would exceed the quota of the account.',
    ...quotas,
  },
  'iam.unused': {
    title: 'Nothing hangs on it',
    holds: 'Nothing that would be lost or left over hangs on it.',
    fails: 'Something hangs on it that must be removed first.',
    ...errors,
  },
  'iam.arn-form': {
    title: 'ARN of a policy',
    holds: 'The text is the ARN of a managed policy.',
    fails: 'The text is not the ARN of a managed policy.',
    ...identifiers,
  },
  'iam.attachable': {
    title: 'Managed policy',
    holds: 'The account or AWS has this managed policy.',
    fails: 'Neither the account nor AWS has this managed policy.',
    ...iamGuide('Managed policies and inline policies', 'access_policies_managed-vs-inline'),
  },
  'iam.policy-document': {
    title: 'Form of the policy',
    holds: 'The text is a policy of this kind.',
    fails: 'The text is not a policy of this kind.',
    ...iamGuide('Grammar of the IAM JSON policy language', 'reference_policies_grammar'),
  },
  'iam.principals-exist': {
    title: 'Principals of the policy',
    holds: 'Every user and role that the policy names exists, and is kept by unique id.',
    fails: 'The policy names a user or role that does not exist.',
    ...iamGuide('AWS JSON policy elements: Principal', 'reference_policies_elements_principal'),
  },
  'iam.tags': {
    title: 'Tags',
    holds: 'The tags can be put on it.',
    fails: 'The tags cannot be put on it.',
    ...iamGuide('Tags for AWS Identity and Access Management resources', 'id_tags'),
  },
  'iam.marker': {
    title: 'Place in the listing',
    holds: 'The listing begins at its start, or where an earlier page ended.',
    fails: 'The marker is not one that an earlier page gave.',
    ...iamApi('ListRoles'),
  },
  'iam.saml-metadata': {
    title: 'Metadata of the provider',
    holds: 'The document describes one SAML identity provider with its keys.',
    fails: 'The document does not describe one SAML identity provider with its keys.',
    ...samlTroubles,
  },
  'iam.issuer-url': {
    title: 'URL of the issuer',
    holds: 'The URL has https, a host and perhaps a path, and nothing more.',
    fails: 'The URL is not of the form https://host/path.',
    ...iamApi('CreateOpenIDConnectProvider'),
  },
  'iam.thumbprint': {
    title: 'Thumbprints',
    holds: 'Each thumbprint is a SHA-1 hash in hexadecimal.',
    fails: 'A thumbprint is not a SHA-1 hash in hexadecimal.',
    ...iamApi('CreateOpenIDConnectProvider'),
  },
  'iam.one-time-codes': {
    title: 'Two codes of the device',
    holds: 'The two codes are ones that the device shows one after the other.',
    fails: 'The two codes are not ones that the device shows one after the other.',
    ...iamApi('EnableMFADevice'),
  },
  'iam.argument': {
    title: 'Parameter',
    holds: 'The parameter can be used.',
    fails: 'The parameter cannot be used.',
    ...errors,
  },
  'iam.feature': {
    title: 'Outbound federation',
    holds: 'Outbound web identity federation is as the call supposes.',
    fails: 'Outbound web identity federation is not as the call supposes.',
    ...iamApi('EnableOutboundWebIdentityFederation'),
  },
};
