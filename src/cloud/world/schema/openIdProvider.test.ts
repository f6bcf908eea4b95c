import { expect, it } from 'vitest';
import { testKeys } from '../../../wire/jwt/testKeys.testing.ts';
import { Lab } from '../../aws/cloud.testing.ts';
import { changeIssuer, signIn, social, submitPassword } from '../../idp/oidc/openId.testing.ts';
import { defaultWorld } from '../defaultWorld.ts';
import { closeWorld, openWorld } from '../worldFile.ts';

it('wants keys that fit the algorithm that they sign by', () => {
  const opened = openWorld(
    closeWorld(changeIssuer(social, { signingKeys: [testKeys.p256] })(defaultWorld())),
  );
  expect(opened.ok ? [] : opened.faults).toEqual([
    {
      pointer: `/openIdProviders/${social}/signingKeys`,
      message: 'every key must be one for signingAlgorithm',
    },
  ]);
});

it('keeps codes and tokens that were handed out in a world file', async () => {
  const lab = new Lab();
  await submitPassword(lab);
  await signIn(lab, { query: { scope: 'openid offline_access' } });
  expect(lab.world.openIdGrants.size).toBe(3);
  const opened = openWorld(JSON.parse(JSON.stringify(closeWorld(lab.world))));
  expect(opened.ok && closeWorld(opened.value)).toEqual(closeWorld(lab.world));
});
