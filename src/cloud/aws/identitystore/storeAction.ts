import type { Structure } from '../../../wire/aws/members.ts';
import type { IdentityCenterIn } from '../../world/world.ts';
import type { SignedCall } from '../awsAction.ts';
import type { Steps } from '../iam/steps.ts';
import { notFound } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { present } from '../identity-center/adminSteps.ts';
import { instanceIn } from '../identity-center/instance.ts';
import {
  instanceAction,
  type InstanceOperation,
  type InstanceService,
} from '../identity-center/instanceAction.ts';

/**
 * What the caller's policies are asked about: the store, and the user, group or membership that the request
 * names by id (Service Authorization Reference, AWS Identity Store).
 */
const resources: InstanceService['resources'] = (input, account) => [
  `arn:aws:identitystore::${account}:identitystore/${String(input['IdentityStoreId'])}`,
  ...(['User', 'Group', 'Membership'] as const).flatMap((kind) => {
    const id = input[`${kind}Id`];
    return typeof id === 'string' ? [`arn:aws:identitystore:::${kind.toLowerCase()}/${id}`] : [];
  }),
];

function* find(
  { IdentityStoreId }: Readonly<Record<string, unknown>>,
  { world, region }: SignedCall,
): Steps<IdentityCenterIn> {
  const here = instanceIn(world, region);
  return yield* present(
    rules.store,
    here?.identityStoreId === IdentityStoreId ? here : undefined,
    notFound(`IdentityStore ${String(IdentityStoreId)} not found.`),
    { saw: String(IdentityStoreId), wanted: here?.identityStoreId ?? [] },
  );
}

/** Declares an operation of the identity store. */
export const storeAction = <Members extends Structure>(operation: InstanceOperation<Members>) =>
  instanceAction(
    { prefix: 'identitystore', rule: rules.storeOperation, resources, find },
    operation,
  );
