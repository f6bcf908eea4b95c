import {
  AddClientIDToOpenIDConnectProviderCommand,
  CreateOpenIDConnectProviderCommand,
  CreateSAMLProviderCommand,
  DeleteOpenIDConnectProviderCommand,
  DeleteSAMLProviderCommand,
  GetOpenIDConnectProviderCommand,
  GetSAMLProviderCommand,
  type IAMClient,
  ListOpenIDConnectProvidersCommand,
  ListOpenIDConnectProviderTagsCommand,
  ListSAMLProvidersCommand,
  ListSAMLProviderTagsCommand,
  RemoveClientIDFromOpenIDConnectProviderCommand,
  TagOpenIDConnectProviderCommand,
  TagSAMLProviderCommand,
  UntagOpenIDConnectProviderCommand,
  UntagSAMLProviderCommand,
  UpdateOpenIDConnectProviderThumbprintCommand,
  UpdateSAMLProviderCommand,
} from '@aws-sdk/client-iam';
import { beforeEach, describe, expect, it } from 'vitest';
import { failures } from '../../../../kit/why.ts';
import { dataAccount } from '../../../world/defaultNames.ts';
import { Lab } from '../../cloud.testing.ts';
import { iamClient, type Latest, smallAccount } from '../iam.testing.ts';
import { iamApiRules } from '../rules.ts';

let lab: Lab;
let iam: IAMClient;
let latest: Latest;
let metadata: string;

beforeEach(() => {
  lab = new Lab(smallAccount);
  latest = { why: undefined };
  iam = iamClient(lab, undefined, latest);
  metadata = lab.world.accounts[dataAccount]?.samlProviders['ADFS']?.metadata ?? '';
});

