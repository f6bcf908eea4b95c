import type { AccountPrincipal } from '../../../../iam/principal.ts';
import type { World } from '../../../world/world.ts';
import { assumedRoleArn, parseIamArn } from '../../arns.ts';
import { accountIn } from '../../iamObjects.ts';
import { managedPolicy } from '../../policiesFor.ts';
import type { Holding } from '../entity/holder.ts';
import type { EntityKind } from '../entity/entity.ts';
import { groups, roles, users } from '../entity/kinds.ts';
import { invalidInput, noSuchEntity } from '../iamErrors.ts';
import { iamApiRules } from '../rules.ts';
import { found, must, type Steps } from '../steps.ts';
import { policyText } from '../storedPolicies.ts';
import { userPrincipal } from './simulatedCaller.ts';
import type { SimulatedPolicy } from './simulation.ts';

/** Whose policies a simulation takes. */
export interface PolicySource {
  readonly policies: readonly SimulatedPolicy[];
  readonly boundary: SimulatedPolicy | undefined;
  /** A group is nobody. */
  readonly principal: AccountPrincipal | undefined;
}

const managed = (world: World, arn: string): SimulatedPolicy => {
  const document = managedPolicy(world, arn);
  return { id: parseIamArn(arn)?.name ?? arn, text: policyText(document), document };
};

/** Inline policies are cited as the simulator of AWS does: `role_DataReader_ReadReports`. */
const policiesOf = (
  world: World,
  type: string,
  name: string,
  { policies, attachedPolicies }: Holding,
): readonly SimulatedPolicy[] => [
  ...Object.entries(policies).map(([policy, document]) => ({
    id: `${type}_${name}_${policy}`,
    text: policyText(document),
    document,
  })),
  ...attachedPolicies.map((arn) => managed(world, arn)),
];

const boundaryOf = (
  world: World,
  { permissionsBoundary }: { readonly permissionsBoundary?: string | undefined },
): SimulatedPolicy | undefined =>
  permissionsBoundary === undefined ? undefined : managed(world, permissionsBoundary);

/** The user, group or role with this ARN, in the caller's own account; its policies and who it would be. */
export function* readSource(world: World, accountId: string, arn: string): Steps<PolicySource> {
  const parts = parseIamArn(arn);
  const type = parts?.type;
  yield* must(
    iamApiRules.argument,
    parts?.account === accountId && (type === 'user' || type === 'group' || type === 'role'),
    invalidInput(`Invalid policy source ARN: ${arn}`),
    { saw: arn, wanted: 'a user, group or role of the account' },
  );
  const account = accountIn(world, accountId);
  const { name = '', path = '' } = parts ?? {};
  const look = function* <Thing extends { readonly path: string }>(
    kind: EntityKind<Thing>,
  ): Steps<Thing> {
    const thing = account && kind.find(account, accountId, name);
    return yield* found(
      thing?.path === path ? thing : undefined,
      arn,
      noSuchEntity(`The entity with ARN ${arn} cannot be found.`),
    );
  };
  if (type === 'group') {
    const group = yield* look(groups);
    return {
      policies: policiesOf(world, 'group', name, group),
      boundary: undefined,
      principal: undefined,
    };
  }
  if (type === 'user') {
    const user = yield* look(users);
    const joined = Object.entries(account?.groups ?? {}).filter(([, { members }]) =>
      members.includes(name),
    );
    return {
      policies: [
        ...policiesOf(world, 'user', name, user),
        ...joined.flatMap(([each, group]) => policiesOf(world, 'group', each, group)),
      ],
      boundary: boundaryOf(world, user),
      principal: userPrincipal(world, arn),
    };
  }
  const role = yield* look(roles);
  return {
    policies: policiesOf(world, 'role', name, role),
    boundary: boundaryOf(world, role),
    principal: {
      kind: 'role-session',
      account: accountId,
      arn: assumedRoleArn(accountId, name, 'simulation'),
      roleArn: arn,
      userId: `${role.roleId}:simulation`,
    },
  };
}
