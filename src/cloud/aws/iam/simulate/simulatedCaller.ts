import type { AccountPrincipal } from '../../../../iam/principal.ts';
import type { World } from '../../../world/world.ts';
import { own } from '../../../../kit/own.ts';
import { parseIamArn, userArn } from '../../arns.ts';
import { accountIn } from '../../iamObjects.ts';
import { invalidInput } from '../iamErrors.ts';
import { iamApiRules } from '../rules.ts';
import { must, type Steps } from '../steps.ts';

/** The user with this ARN as a principal. One that does not exist has no unique id, and is taken as named. */
export function userPrincipal(world: World, arn: string): AccountPrincipal | undefined {
  const parts = parseIamArn(arn);
  if (parts?.type !== 'user') return undefined;
  const user = own(accountIn(world, parts.account)?.users, parts.name);
  return {
    kind: 'user',
    account: parts.account,
    arn: userArn(parts.account, parts.path, parts.name),
    userId: user?.path === parts.path ? user.userId : '',
  };
}

/** `CallerArn`: the user whom a resource policy sees. With a resource policy somebody must be named. */
export function* readCaller(
  world: World,
  callerArn: string | undefined,
  usual: AccountPrincipal | undefined,
  needed: boolean,
): Steps<AccountPrincipal | undefined> {
  const caller = callerArn === undefined ? usual : userPrincipal(world, callerArn);
  yield* must(
    iamApiRules.argument,
    callerArn === undefined || caller !== undefined,
    invalidInput(`Invalid caller ARN: ${callerArn}`),
    { wanted: 'the ARN of an IAM user' },
  );
  yield* must(
    iamApiRules.argument,
    !needed || caller !== undefined,
    invalidInput('CallerArn is required when a resource policy is given.'),
  );
  return caller;
}

/** The account in `ResourceOwner`: the ARN of an account's root, or its number. */
export function* readOwner(owner: string | undefined, usual: string): Steps<string> {
  const account =
    owner === undefined ? usual : /^(?:arn:aws:iam::)?(\d{12})(?::root)?$/.exec(owner)?.[1];
  yield* must(
    iamApiRules.argument,
    account !== undefined,
    invalidInput(`Invalid resource owner: ${owner}`),
    { wanted: 'an account' },
  );
  return account ?? usual;
}
