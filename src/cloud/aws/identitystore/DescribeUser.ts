import { required } from '../../../wire/aws/members.ts';
import { findUser, userResult } from './users.ts';
import { idMember, inStore } from './members.ts';
import { storeAction } from './storeAction.ts';

/** DescribeUser (Identity Store API Reference). */
export const describeUser = storeAction({
  name: 'DescribeUser',
  members: { ...inStore, UserId: required(idMember) },
  reference: { checks: ['the user is there'], errors: [], differs: [] },
  *run({ UserId: id }, { instance }) {
    return { result: userResult(instance, id, yield* findUser(instance, id)) };
  },
});
