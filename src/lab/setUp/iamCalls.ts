import type { SetUpCall } from './setUpCall.ts';

/** IAM has one endpoint for all regions, whose signatures say us-east-1. */
export const iamCall = (command: string, input: object): SetUpCall => ({
  call: { client: 'IAMClient', command: `${command}Command`, input, region: 'us-east-1' },
});

interface Permissions {
  readonly policies?: Readonly<Record<string, unknown>>;
  readonly attachedPolicies?: readonly string[];
}

/** What gives a role or a user its permissions, inline policies first. */
export const permissionCalls = (
  kind: 'Role' | 'User',
  name: string,
  { policies = {}, attachedPolicies = [] }: Permissions,
): readonly SetUpCall[] => [
  ...Object.entries(policies).map(([PolicyName, document]) =>
    iamCall(`Put${kind}Policy`, {
      [`${kind}Name`]: name,
      PolicyName,
      PolicyDocument: JSON.stringify(document),
    }),
  ),
  ...attachedPolicies.map((PolicyArn) =>
    iamCall(`Attach${kind}Policy`, { [`${kind}Name`]: name, PolicyArn }),
  ),
];

/** Tags as IAM's API takes them; none where there are none. */
export const tagList = (tags: Readonly<Record<string, string>> | undefined) =>
  tags && Object.keys(tags).length > 0
    ? { Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) }
    : {};
