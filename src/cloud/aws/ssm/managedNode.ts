import { own } from '../../../kit/own.ts';
import { check } from '../../../kit/why.ts';
import type { AwsError } from '../../../wire/aws/awsError.ts';
import type { World } from '../../world/world.ts';
import { accountIn } from '../iamObjects.ts';
import { type Checked, failed, passed, type Reasons } from '../reasons.ts';
import { ssmRules as rules } from './rules.ts';

type ManagedNodeIn = NonNullable<World['accounts'][string]['managedNodes']>[string];

export const nodeArn = (region: string, account: string, id: string): string =>
  `arn:aws:ec2:${region}:${account}:instance/${id}`;

/** A node of the account on which the agent runs and can be reached. */
export function onlineNode(
  world: World,
  account: string,
  id: string,
  reasons: Reasons,
  error: AwsError,
): Checked<ManagedNodeIn> {
  const node = own(accountIn(world, account)?.managedNodes, id);
  const there = check(rules.node, node !== undefined, { saw: id });
  if (!node) return reasons.take(failed(there, error));
  reasons.add(there);
  const online = check(rules.nodeOnline, node.pingStatus === 'Online', {
    saw: node.pingStatus,
    wanted: 'Online',
  });
  return reasons.take(online.holds === false ? failed(online, error) : passed(online, node));
}
