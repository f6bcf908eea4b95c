import { findAttributes } from './accessControlAttributes.ts';
import { inInstance } from './members.ts';
import { ssoAdminAction } from './ssoAdminAction.ts';

/** DescribeInstanceAccessControlAttributeConfiguration (IAM Identity Center API Reference). */
export const describeInstanceAccessControlAttributeConfiguration = ssoAdminAction({
  name: 'DescribeInstanceAccessControlAttributeConfiguration',
  members: inInstance,
  reference: { checks: ['the instance has a configuration'], errors: [], differs: [] },
  *run(_input, { instance }) {
    const attributes = yield* findAttributes(instance);
    return {
      result: {
        Status: 'ENABLED',
        InstanceAccessControlAttributeConfiguration: {
          AccessControlAttributes: Object.entries(attributes).map(([Key, source]) => ({
            Key,
            Value: { Source: [source] },
          })),
        },
      },
    };
  },
});
