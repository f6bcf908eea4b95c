import { required } from '../../../../wire/aws/members.ts';
import { entityAction } from '../entity/entityAction.ts';
import { groups, users } from '../entity/kinds.ts';
import { quotaExceeded } from '../iamErrors.ts';
import { iamApiRules } from '../rules.ts';
import { found, must } from '../steps.ts';

/** AWS's quota for a user (IAM User Guide, "IAM and AWS STS quotas"). */
const mostGroups = 10;

/** AddUserToGroup (IAM API Reference). Who is in the group already stays in it. */
export const addUserToGroup = entityAction(groups, {
  name: 'AddUserToGroup',
  members: { UserName: required(users.form) },
  reference: {
    checks: ['the user exists', `the user is in at most ${mostGroups} groups`],
    errors: ['LimitExceeded'],
    differs: [],
  },
  changes: true,
  run: function* ({ UserName }, { account, accountId, thing, changed }) {
    yield* found(users.find(account, accountId, UserName), UserName, users.missing(UserName));
    const members = [...new Set([...thing.members, UserName])];
    const others = Object.values(account.groups).filter(
      (group) => group !== thing && group.members.includes(UserName),
    );
    yield* must(
      iamApiRules.quota,
      others.length < mostGroups,
      quotaExceeded('GroupsPerUser', mostGroups),
      { saw: String(others.length + 1), wanted: `at most ${mostGroups}` },
    );
    return { world: changed({ ...thing, members }) };
  },
});
