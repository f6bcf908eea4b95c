import { check } from '../../../kit/why.ts';
import { type InputOf, required, text } from '../../../wire/aws/members.ts';
import { awsAction, type AwsCall, type AwsOutcome } from '../awsAction.ts';
import { accessOf } from '../identity-center/accessOf.ts';
import { recordIdentityCenterEvent } from '../identity-center/identityCenterEvent.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';
import { takeRole } from '../identity-center/takeRole.ts';
import { checkAccessToken } from './checkAccessToken.ts';
import { answered, refused } from '../identity-center/outcome.ts';
import { noAccess } from './portalErrors.ts';
import { accessToken } from './portalMembers.ts';

const members = { roleName: required(text()), accountId: required(text()), accessToken } as const;

/**
 * GetRoleCredentials (IAM Identity Center Portal API Reference): credentials of the role that a permission
 * set is in an account. A role that is not assigned and one that is not there look the same from outside.
 */
async function run(input: InputOf<typeof members>, call: AwsCall): Promise<AwsOutcome> {
  const { roleName, accountId } = input;
  const rule = rules.getRoleCredentials;
  const checked = checkAccessToken(call, input.accessToken);
  if (checked.error) return refused(call.world, rule, checked.parts, checked.error);
  const { identityCenter, person } = checked;
  const told = {
    eventName: 'GetRoleCredentials',
    userId: person.userId,
    requestParameters: { roleName, accountId },
    readOnly: true,
  };
  const all = accessOf(identityCenter, person.userId);
  const access = all.find((one) => one.account === accountId && one.roleName === roleName);
  const parts = [
    ...checked.parts,
    check(rules.assigned, access !== undefined, {
      saw: `${accountId} ${roleName}`,
      wanted: all.map((one) => `${one.account} ${one.roleName}`),
    }),
  ];
  if (!access)
    return refused(
      recordIdentityCenterEvent(call.world, call, { ...told, error: noAccess }),
      rule,
      parts,
      noAccess,
    );
  const { world, exchange, session } = await takeRole(call, identityCenter, access, person);
  const reasons = [
    ...parts,
    check(rules.roleSession, session !== undefined, {
      ...(exchange?.why && { parts: [exchange.why] }),
    }),
  ];
  if (!session)
    return refused(
      recordIdentityCenterEvent(world, call, { ...told, error: noAccess }),
      rule,
      reasons,
      noAccess,
    );
  const { accessKeyId, secretAccessKey, sessionToken, expiresAt } = session;
  return {
    ...answered(recordIdentityCenterEvent(world, call, told), rule, reasons, {
      // Milliseconds, where other services count seconds.
      roleCredentials: { accessKeyId, secretAccessKey, sessionToken, expiration: expiresAt },
    }),
    evidence: exchange?.evidence ?? [],
  };
}

export const getRoleCredentials = awsAction({
  name: 'GetRoleCredentials',
  signed: false,
  members,
  reference: {
    checks: [
      'the access token and the sign-in behind it',
      'an assignment of the role in the account',
      'STS: the assertion that Identity Center makes, the trust policy of the reserved role',
    ],
    errors: ['ForbiddenException', 'InvalidRequestException', 'UnauthorizedException'],
    differs: [
      'A role that STS refuses, as when somebody changed its trust policy, is answered as no access.',
    ],
  },
  run,
});
