import type { InputOf } from '../../../wire/aws/members.ts';
import { awsAction, type AwsCall, type AwsOutcome } from '../awsAction.ts';
import { recordIdentityCenterEvent } from '../identity-center/identityCenterEvent.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';
import { dropGrant } from '../identity-center/grants.ts';
import { checkAccessToken } from './checkAccessToken.ts';
import { answered, refused } from '../identity-center/outcome.ts';
import { accessToken } from './portalMembers.ts';

const members = { accessToken } as const;

/**
 * Logout (IAM Identity Center Portal API Reference): ends the sign-in at the portal, and with it every
 * token that rests on it. Sessions of roles go on until they expire.
 */
function run(input: InputOf<typeof members>, call: AwsCall): AwsOutcome {
  const { world } = call;
  const rule = rules.logout;
  const { person, error, parts } = checkAccessToken(call, input.accessToken);
  if (!person) return refused(world, rule, parts, error);
  const ended = {
    ...dropGrant(world, input.accessToken),
    webSessions: world.webSessions.delete(person.session),
  };
  return answered(
    recordIdentityCenterEvent(ended, call, { eventName: 'Logout', userId: person.userId }),
    rule,
    parts,
    undefined,
  );
}

export const logout = awsAction({
  name: 'Logout',
  signed: false,
  members,
  reference: {
    checks: ['the access token and the sign-in behind it'],
    errors: ['InvalidRequestException', 'UnauthorizedException'],
    differs: [],
  },
  run,
});
