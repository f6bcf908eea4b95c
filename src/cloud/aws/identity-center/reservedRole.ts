import { role } from '../../world/schema/account.ts';
import type { IdentityCenterIn, PermissionSetIn, RoleIn } from '../../world/world.ts';
import { samlProviderArn } from '../arns.ts';

/** Roles of this name belong to Identity Center: no client may assume, change or delete them. */
export const reservedPrefix = 'AWSReservedSSO_';

/** The region stands in the path, unless it is us-east-1 (FACTS 7.1). */
export const reservedPath = ({ region }: IdentityCenterIn): string =>
  `/aws-reserved/sso.amazonaws.com/${region === 'us-east-1' ? '' : `${region}/`}`;

/** The longest session: how long one really is, Identity Center says when it asks for it. */
const maxSessionDuration = 43_200;

const trustPolicy = (provider: string) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Federated: provider },
      Action: ['sts:AssumeRoleWithSAML', 'sts:TagSession'],
      Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
    },
  ],
});

/** A customer managed policy of the permission set, as an ARN in the account. */
export const customerPolicyArn = (
  account: string,
  { name, path }: PermissionSetIn['customerManagedPolicies'][number],
): string => `arn:aws:iam::${account}:policy${path}${name}`;

function boundaryOf(account: string, { permissionsBoundary }: PermissionSetIn) {
  if (!permissionsBoundary) return {};
  return {
    permissionsBoundary:
      'managedPolicyArn' in permissionsBoundary
        ? permissionsBoundary.managedPolicyArn
        : customerPolicyArn(account, {
            name: permissionsBoundary.customerManagedPolicy,
            path: '/',
          }),
  };
}

/** The role that a permission set becomes in an account. */
export const reservedRole = (
  identityCenter: IdentityCenterIn,
  permissionSet: PermissionSetIn,
  of: {
    readonly account: string;
    readonly samlProvider: string;
    readonly roleId: string;
    readonly createDate: number;
  },
): RoleIn =>
  role.parse({
    roleId: of.roleId,
    path: reservedPath(identityCenter),
    createDate: of.createDate,
    description: permissionSet.description,
    trustPolicy: trustPolicy(samlProviderArn(of.account, of.samlProvider)),
    maxSessionDuration,
    policies:
      permissionSet.inlinePolicy === undefined
        ? {}
        : { AwsSSOInlinePolicy: permissionSet.inlinePolicy },
    attachedPolicies: [
      ...permissionSet.managedPolicies,
      ...permissionSet.customerManagedPolicies.map((policy) =>
        customerPolicyArn(of.account, policy),
      ),
    ],
    ...boundaryOf(of.account, permissionSet),
  });
