import { expect, it } from 'vitest';
import { dataAccount } from '../world/defaultNames.ts';
import { changeRole, deny, errorIn, Lab, summary, trusting } from './cloud.testing.ts';

// Policies are read once and remembered by their documents.

it('decides by the policies of the moment, whatever it decided before', async () => {
  const lab = new Lab();
  const credentials = await lab.credentials();
  const read = async () => (await lab.read(credentials, summary)).response?.status;
  expect(await read()).toBe(200);
  const before = lab.world.accounts;
  lab.change(
    changeRole('DataReader', (role) => ({
      ...role,
      policies: { ...role.policies, Edited: deny('s3:GetObject') },
    })),
  );
  expect(await read()).toBe(403);
  lab.change((world) => ({ ...world, accounts: before }));
  expect(await read()).toBe(200);
});

it('heeds a service control policy that has been attached since', async () => {
  const lab = new Lab();
  const credentials = await lab.credentials();
  const read = async () => (await lab.read(credentials, summary)).response?.status;
  expect(await read()).toBe(200);
  lab.change((world) => {
    const { organization } = world;
    const member = organization.accounts[dataAccount];
    if (!member) throw new Error('The data account is in the organization.');
    const serviceControlPolicies = [...member.serviceControlPolicies, 'NoReading'];
    return {
      ...world,
      organization: {
        ...organization,
        policies: { ...organization.policies, NoReading: deny('s3:GetObject') },
        accounts: {
          ...organization.accounts,
          [dataAccount]: { ...member, serviceControlPolicies },
        },
      },
    };
  });
  expect(await read()).toBe(403);
});

it('begins no session under a trust policy that has been edited', async () => {
  const lab = new Lab();
  expect((await lab.assume()).response?.status).toBe(200);
  lab.change(
    changeRole('DataReader', (role) => ({
      ...role,
      trustPolicy: trusting(['sts:AssumeRoleWithSAML'], {
        StringEquals: { 'SAML:aud': 'https://elsewhere.example/' },
      }),
    })),
  );
  expect(errorIn(await lab.assume())?.code).toBe('AccessDenied');
});
