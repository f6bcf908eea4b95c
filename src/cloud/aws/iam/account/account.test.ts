import {
  CreateAccountAliasCommand,
  DeleteAccountAliasCommand,
  DisableOutboundWebIdentityFederationCommand,
  EnableOutboundWebIdentityFederationCommand,
  GetOutboundWebIdentityFederationInfoCommand,
  type IAMClient,
  ListAccountAliasesCommand,
} from '@aws-sdk/client-iam';
import { beforeEach, expect, it } from 'vitest';
import { Lab } from '../../cloud.testing.ts';
import { iamClient, smallAccount } from '../iam.testing.ts';

let iam: IAMClient;

beforeEach(() => {
  iam = iamClient(new Lab(smallAccount));
});

it('an account has one alias, and no two have the same', async () => {
  const list = async () => (await iam.send(new ListAccountAliasesCommand({}))).AccountAliases;
  expect(await list()).toEqual(['corp-example-data']);
  await iam.send(new CreateAccountAliasCommand({ AccountAlias: 'data-lab' }));
  expect(await list()).toEqual(['data-lab']);
  await expect(
    iam.send(new CreateAccountAliasCommand({ AccountAlias: 'corp-example' })),
  ).rejects.toMatchObject({
    name: 'EntityAlreadyExistsException',
    message: 'The account alias corp-example already exists.',
  });
  await expect(
    iam.send(new DeleteAccountAliasCommand({ AccountAlias: 'corp-example' })),
  ).rejects.toMatchObject({ name: 'NoSuchEntityException' });
  await iam.send(new DeleteAccountAliasCommand({ AccountAlias: 'data-lab' }));
  expect(await list()).toEqual([]);
});

it('outbound federation is switched on and off', async () => {
  const info = () => iam.send(new GetOutboundWebIdentityFederationInfoCommand({}));
  await expect(info()).rejects.toMatchObject({ $metadata: { httpStatusCode: 404 } });
  const { IssuerIdentifier } = await iam.send(new EnableOutboundWebIdentityFederationCommand({}));
  expect(IssuerIdentifier).toMatch(/^https:\/\/[0-9a-f-]{36}\.tokens\.sts\.global\.api\.aws$/);
  expect(await info()).toMatchObject({ IssuerIdentifier, JwtVendingEnabled: true });
  await expect(iam.send(new EnableOutboundWebIdentityFederationCommand({}))).rejects.toMatchObject({
    $metadata: { httpStatusCode: 409 },
  });
  await iam.send(new DisableOutboundWebIdentityFederationCommand({}));
  await expect(iam.send(new DisableOutboundWebIdentityFederationCommand({}))).rejects.toMatchObject(
    { name: 'FeatureDisabledException' },
  );
});
