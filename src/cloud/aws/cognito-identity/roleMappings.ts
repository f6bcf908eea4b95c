import type { AwsStructure } from '../../../wire/aws/awsValue.ts';
import { list, map, required, structure, text, type ValueOf } from '../../../wire/aws/members.ts';
import type { IdentityPoolIn } from '../../world/world.ts';
import { arnMember, providerNameLimits } from './members.ts';

type RoleMapping = IdentityPoolIn['roleMappings'][string];

const roleMapping = structure({
  Type: required(text({ values: ['Token', 'Rules'] })),
  AmbiguousRoleResolution: text({ values: ['AuthenticatedRole', 'Deny'] }),
  RulesConfiguration: structure({
    Rules: required(
      list(
        structure({
          Claim: required(
            text({ length: [1, 64], pattern: String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}]+` }),
          ),
          MatchType: required(text({ values: ['Equals', 'Contains', 'StartsWith', 'NotEqual'] })),
          Value: required(text({ length: [1, 128] })),
          RoleARN: required(arnMember),
        }),
        { size: [1, 400] },
      ),
    ),
  }),
});

/** `RoleMappings`, by provider. */
export const roleMappingsMember = map(providerNameLimits, roleMapping, { size: [undefined, 10] });

/** A mapping as the pool keeps it. */
export const readRoleMapping = ({
  Type,
  AmbiguousRoleResolution,
  RulesConfiguration,
}: ValueOf<typeof roleMapping>): RoleMapping => ({
  type: Type,
  ...(AmbiguousRoleResolution !== undefined && {
    ambiguousRoleResolution: AmbiguousRoleResolution,
  }),
  rules: (Type === 'Rules' ? (RulesConfiguration?.Rules ?? []) : []).map(
    ({ Claim, MatchType, Value, RoleARN }) => ({
      claim: Claim,
      matchType: MatchType,
      value: Value,
      roleArn: RoleARN,
    }),
  ),
});

/** `RoleMapping` of an answer. */
export const roleMappingResult = (mapping: RoleMapping): AwsStructure => ({
  Type: mapping.type,
  AmbiguousRoleResolution: mapping.ambiguousRoleResolution,
  ...(mapping.type === 'Rules' && {
    RulesConfiguration: {
      Rules: mapping.rules.map(({ claim, matchType, value, roleArn }) => ({
        Claim: claim,
        MatchType: matchType,
        Value: value,
        RoleARN: roleArn,
      })),
    },
  }),
});
