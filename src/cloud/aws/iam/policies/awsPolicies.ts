import { own } from '../../../../kit/own.ts';
import type { ManagedPolicyIn } from '../../../world/world.ts';
import { parseIamArn } from '../../arns.ts';
import { awsManagedPolicies } from '../awsManagedPolicies.ts';
import { idFromText } from '../../../world/mint.ts';
import type { Document } from '../storedPolicies.ts';
import type { EntityKind } from '../entity/entity.ts';
import { policies } from '../entity/kinds.ts';

/** When IAM began to have managed policies. The lab says so of all that AWS keeps. */
const begin = Date.UTC(2015, 1, 6, 18, 39);

/** A policy that AWS itself keeps, in the form of a customer's. It has one version. */
function awsPolicy(arn: string): ManagedPolicyIn | undefined {
  const document = own(awsManagedPolicies, arn);
  return document === undefined
    ? undefined
    : {
        policyId: idFromText('ANPA', arn),
        path: parseIamArn(arn)?.path ?? '/',
        createDate: begin,
        // The policies that the lab ships are JSON.
        versions: { v1: { document: document as Document, createDate: begin } },
        defaultVersion: 'v1',
        versionCount: 1,
        tags: {},
      };
}

/** Every policy that AWS keeps, by ARN. */
export const awsPolicies = (): readonly (readonly [arn: string, policy: ManagedPolicyIn])[] =>
  Object.keys(awsManagedPolicies).flatMap((arn) => {
    const policy = awsPolicy(arn);
    return policy ? [[arn, policy] as const] : [];
  });

/** Managed policies that can be looked at: the account's own, and those of AWS. */
export const readablePolicies: EntityKind<ManagedPolicyIn> = {
  ...policies,
  find: (account, id, key) => policies.find(account, id, key) ?? awsPolicy(key),
};
