import type { World } from '../../cloud/world/world.ts';
import { accountIn, inWorld, type ObjectOf } from '../setUp/inWorld.ts';
import { attributeOf, type HclBlock, type HclValue, jsonencode, resourceName } from './hcl.ts';

const tagged = (tags: Readonly<Record<string, string>> | undefined) =>
  tags && Object.keys(tags).length > 0 ? tags : undefined;

interface Permissions {
  readonly policies?: Readonly<Record<string, unknown>>;
  readonly attachedPolicies?: readonly string[];
}

function permissionBlocks(
  kind: 'role' | 'user',
  name: string,
  { policies = {}, attachedPolicies = [] }: Permissions,
): readonly HclBlock[] {
  const own: Readonly<Record<string, HclValue>> = {
    [kind]: attributeOf(`aws_iam_${kind}`, resourceName(name), 'name'),
  };
  return [
    ...Object.entries(policies).map(([policy, document]): HclBlock => ({
      type: 'resource',
      labels: [`aws_iam_${kind}_policy`, resourceName(name, policy)],
      body: { name: policy, ...own, policy: jsonencode(document) },
    })),
    ...attachedPolicies.map((policyArn): HclBlock => ({
      type: 'resource',
      labels: [
        `aws_iam_${kind}_policy_attachment`,
        resourceName(name, policyArn.split('/').at(-1) ?? ''),
      ],
      body: { ...own, policy_arn: policyArn },
    })),
  ];
}

export function roleBlocks(world: World, { account, name }: ObjectOf<'role'>): readonly HclBlock[] {
  const role = inWorld(accountIn(world, account).roles, name);
  return [
    {
      type: 'resource',
      labels: ['aws_iam_role', resourceName(name)],
      body: {
        name,
        path: role.path === '/' ? undefined : role.path,
        description: role.description,
        max_session_duration: role.maxSessionDuration,
        permissions_boundary: role.permissionsBoundary,
        assume_role_policy: jsonencode(role.trustPolicy),
        tags: tagged(role.tags),
      },
    },
    ...permissionBlocks('role', name, role),
  ];
}

export function userBlocks(world: World, { account, name }: ObjectOf<'user'>): readonly HclBlock[] {
  const user = inWorld(accountIn(world, account).users, name);
  return [
    {
      type: 'resource',
      labels: ['aws_iam_user', resourceName(name)],
      body: { name, tags: tagged(user.tags) },
    },
    ...permissionBlocks('user', name, user),
    ...user.accessKeys.map((_key, index): HclBlock => ({
      type: 'resource',
      labels: ['aws_iam_access_key', resourceName(name, `key ${index + 1}`)],
      body: { user: attributeOf('aws_iam_user', resourceName(name), 'name') },
    })),
  ];
}

export function providerBlocks(
  world: World,
  object: ObjectOf<'saml-provider'> | ObjectOf<'oidc-provider'>,
): readonly HclBlock[] {
  const { samlProviders, openIdConnectProviders } = accountIn(world, object.account);
  if (object.kind === 'saml-provider')
    return [
      {
        type: 'resource',
        labels: ['aws_iam_saml_provider', resourceName(object.name)],
        body: {
          name: object.name,
          saml_metadata_document: inWorld(samlProviders, object.name).metadata,
        },
      },
    ];
  const { clientIds, thumbprints } = inWorld(openIdConnectProviders, object.url);
  return [
    {
      type: 'resource',
      labels: ['aws_iam_openid_connect_provider', resourceName(object.url)],
      body: {
        url: `https://${object.url}`,
        client_id_list: clientIds,
        thumbprint_list: thumbprints.length > 0 ? thumbprints : undefined,
      },
    },
  ];
}

export function bucketBlocks(
  world: World,
  { account, name }: ObjectOf<'bucket'>,
): readonly HclBlock[] {
  const { policy } = inWorld(accountIn(world, account).buckets, name);
  const label = resourceName(name);
  return [
    { type: 'resource', labels: ['aws_s3_bucket', label], body: { bucket: name } },
    ...(policy === undefined
      ? []
      : [
          {
            type: 'resource',
            labels: ['aws_s3_bucket_policy', label],
            body: {
              bucket: attributeOf('aws_s3_bucket', label, 'id'),
              policy: jsonencode(policy),
            },
          },
        ]),
  ];
}