describe('SAML providers', () => {
  const SAMLProviderArn = `arn:aws:iam::${dataAccount}:saml-provider/Other`;
  const create = (more: object = {}) =>
    iam.send(
      new CreateSAMLProviderCommand({ Name: 'Other', SAMLMetadataDocument: metadata, ...more }),
    );

  it('are created from metadata and found again', async () => {
    expect(await create({ Tags: [{ Key: 'a', Value: 'b' }] })).toMatchObject({
      SAMLProviderArn,
      Tags: [{ Key: 'a', Value: 'b' }],
    });
    const provider = await iam.send(new GetSAMLProviderCommand({ SAMLProviderArn }));
    expect(provider).toMatchObject({
      SAMLMetadataDocument: metadata,
      SAMLProviderUUID: expect.stringMatching(/^[A-Z2-7]{22}$/) as string,
      CreateDate: expect.any(Date) as Date,
      ValidUntil: expect.any(Date) as Date,
    });
    const { SAMLProviderList } = await iam.send(new ListSAMLProvidersCommand({}));
    expect(SAMLProviderList?.map(({ Arn }) => Arn)).toEqual([
      `arn:aws:iam::${dataAccount}:saml-provider/ADFS`,
      SAMLProviderArn,
    ]);
    await expect(create()).rejects.toMatchObject({ name: 'EntityAlreadyExistsException' });
  });

  it('are refused without usable metadata', async () => {
    await expect(create({ SAMLMetadataDocument: '<a/>' })).rejects.toMatchObject({
      name: 'ValidationError',
    });
    for (const SAMLMetadataDocument of [
      `<a>${'x'.repeat(1000)}</a>`,
      'x'.repeat(1000),
      metadata.replace('X509Certificate>M', 'X509Certificate>!'),
    ]) {
      await expect(create({ SAMLMetadataDocument })).rejects.toMatchObject({
        name: 'InvalidInputException',
        message: 'Could not parse metadata',
        $metadata: { httpStatusCode: 400 },
      });
      expect(latest.why && failures(latest.why)[0]?.rule).toBe(iamApiRules.samlMetadata);
    }
  });

  it('change and go', async () => {
    await create();
    const update = (SAMLMetadataDocument: string) =>
      iam.send(new UpdateSAMLProviderCommand({ SAMLProviderArn, SAMLMetadataDocument }));
    const other = metadata.replace('http://adfs.corp.example', 'http://idp.corp.example');
    expect(await update(other)).toMatchObject({ SAMLProviderArn });
    expect(lab.world.accounts[dataAccount]?.samlProviders['Other']?.metadata).toBe(other);
    await expect(update('y'.repeat(1000))).rejects.toMatchObject({ name: 'InvalidInputException' });
    await iam.send(
      new TagSAMLProviderCommand({ SAMLProviderArn, Tags: [{ Key: 'k', Value: 'v' }] }),
    );
    const list = async () =>
      (await iam.send(new ListSAMLProviderTagsCommand({ SAMLProviderArn }))).Tags;
    expect(await list()).toEqual([{ Key: 'k', Value: 'v' }]);
    await iam.send(new UntagSAMLProviderCommand({ SAMLProviderArn, TagKeys: ['k'] }));
    expect(await list()).toEqual([]);
    await iam.send(new DeleteSAMLProviderCommand({ SAMLProviderArn }));
    await expect(iam.send(new GetSAMLProviderCommand({ SAMLProviderArn }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: `Manifest not found for arn ${SAMLProviderArn}`,
    });
  });
});

describe('OIDC providers', () => {
  const Url = 'https://login.shop.example/realms/one';
  const OpenIDConnectProviderArn = `arn:aws:iam::${dataAccount}:oidc-provider/login.shop.example/realms/one`;
  const thumbprint = 'A0'.repeat(20);
  const create = (more: object = {}) =>
    iam.send(
      new CreateOpenIDConnectProviderCommand({ Url, ClientIDList: ['shop', 'shop'], ...more }),
    );
  const get = () => iam.send(new GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn }));

  it('are created from a URL and found again', async () => {
    expect(await create({ ThumbprintList: [thumbprint] })).toMatchObject({
      OpenIDConnectProviderArn,
    });
    expect(await get()).toMatchObject({
      Url: 'login.shop.example/realms/one',
      ClientIDList: ['shop'],
      ThumbprintList: [thumbprint.toLowerCase()],
    });
    const { OpenIDConnectProviderList } = await iam.send(new ListOpenIDConnectProvidersCommand({}));
    expect(OpenIDConnectProviderList?.map(({ Arn }) => Arn)).toContain(OpenIDConnectProviderArn);
    await expect(create()).rejects.toMatchObject({
      name: 'EntityAlreadyExistsException',
      message: `Provider with url ${Url} already exists.`,
    });
  });

  it('are refused with a URL that cannot be an issuer', async () => {
    for (const odd of [
      'http://login.shop.example',
      'https://login.shop.example:8443',
      'https://login.shop.example/?a=b',
      'https://login.shop.example/#x',
      'https://user@login.shop.example/',
      'login.shop.example',
      'https://',
    ]) {
      await expect(create({ Url: odd })).rejects.toMatchObject({ name: 'InvalidInputException' });
      expect(latest.why && failures(latest.why)[0]?.rule).toBe(iamApiRules.issuerUrl);
    }
  });

  it('are refused with too much or odd', async () => {
    const ids = Array.from({ length: 101 }, (_, n) => `c${n}`);
    await expect(create({ ClientIDList: ids })).rejects.toMatchObject({
      message: 'Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: 100',
    });
    await expect(create({ ThumbprintList: ['z'.repeat(40)] })).rejects.toMatchObject({
      name: 'InvalidInputException',
    });
    await expect(
      create({ ThumbprintList: Array.from({ length: 6 }, () => thumbprint) }),
    ).rejects.toMatchObject({ name: 'LimitExceededException' });
  });

  it('change and go', async () => {
    await create();
    for (const ClientID of ['till', 'till'])
      await iam.send(
        new AddClientIDToOpenIDConnectProviderCommand({ OpenIDConnectProviderArn, ClientID }),
      );
    expect((await get()).ClientIDList).toEqual(['shop', 'till']);
    for (const ClientID of ['shop', 'gone'])
      await iam.send(
        new RemoveClientIDFromOpenIDConnectProviderCommand({ OpenIDConnectProviderArn, ClientID }),
      );
    expect((await get()).ClientIDList).toEqual(['till']);
    await iam.send(
      new UpdateOpenIDConnectProviderThumbprintCommand({
        OpenIDConnectProviderArn,
        ThumbprintList: [thumbprint],
      }),
    );
    expect((await get()).ThumbprintList).toEqual([thumbprint.toLowerCase()]);
    await iam.send(
      new TagOpenIDConnectProviderCommand({
        OpenIDConnectProviderArn,
        Tags: [{ Key: 'k', Value: 'v' }],
      }),
    );
    const tags = async () =>
      (await iam.send(new ListOpenIDConnectProviderTagsCommand({ OpenIDConnectProviderArn }))).Tags;
    expect(await tags()).toHaveLength(1);
    await iam.send(
      new UntagOpenIDConnectProviderCommand({ OpenIDConnectProviderArn, TagKeys: ['k'] }),
    );
    expect(await tags()).toEqual([]);
    await iam.send(new DeleteOpenIDConnectProviderCommand({ OpenIDConnectProviderArn }));
    await expect(get()).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: `OpenIDConnect Provider not found for arn ${OpenIDConnectProviderArn}`,
    });
  });
});
