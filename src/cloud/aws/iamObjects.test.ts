import { expect, it } from 'vitest';
import { dataAccount } from '../world/defaultNames.ts';
import { defaultWorld } from '../world/defaultWorld.ts';
import { adminKey, changeAccount } from './cloud.testing.ts';
import { findKey } from './iamObjects.ts';

it('finds the holder of a key in each world as it is, not as another was', () => {
  const world = defaultWorld();
  const found = findKey(world, adminKey.accessKeyId);
  expect(found).toMatchObject({ account: dataAccount, key: adminKey, user: { name: 'lab-admin' } });
  if (!found?.user) throw new Error('no such key');

  const holder = found.user.user;
  const other = { ...found.key, accessKeyId: 'AKIARTX3GSDS2222222A' };
  const changed = changeAccount(dataAccount, (account) => ({
    ...account,
    users: { 'lab-admin': { ...holder, accessKeys: [other] } },
  }))(world);
  expect(findKey(changed, adminKey.accessKeyId)).toBeUndefined();
  expect(findKey(changed, other.accessKeyId)?.user?.name).toBe('lab-admin');
  expect(findKey(world, other.accessKeyId)).toBeUndefined();
  expect(findKey(world, adminKey.accessKeyId)).toEqual(found);
  expect(findKey(world, 'constructor')).toBeUndefined();
});
