import { required } from '../../../wire/aws/members.ts';
import { findGroup, groupResult } from './groups.ts';
import { idMember, inStore } from './members.ts';
import { storeAction } from './storeAction.ts';

/** DescribeGroup (Identity Store API Reference). */
export const describeGroup = storeAction({
  name: 'DescribeGroup',
  members: { ...inStore, GroupId: required(idMember) },
  reference: { checks: ['the group is there'], errors: [], differs: [] },
  *run({ GroupId: id }, { instance }) {
    return { result: groupResult(instance, id, yield* findGroup(instance, id)) };
  },
});
