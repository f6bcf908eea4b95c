import { dataAccount, photosBucket } from '../../cloud/world/defaultNames.ts';
import { defaultWorld } from '../../cloud/world/defaultWorld.ts';
import type { World } from '../../cloud/world/world.ts';
import { allOf, changeIssuer } from './webChanges.ts';

/** The same application without a secret: one on a phone, which could not keep it. */
const onPhone = <Client extends { readonly secret?: string | undefined }>({
  secret: _none,
  ...client
}: Client) => client;

const asPhoneApps = <Client extends { readonly secret?: string | undefined }>(
  clients: Readonly<Record<string, Client>>,
) => Object.fromEntries(Object.entries(clients).map(([id, client]) => [id, onPhone(client)]));

/** Puts a photo into the folder of everybody whom one of the two providers knows as Ana or Ben. */
function withPhotos(world: World): World {
  const account = world.accounts[dataAccount];
  const bucket = account?.buckets[photosBucket];
  const [lake, dog] = ['people/sub-ana-4821/lake.txt', 'people/sub-ben-7733/dog.txt'].map(
    (key) => bucket?.objects[key],
  );
  if (!account || !bucket || !lake || !dog) throw new Error('The default world has no photos.');
  const objects = { ...bucket.objects };
  for (const id of ['graph.facebook.com', 'www.amazon.com']) {
    const provider = world.openIdProviders[id];
    const people = provider && 'people' in provider ? provider.people : {};
    objects[`people/${people['ana']?.subject}/lake.txt`] = lake;
    objects[`people/${people['ben']?.subject}/dog.txt`] = dog;
  }
  const buckets = { ...account.buckets, [photosBucket]: { ...bucket, objects } };
  return { ...world, accounts: { ...world.accounts, [dataAccount]: { ...account, buckets } } };
}

/** The default world in which the photo app at Facebook and at Amazon is one for phones. */
export const accessTokenWorld = (): World =>
  withPhotos(
    allOf(
      changeIssuer('graph.facebook.com', 'facebook', (facebook) => ({
        ...facebook,
        clients: asPhoneApps(facebook.clients),
      })),
      changeIssuer('www.amazon.com', 'login-with-amazon', (amazon) => ({
        ...amazon,
        clients: asPhoneApps(amazon.clients),
      })),
    )(defaultWorld()),
  );
