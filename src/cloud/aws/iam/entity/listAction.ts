import type { AwsValue } from '../../../../wire/aws/awsValue.ts';
import type { TextMember } from '../../../../wire/aws/members.ts';
import type { AwsAction } from '../../awsAction.ts';
import { iamAction, type IamCall } from '../iamAction.ts';
import { paging } from '../iamMembers.ts';
import { listing } from '../paging.ts';

/** A listing of all things of one kind in the account, by path and in pages. */
export function listAction<Thing extends { readonly path: string }>(operation: {
  readonly name: string;
  /** The member of the answer that holds the list. */
  readonly answers: string;
  readonly prefix: TextMember;
  /** What policies are asked about. */
  readonly resource: (accountId: string, prefix: string) => string;
  readonly items: (call: IamCall) => readonly (readonly [name: string, thing: Thing])[];
  readonly show: (call: IamCall, name: string, thing: Thing) => AwsValue;
}): AwsAction {
  const { name, answers, prefix, resource, items, show } = operation;
  return iamAction({
    name,
    members: { PathPrefix: prefix, ...paging },
    reference: { checks: [], errors: ['ValidationError'], differs: [] },
    asks: ({ PathPrefix = '/' }, { accountId }) => ({ resource: resource(accountId, PathPrefix) }),
    run: ({ PathPrefix = '/', ...input }, call) =>
      listing(
        answers,
        items(call).filter(([, { path }]) => path.startsWith(PathPrefix)),
        ([each]) => each,
        ([each, thing]) => show(call, each, thing),
        input,
      ),
  });
}
