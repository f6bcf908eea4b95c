import { allOf, check } from '../../../kit/why.ts';
import { map, required } from '../../../wire/aws/members.ts';
import { parseIamArn } from '../arns.ts';
import { checkPassRole } from '../checkPassRole.ts';
import { type Checked, failed, passed } from '../reasons.ts';
import { invalidParameter } from './errors.ts';
import { isProviderName, putPool } from './identityPools.ts';
import { arnMember, poolIdMember } from './members.ts';
import { poolAction } from './poolAction.ts';
import { readRoleMapping, roleMappingsMember } from './roleMappings.ts';
import { cognitoIdentityRules } from './rules.ts';

type Mappings = Readonly<Record<string, ReturnType<typeof readRoleMapping>>>;

/** What the model leaves open of roles and mappings. AWS publishes the code, not the texts. */
function checkRoles(roles: readonly string[], mappings: Mappings): Checked<undefined> {
  const all = Object.values(mappings);
  const names = Object.keys(mappings);
  const checks = [
    [
      check(
        cognitoIdentityRules.providerName,
        names.length === 0 ? null : names.every(isProviderName),
        { saw: names },
      ),
      'Invalid identity provider name in role mappings.',
    ],
    [
      check(
        cognitoIdentityRules.roleMapping,
        all.length === 0
          ? null
          : all.every(
              ({ type, rules, ambiguousRoleResolution }) =>
                ambiguousRoleResolution !== undefined && (type === 'Token' || rules.length > 0),
            ),
      ),
      'A role mapping needs AmbiguousRoleResolution, and RulesConfiguration where its type is Rules.',
    ],
    [
      check(
        cognitoIdentityRules.roleArns,
        roles.every((arn) => parseIamArn(arn)?.type === 'role'),
        { saw: roles },
      ),
      'Invalid role ARN.',
    ],
  ] as const;
  const why = allOf(
    cognitoIdentityRules.roleSettings,
    checks.map(([one]) => one),
  );
  const [, fault] = checks.find(([{ holds }]) => holds === false) ?? [];
  return fault === undefined ? passed(why, undefined) : failed(why, invalidParameter(fault));
}

/**
 * SetIdentityPoolRoles (Amazon Cognito Federated Identities API Reference): the roles and the mappings take
 * the place of those that were there. Whoever sets a role must be allowed to pass it (Amazon Cognito
 * Developer Guide, "Using role-based access control").
 */
export const setIdentityPoolRoles = poolAction({
  name: 'SetIdentityPoolRoles',
  members: {
    IdentityPoolId: required(poolIdMember),
    Roles: required(
      map({ length: [1, 128], pattern: '(un)?authenticated' }, arnMember, { size: [undefined, 2] }),
    ),
    RoleMappings: roleMappingsMember,
  },
  reference: {
    checks: [
      'mappings say what to do where they settle no role, and have rules where they go by rules',
      'roles are ARNs of roles',
      'the caller may pass each role (`iam:PassRole`)',
    ],
    errors: ['InvalidParameterException'],
    differs: ['Whether the roles exist is asked when credentials are.'],
  },
  run: ({ Roles, RoleMappings }, { poolId, pool, reasons, ...call }) => {
    const { world } = call;
    const [authenticated, unauthenticated] = [
      Roles.get('authenticated'),
      Roles.get('unauthenticated'),
    ];
    const roleMappings = Object.fromEntries(
      [...(RoleMappings ?? [])].map(([name, mapping]) => [name, readRoleMapping(mapping)]),
    );
    const arns = [
      ...new Set([
        ...Roles.values(),
        ...Object.values(roleMappings).flatMap(({ rules }) => rules.map((rule) => rule.roleArn)),
      ]),
    ];
    const fit = reasons.take(checkRoles(arns, roleMappings));
    if (fit.error) return reasons.refuse(world, fit.error);
    for (const arn of arns) {
      const may = checkPassRole(call, arn, 'cognito-identity.amazonaws.com', reasons);
      if (may.error) return reasons.refuse(world, may.error);
    }
    const roles = {
      ...(authenticated !== undefined && { authenticated }),
      ...(unauthenticated !== undefined && { unauthenticated }),
    };
    const changed = { ...pool, roles, roleMappings };
    return reasons.answer(putPool(world, { poolId, pool: changed }), undefined);
  },
});
