import { required } from '../../../wire/aws/members.ts';
import { poolIdMember } from './members.ts';
import { poolAction } from './poolAction.ts';
import { poolResult } from './poolSettings.ts';

/** DescribeIdentityPool (Amazon Cognito Federated Identities API Reference). */
export const describeIdentityPool = poolAction({
  name: 'DescribeIdentityPool',
  members: { IdentityPoolId: required(poolIdMember) },
  reference: { checks: [], errors: [], differs: [] },
  run: (_input, { world, reasons, ...found }) => reasons.answer(world, poolResult(found)),
});
