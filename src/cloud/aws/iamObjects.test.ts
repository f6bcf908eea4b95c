import { expect, it } from 'vitest';
import { dataAccount } from '../world/defaultNames.ts';
import { defaultWorld } from '../world/defaultWorld.ts';
import { adminKey, changeAccount } from './cloud.testing.ts';
import { findUserByKey } from './iamObjects.ts';

it('finds the holder of a key in each world as it is, not as another was', () => {
  const world = defaultWorld();
  const found = findUserByKey(world, adminKey.accessKeyId);
  expect(found).toMatchObject({ account: dataAccount, name: 'lab-admin', key: adminKey });
  if (!found) return;

  const other = { ...found.key, accessKeyId: 'AKIARTX3GSDS2222222A' };
  const changed = changeAccount(dataAccount, (account) => ({
    ...account,
    users: { 'lab-admin': { ...found.user, accessKeys: [other] } },
  }))(world);
  expect(findUserByKey(changed, adminKey.accessKeyId)).toBeUndefined();
  expect(findUserByKey(changed, other.accessKeyId)?.name).toBe('lab-admin');
  expect(findUserByKey(world, other.accessKeyId)).toBeUndefined();
  expect(findUserByKey(world, adminKey.accessKeyId)).toEqual(found);
  expect(findUserByKey(world, 'constructor')).toBeUndefined();
});
