import type { Structure } from '../../../wire/aws/members.ts';
import type { IdentityCenterIn } from '../../world/world.ts';
import type { SignedCall } from '../awsAction.ts';
import type { Steps } from '../iam/steps.ts';
import { notFound } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { present } from '../identity-center/adminSteps.ts';
import { instanceArn, instanceIn } from '../identity-center/instance.ts';
import {
  instanceAction,
  type InstanceOperation,
  type InstanceService,
} from '../identity-center/instanceAction.ts';

const textIn = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : []);

/**
 * What the caller's policies are asked about: the instance, and the permission set and the account that the
 * request names (Service Authorization Reference, AWS IAM Identity Center).
 */
const resources: InstanceService['resources'] = ({ InstanceArn, PermissionSetArn, TargetId }) => [
  ...textIn(InstanceArn),
  ...textIn(PermissionSetArn),
  ...textIn(TargetId).map((account) => `arn:aws:sso:::account/${account}`),
];

function* find(
  { InstanceArn }: Readonly<Record<string, unknown>>,
  { world, region }: SignedCall,
): Steps<IdentityCenterIn> {
  const here = instanceIn(world, region);
  const named = here && instanceArn(here) === InstanceArn ? here : undefined;
  return yield* present(
    rules.instance,
    named,
    notFound(`Instance ${String(InstanceArn)} not found.`),
    { saw: String(InstanceArn), wanted: here ? instanceArn(here) : [] },
  );
}

/** Declares an operation of the API that administers IAM Identity Center. */
export const ssoAdminAction = <Members extends Structure>(operation: InstanceOperation<Members>) =>
  instanceAction({ prefix: 'sso', rule: rules.adminOperation, resources, find }, operation);
