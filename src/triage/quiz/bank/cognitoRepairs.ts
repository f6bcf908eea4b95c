import {
  photoClient,
  photoIdentityPool,
  photoUserPool,
} from '../../../cloud/world/default/cognito.ts';
import { dataAccount } from '../../../cloud/world/defaultNames.ts';
import {
  changeIdentityPool,
  changePhotoClient,
  changeUserPool,
  rewriteRoleTrust,
} from '../../../flows/cognito/cognitoChanges.ts';
import { mapPhotoClient } from '../../../flows/cognito/mapPhotoClient.ts';
import { userPoolLogin } from '../../../flows/cognito/photoNames.ts';
import { type Change, changeAccount, changeRole } from '../../../flows/worldChanges.ts';

type Repairs = Readonly<Record<string, Change>>;

const editor = `arn:aws:iam::${dataAccount}:role/PhotoEditor`;

/** Has the identity pool take ID tokens of the photo app’s client. */
const listPhotoClient = (serverSideTokenCheck: boolean): Change =>
  changeIdentityPool(({ cognitoIdentityProviders }) => ({
    cognitoIdentityProviders: [
      ...cognitoIdentityProviders.filter(({ clientId }) => clientId !== photoClient),
      { providerName: userPoolLogin, clientId: photoClient, serverSideTokenCheck },
    ],
  }));

export const newClientRepairs: Repairs = {
  'pool-lists-client': listPhotoClient(false),
  'trust-names-client': rewriteRoleTrust('PhotoViewer', photoIdentityPool, photoClient),
  'iam-provider': (world) =>
    changeAccount(world, (account) => {
      const [known] = Object.values(account.openIdConnectProviders);
      if (!known) throw new Error('This account has no OIDC provider.');
      const issuer = `cognito-idp.us-east-1.amazonaws.com/${photoUserPool}`;
      const openIdConnectProviders = {
        ...account.openIdConnectProviders,
        [issuer]: { ...known, clientIds: [photoClient] },
      };
      return { ...account, openIdConnectProviders };
    }),
  'client-secret': changePhotoClient(() => ({ secret: 'demonstration0client0secret1' })),
};

/** Gives every group the precedence that this says. */
const precedences = (of: (group: string) => number): Change =>
  changeUserPool(({ groups }) => ({
    groups: Object.fromEntries(
      Object.entries(groups).map(([name, group]) => [name, { ...group, precedence: of(name) }]),
    ),
  }));

export const equalGroupsRepairs: Repairs = {
  'own-precedence': precedences((group) => (group === 'editors' ? 1 : 5)),
  'both-zero': precedences(() => 0),
  'pool-default': changeIdentityPool(({ roles }) => ({
    roles: { ...roles, authenticated: editor },
  })),
  'editor-may-all': changeRole('PhotoEditor', (role) => ({
    ...role,
    policies: {
      ...role.policies,
      AllPhotos: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }],
      },
    },
  })),
};

const teamRule = (value: string, ambiguousRoleResolution: 'AuthenticatedRole' | 'Deny') =>
  mapPhotoClient({
    type: 'Rules',
    ambiguousRoleResolution,
    rules: [{ claim: 'custom:team', matchType: 'Equals', value, roleArn: editor }],
  });

export const ownTeamRepairs: Repairs = {
  'roles-from-groups': mapPhotoClient({
    type: 'Token',
    ambiguousRoleResolution: 'Deny',
    rules: [],
  }),
  'second-factor': changeUserPool(() => ({ mfaConfiguration: 'ON' })),
  'server-side-check': listPhotoClient(true),
  'deny-ambiguous': teamRule('editorial', 'Deny'),
};
