import { own } from '../../../kit/own.ts';
import { failure, type Result, success } from '../../../kit/result.ts';
import { parseCertificate } from '../../../wire/saml/certificate.ts';
import { mintUniqueId } from '../../world/mint.ts';
import type { IdentityCenterIn, World } from '../../world/world.ts';
import { managedPolicy } from '../policiesFor.ts';
import { changeAccountOf, changeInstance, without } from './changes.ts';
import { customerPolicyArn, reservedPrefix, reservedRole } from './reservedRole.ts';
import { addServiceProvider, mintSuffix } from './serviceProvider.ts';

/** Policies that the permission set names and that are not there: AWS's own and the account's. */
function missingPolicies(
  world: World,
  account: string,
  permissionSet: IdentityCenterIn['permissionSets'][string],
): readonly string[] {
  const arns = [
    ...permissionSet.managedPolicies,
    ...permissionSet.customerManagedPolicies.map((policy) => customerPolicyArn(account, policy)),
  ];
  return arns.filter((arn) => managedPolicy(world, arn) === undefined);
}

/** The instance as it stands in this world: whoever asks for a change has seen that there is one. */
function instanceOf({ identityCenter }: World): IdentityCenterIn {
  if (!identityCenter) throw new Error('this world has no Identity Center');
  return identityCenter;
}

/**
 * Makes a permission set a role in an account, or makes the role that it is there what the set says now.
 * A fault in words where the set or the account is not there, or a policy is missing in the account.
 */
export function provision(
  before: World,
  accountId: string,
  permissionSetId: string,
): Result<World, string> {
  let world = before;
  const permissionSet = own(instanceOf(world).permissionSets, permissionSetId);
  if (!permissionSet) return failure(`There is no permission set ${permissionSetId}.`);
  const member = own(world.accounts, accountId);
  if (!member) return failure(`There is no account ${accountId}.`);
  const missing = missingPolicies(world, accountId, permissionSet);
  if (missing.length > 0) return failure(`The policy ${missing.join(', ')} does not exist.`);

  const certificate = parseCertificate(instanceOf(world).signingKey.certificatePem);
  if (!certificate.ok) return failure(...certificate.faults);

  const known = own(instanceOf(world).provisioned, accountId);
  let samlProvider = known?.samlProvider ?? '';
  if (!own(member.samlProviders, samlProvider))
    [samlProvider, world] = addServiceProvider(world, instanceOf(world), accountId, member);

  const there = own(known?.permissionSets, permissionSetId);
  const role = there && own(member.roles, there.roleName);
  let roleName = there?.roleName ?? '';
  let roleId = role?.roleId ?? '';
  if (!role) {
    const [suffix, afterSuffix] = mintSuffix(world);
    roleName = `${reservedPrefix}${permissionSet.name}_${suffix}`;
    [roleId, world] = mintUniqueId(afterSuffix, 'AROA');
  }
  const made = reservedRole(instanceOf(world), permissionSet, {
    account: accountId,
    samlProvider,
    roleId,
    createDate: role?.createDate ?? world.clock,
  });
  const account = own(world.accounts, accountId) ?? member;
  world = changeAccountOf(world, accountId, account, {
    roles: { ...account.roles, [roleName]: made },
  });
  const { sessionDuration, relayState } = permissionSet;
  const { provisioned } = instanceOf(world);
  return success(
    changeInstance(world, instanceOf(world), {
      provisioned: {
        ...provisioned,
        [accountId]: {
          samlProvider,
          permissionSets: {
            ...known?.permissionSets,
            [permissionSetId]: {
              roleName,
              sessionDuration,
              ...(relayState !== undefined && { relayState }),
            },
          },
        },
      },
    }),
  );
}

/** Takes a permission set's role out of an account. Sessions of the role lose what it allowed at once. */
export function deprovision(world: World, accountId: string, permissionSetId: string): World {
  const identityCenter = instanceOf(world);
  const known = own(identityCenter.provisioned, accountId);
  const there = own(known?.permissionSets, permissionSetId);
  const account = own(world.accounts, accountId);
  if (!known || !there || !account) return world;
  return changeInstance(
    changeAccountOf(world, accountId, account, { roles: without(account.roles, there.roleName) }),
    identityCenter,
    {
      provisioned: {
        ...identityCenter.provisioned,
        [accountId]: { ...known, permissionSets: without(known.permissionSets, permissionSetId) },
      },
    },
  );
}
