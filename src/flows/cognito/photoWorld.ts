import { photosBucket } from '../../cloud/world/default/webIdentity.ts';
import { dataAccount } from '../../cloud/world/defaultNames.ts';
import { defaultWorld } from '../../cloud/world/defaultWorld.ts';
import type { World } from '../../cloud/world/world.ts';
import { type Change, changeRole } from '../worldChanges.ts';
import { changeIdentityPool } from './cognitoChanges.ts';
import { googleApp, googleLogin, membersPhoto, publicPhoto } from './photoNames.ts';

const photo = (text: string) => ({
  contentType: 'text/plain; charset=utf-8',
  text,
  lastModified: Date.UTC(2026, 7, 3, 18, 5),
});

const addPhotos: Change = (world) => {
  const account = world.accounts[dataAccount];
  const bucket = account?.buckets[photosBucket];
  if (!account || !bucket) throw new Error(`This world has no bucket ${photosBucket}.`);
  const objects = {
    ...bucket.objects,
    [publicPhoto]: photo('A photo of the lighthouse, as text.\n'),
    [membersPhoto]: photo('A photo of the regatta, for members, as text.\n'),
  };
  const buckets = { ...account.buckets, [photosBucket]: { ...bucket, objects } };
  return { ...world, accounts: { ...world.accounts, [dataAccount]: { ...account, buckets } } };
};

/** Lets a role do these things, each in these folders of the bucket, and nothing else. */
const lets = (role: string, allowed: Readonly<Record<string, readonly string[]>>): Change =>
  changeRole(role, (old) => ({
    ...old,
    policies: {
      Photos: {
        Version: '2012-10-17',
        Statement: Object.entries(allowed).map(([action, folders]) => ({
          Effect: 'Allow',
          Action: action,
          Resource: folders.map((folder) => `arn:aws:s3:::${photosBucket}/${folder}`),
        })),
      },
    },
  }));

const ownFolder = 'people/${cognito-identity.amazonaws.com:sub}/*';

const changes: readonly Change[] = [
  addPhotos,
  lets('PhotoGuest', { 's3:GetObject': ['public/*'] }),
  lets('PhotoViewer', {
    's3:GetObject': ['public/*', 'members/*', ownFolder],
    's3:PutObject': [ownFolder],
  }),
  lets('PhotoEditor', { 's3:GetObject': ['*'], 's3:PutObject': ['*'] }),
  changeIdentityPool(() => ({ supportedLoginProviders: { [googleLogin]: googleApp } })),
];

/**
 * The default world with photos to look at: guests see the public ones, members those for members too and
 * a folder of their own, editors all of them. People may also come in with Google.
 */
export const photoWorld = (): World =>
  changes.reduce((world, change) => change(world), defaultWorld());
