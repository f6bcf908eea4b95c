import { done } from '../iam/steps.ts';
import { describedInstance } from './describedInstance.ts';
import { inInstance } from './members.ts';
import { ssoAdminAction } from './ssoAdminAction.ts';

/** DescribeInstance (IAM Identity Center API Reference). */
export const describeInstance = ssoAdminAction({
  name: 'DescribeInstance',
  members: inInstance,
  reference: {
    checks: [],
    errors: [],
    differs: ['Name, creation date and encryption of the instance are left out.'],
  },
  run: (_input, { world, instance }) => done({ result: describedInstance(world, instance) }),
});
