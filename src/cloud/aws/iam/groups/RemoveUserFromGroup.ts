import { required } from '../../../../wire/aws/members.ts';
import { entityAction } from '../entity/entityAction.ts';
import { groups, users } from '../entity/kinds.ts';
import { noSuchEntity } from '../iamErrors.ts';
import { iamApiRules } from '../rules.ts';
import { found, must } from '../steps.ts';

/** RemoveUserFromGroup (IAM API Reference). AWS publishes the code, not the text. */
export const removeUserFromGroup = entityAction(groups, {
  name: 'RemoveUserFromGroup',
  members: { UserName: required(users.form) },
  reference: { checks: ['the user exists', 'the user is in the group'], errors: [], differs: [] },
  changes: true,
  run: function* ({ UserName }, { account, accountId, key, thing, changed }) {
    yield* found(users.find(account, accountId, UserName), UserName, users.missing(UserName));
    yield* must(
      iamApiRules.entityExists,
      thing.members.includes(UserName),
      noSuchEntity(`The user with name ${UserName} is not in the group with name ${key}.`),
      { wanted: UserName },
    );
    return {
      world: changed({ ...thing, members: thing.members.filter((each) => each !== UserName) }),
    };
  },
});
