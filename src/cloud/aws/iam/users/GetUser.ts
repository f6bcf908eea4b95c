import { rootArn } from '../../arns.ts';
import { ownUserAction } from './ownUserAction.ts';
import { userMembers } from './userMembers.ts';
import { done } from '../steps.ts';

/** GetUser (IAM API Reference). Without a name it is about the caller, the root user included. */
export const getUser = ownUserAction({
  name: 'GetUser',
  members: {},
  reference: { checks: [], errors: [], differs: ['PasswordLastUsed is left out.'] },
  run: (_input, { accountId, key, thing }) =>
    done({ result: { User: userMembers(accountId, key, thing) } }),
  ofRoot: (_input, { accountId }) =>
    done({ result: { User: { UserId: accountId, Arn: rootArn(accountId) } } }),
});
