import type { AwsStructure } from '../../../../wire/aws/awsValue.ts';
import type { AccountIn, ManagedPolicyIn } from '../../../world/world.ts';
import { parseIamArn } from '../../arns.ts';
import { attachmentsOf, boundariesOf } from '../entity/kinds.ts';
import { encodedPolicy } from '../storedPolicies.ts';
import { tagsMember } from '../tagging.ts';

/** What ListPolicies says of a policy. */
export const listedPolicy = (
  account: AccountIn,
  arn: string,
  policy: ManagedPolicyIn,
): AwsStructure => ({
  PolicyName: parseIamArn(arn)?.name ?? '',
  PolicyId: policy.policyId,
  Arn: arn,
  Path: policy.path,
  DefaultVersionId: policy.defaultVersion,
  AttachmentCount: attachmentsOf(account, arn),
  PermissionsBoundaryUsageCount: boundariesOf(account, arn),
  IsAttachable: true,
  CreateDate: new Date(policy.createDate),
  UpdateDate: new Date(policy.updateDate ?? policy.createDate),
});

/** What CreatePolicy and GetPolicy say of a policy. */
export const policyMembers = (
  account: AccountIn,
  arn: string,
  policy: ManagedPolicyIn,
): AwsStructure => ({
  ...listedPolicy(account, arn, policy),
  Description: policy.description,
  ...tagsMember(policy.tags),
});

/** A version without its document, as lists have it. */
export const versionMembers = (
  { versions, defaultVersion }: ManagedPolicyIn,
  id: string,
): AwsStructure => {
  const version = versions[id];
  return {
    VersionId: id,
    IsDefaultVersion: id === defaultVersion,
    ...(version && { CreateDate: new Date(version.createDate) }),
  };
};

/** A version with its document, as GetPolicyVersion has it. */
export const wholeVersion = (policy: ManagedPolicyIn, id: string): AwsStructure => ({
  Document: encodedPolicy(policy.versions[id]?.document),
  ...versionMembers(policy, id),
});
