import { required } from '../../../../wire/aws/members.ts';
import { iamAction, withAccount } from '../iamAction.ts';
import { noSuchEntity } from '../iamErrors.ts';
import { iamApiRules } from '../rules.ts';
import { must } from '../steps.ts';
import { accountAlias } from './alias.ts';

/** DeleteAccountAlias (IAM API Reference). AWS publishes the code, not the text. */
export const deleteAccountAlias = iamAction({
  name: 'DeleteAccountAlias',
  members: { AccountAlias: required(accountAlias) },
  reference: { checks: ['the account has the alias'], errors: ['NoSuchEntity'], differs: [] },
  asks: () => ({ resource: '*' }),
  run: function* ({ AccountAlias }, { world, account, accountId }) {
    yield* must(
      iamApiRules.entityExists,
      account.alias === AccountAlias,
      noSuchEntity(`The account alias with name ${AccountAlias} cannot be found.`),
      { wanted: AccountAlias },
    );
    const { alias: _gone, ...rest } = account;
    return { world: withAccount(world, accountId, rest) };
  },
});
