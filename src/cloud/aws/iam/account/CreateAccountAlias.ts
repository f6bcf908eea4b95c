import { required } from '../../../../wire/aws/members.ts';
import { iamAction, withAccount } from '../iamAction.ts';
import { entityAlreadyExists } from '../iamErrors.ts';
import { iamApiRules } from '../rules.ts';
import { must } from '../steps.ts';
import { accountAlias } from './alias.ts';

/** CreateAccountAlias (IAM API Reference): an alias belongs to one account in all of AWS. */
export const createAccountAlias = iamAction({
  name: 'CreateAccountAlias',
  members: { AccountAlias: required(accountAlias) },
  reference: {
    checks: ['no account of the world has the alias'],
    errors: ['EntityAlreadyExists'],
    differs: [],
  },
  asks: () => ({ resource: '*' }),
  run: function* ({ AccountAlias }, { world, account, accountId }) {
    const taken = Object.values(world.accounts).some(({ alias }) => alias === AccountAlias);
    yield* must(
      iamApiRules.nameFree,
      !taken,
      entityAlreadyExists(`The account alias ${AccountAlias} already exists.`),
      { saw: AccountAlias },
    );
    return { world: withAccount(world, accountId, { ...account, alias: AccountAlias }) };
  },
});
