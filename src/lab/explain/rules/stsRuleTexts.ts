import type { StsRule } from '../../../cloud/aws/sts/rules.ts';
import { iamGuide, labOnly, rfc, stsApi } from '../source.ts';
import type { RuleText } from './ruleText.ts';

const assume = stsApi('AssumeRole');
const mfa = iamGuide('Secure API access with MFA', 'id_credentials_mfa_configure-api-require');
const sourceIdentity = iamGuide(
  'Monitor and control actions taken with assumed roles',
  'id_credentials_temp_control-access_monitor',
);
const regionalEndpoints = iamGuide(
  'Manage AWS STS in an AWS Region',
  'id_credentials_temp_enable-regions',
);
const rootAccess = iamGuide(
  'Centrally manage root access for member accounts',
  'id_root-user-access-management',
);
const chaining = iamGuide('IAM roles', 'id_roles');
const sessionTags = iamGuide('Pass session tags in AWS STS', 'id_session-tags');

/** What STS checks itself, beside what AssumeRoleWithSAML does. */
export const stsRuleTexts: Readonly<Record<StsRule, RuleText>> = {
  'sts.assume-role': {
    title: 'AssumeRole',
    holds: 'STS issues credentials for the role.',
    fails: 'STS issues no credentials.',
    ...assume,
  },
  'sts.assumable': {
    title: 'Way into the role',
    holds: 'The caller’s policies and the role’s trust policy let the caller in.',
    fails: 'The caller’s policies and the role’s trust policy do not let the caller in.',
    ...iamGuide('Methods to assume a role', 'id_roles_manage-assume'),
  },
  'sts.source-identity-free': {
    title: 'Source identity not reserved',
    holds: 'The source identity does not start with aws:, which AWS keeps for itself.',
    fails: 'The source identity starts with aws:, which AWS keeps for itself.',
    ...sourceIdentity,
  },
  'sts.source-identity-kept': {
    title: 'Source identity unchanged',
    holds: 'The source identity is the one that the calling session has.',
    fails: 'The calling session has another source identity, and that can never change.',
    ...sourceIdentity,
  },
  'sts.provided-contexts': {
    title: 'Contexts of the caller',
    holds: 'STS accepts the contexts that were passed.',
    fails: 'STS does not accept the contexts that were passed.',
    ...stsApi('ProvidedContext'),
  },
  'sts.context-provider': {
    title: 'Provider of the context',
    holds: 'IAM Identity Center is named as the provider of every context.',
    fails: 'Contexts come from IAM Identity Center alone; another provider is named.',
    ...stsApi('ProvidedContext'),
  },
  'sts.context-assertion': {
    title: 'Assertion of the context',
    holds: 'IAM Identity Center issued the assertion.',
    fails: 'IAM Identity Center of this world issued no such assertion.',
    ...stsApi('ProvidedContext'),
  },
  'sts.context-proof': {
    title: 'Proof of the context',
    holds: 'The assertion stands for a person of Identity Center.',
    fails: 'The assertion stands for nobody now.',
    ...stsApi('ProvidedContext'),
  },
  'sts.context-live': {
    title: 'Life of the context',
    holds: 'The assertion has not expired.',
    fails: 'The assertion has expired.',
    ...stsApi('ProvidedContext'),
  },
  'sts.context-person': {
    title: 'Person of the context',
    holds: 'The person of the assertion is active in the identity store.',
    fails: 'The person of the assertion is gone from the identity store, or no longer active.',
    ...stsApi('ProvidedContext'),
  },
  'sts.context-one-person': {
    title: 'One person',
    holds: 'All contexts stand for the same person.',
    fails: 'The contexts stand for different persons.',
    ...labOnly,
  },
  'sts.assume-root': {
    title: 'AssumeRoot',
    holds: 'STS issues credentials of the member account’s root user.',
    fails: 'STS issues no credentials.',
    ...stsApi('AssumeRoot'),
  },
  'sts.decode-authorization-message': {
    title: 'DecodeAuthorizationMessage',
    holds: 'STS opens the message.',
    fails: 'STS does not open the message.',
    ...stsApi('DecodeAuthorizationMessage'),
  },
  'sts.get-access-key-info': {
    title: 'GetAccessKeyInfo',
    holds: 'STS names the account of the key.',
    fails: 'STS names no account.',
    ...stsApi('GetAccessKeyInfo'),
  },
  'sts.get-delegated-access-token': {
    title: 'GetDelegatedAccessToken',
    holds: 'STS issues credentials for what was delegated.',
    fails: 'STS issues no credentials.',
    ...stsApi('GetDelegatedAccessToken'),
  },
  'sts.get-federation-token': {
    title: 'GetFederationToken',
    holds: 'STS issues credentials for the federated user.',
    fails: 'STS issues no credentials.',
    ...stsApi('GetFederationToken'),
  },
  'sts.get-session-token': {
    title: 'GetSessionToken',
    holds: 'STS issues temporary credentials of the caller.',
    fails: 'STS issues no credentials.',
    ...stsApi('GetSessionToken'),
  },
  'sts.regional-endpoint': {
    title: 'Regional endpoint',
    holds: 'A regional endpoint was asked, as this operation wants it.',
    fails: 'The global endpoint was asked; only regional endpoints have this operation.',
    ...regionalEndpoints,
  },
  'sts.root-target': {
    title: 'Target account',
    holds: 'The target is the number of an account or the ARN of its root user.',
    fails: 'The target is neither the number of an account nor the ARN of its root user.',
    ...stsApi('AssumeRoot'),
  },
  'sts.task-policy': {
    title: 'Task policy',
    holds: 'The session is limited to one of the tasks that AWS knows.',
    fails: 'The policy is none of those that AWS keeps for root tasks.',
    ...stsApi('AssumeRoot'),
  },
  'sts.root-administrator': {
    title: 'Central root access',
    holds: 'The caller’s account administers the root access of member accounts.',
    fails: 'The caller’s account does not administer the root access of member accounts.',
    ...rootAccess,
  },
  'sts.root-member': {
    title: 'Member account',
    holds: 'The target is a member account of the organization.',
    fails: 'The target is no member account of the organization.',
    ...rootAccess,
  },
  'sts.message-opens': {
    title: 'Origin of the message',
    holds: 'A service of this world made the message.',
    fails: 'No service of this world made the message.',
    ...stsApi('DecodeAuthorizationMessage'),
  },
  'sts.key-names-account': {
    title: 'Account in the key id',
    holds: 'The access key id tells which account it belongs to.',
    fails: 'The access key id tells no account.',
    ...stsApi('GetAccessKeyInfo'),
  },
  'sts.trade-in-token-known': {
    title: 'Known trade-in token',
    holds: 'The caller’s account was given this trade-in token.',
    fails: 'The caller’s account was given no such trade-in token.',
    ...stsApi('GetDelegatedAccessToken'),
  },
  'sts.trade-in-token-live': {
    title: 'Life of the trade-in token',
    holds: 'The trade-in token has not expired.',
    fails: 'The trade-in token has expired.',
    ...stsApi('GetDelegatedAccessToken'),
  },
  'sts.mfa': {
    title: 'One-time code',
    holds: 'The one-time code proves that the caller holds their MFA device.',
    fails: 'The one-time code does not prove that the caller holds their MFA device.',
    ...mfa,
  },
  'sts.mfa-passed': {
    title: 'Serial number and code',
    holds: 'Both the serial number and the code were passed.',
    fails: 'Only one of serial number and code was passed.',
    ...assume,
  },
  'sts.mfa-device': {
    title: 'MFA device of the caller',
    holds: 'The caller has enabled the device of this serial number.',
    fails: 'The caller has enabled no device of this serial number.',
    ...mfa,
  },
  'sts.mfa-code': {
    title: 'Code of the moment',
    holds: 'The code is the one that the device shows now, or half a minute before or after.',
    fails: 'The code is not the one that the device shows now, nor half a minute before or after.',
    ...rfc(6238, '5.2'),
  },
  'sts.mfa-code-unused': {
    title: 'Code not used before',
    holds: 'Neither this code nor a later one was used before.',
    fails: 'This code or a later one was used before, and a code counts once.',
    ...rfc(6238, '5.2'),
  },
  'sts.chained-duration': {
    title: 'Length of a chained session',
    holds:
      'A session that begins with temporary credentials lasts at most an hour, and this one does.',
    fails:
      'A session that begins with temporary credentials lasts at most an hour; more was asked for.',
    ...chaining,
  },
  'sts.session-tags': {
    title: 'Session tags',
    holds: 'The session tags can be set as they were passed.',
    fails: 'The session tags cannot be set as they were passed.',
    ...sessionTags,
  },
  'sts.tag-keys-unique': {
    title: 'Each tag key once',
    holds: 'No tag key was passed twice.',
    fails: 'A tag key was passed twice; letter case makes no difference.',
    ...sessionTags,
  },
  'sts.tag-keys-free': {
    title: 'Tag keys not reserved',
    holds: 'No tag key starts with aws:, which AWS keeps for itself.',
    fails: 'A tag key starts with aws:, which AWS keeps for itself.',
    ...stsApi('Tag'),
  },
  'sts.transitive-keys-passed': {
    title: 'Transitive keys among the tags',
    holds: 'Every key that is to be transitive belongs to a tag of this request.',
    fails: 'A key that is to be transitive belongs to no tag of this request.',
    ...sessionTags,
  },
  'sts.inherited-tags-kept': {
    title: 'Inherited tags kept',
    holds: 'No tag replaces one that the calling session hands on.',
    fails: 'A tag would replace one that the calling session hands on.',
    ...sessionTags,
  },
};
