import { expect, it } from 'vitest';
import type { UserIn } from '../world/world.ts';
import { dataAccount } from '../world/defaultNames.ts';
import { adminKey, changeAccount, errorIn, Lab } from './cloud.testing.ts';

/** Changes the administrator's access keys. */
const changeKeys = (change: (keys: UserIn['accessKeys']) => UserIn['accessKeys']) =>
  changeAccount(dataAccount, (account) => ({
    ...account,
    users: Object.fromEntries(
      Object.entries(account.users).map(([name, user]) => [
        name,
        { ...user, accessKeys: change(user.accessKeys) },
      ]),
    ),
  }));

// Signing keys and the index of access keys are remembered between requests.

it('refuses a signature by a secret that has been replaced, and takes one by the new secret', async () => {
  const lab = new Lab();
  expect((await lab.whoAmI(adminKey)).response?.status).toBe(200);
  const secretAccessKey = 'DEMONSTRATION/KEY/protects/nothing/after';
  lab.change(changeKeys((keys) => keys.map((key) => ({ ...key, secretAccessKey }))));
  expect(errorIn(await lab.whoAmI(adminKey))).toMatchObject({
    status: 403,
    code: 'SignatureDoesNotMatch',
  });
  expect((await lab.whoAmI({ ...adminKey, secretAccessKey })).response?.status).toBe(200);
});

it('refuses a key that has been made inactive or deleted since it was last used', async () => {
  const lab = new Lab();
  expect((await lab.whoAmI(adminKey)).response?.status).toBe(200);
  lab.change(changeKeys((keys) => keys.map((key) => ({ ...key, status: 'Inactive' }))));
  expect(errorIn(await lab.whoAmI(adminKey))?.code).toBe('InvalidClientTokenId');
  lab.change(changeKeys((keys) => keys.map((key) => ({ ...key, status: 'Active' }))));
  expect((await lab.whoAmI(adminKey)).response?.status).toBe(200);
  lab.change(changeKeys(() => []));
  expect(errorIn(await lab.whoAmI(adminKey))?.code).toBe('InvalidClientTokenId');
});
