import * as cognitoIdentity from '@aws-sdk/client-cognito-identity';
import * as cognitoIdp from '@aws-sdk/client-cognito-identity-provider';
import * as iam from '@aws-sdk/client-iam';
import * as sts from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { adminKey, changeAccount, Lab, makeUser } from '../../cloud/aws/cloud.testing.ts';
import { cognitoIdentityActions } from '../../cloud/aws/cognito-identity/index.ts';
import { cognitoIdpActions } from '../../cloud/aws/cognito-idp/index.ts';
import { iamActions } from '../../cloud/aws/iam/index.ts';
import { stsActions } from '../../cloud/aws/sts/index.ts';
import { dataAccount } from '../../cloud/world/defaultNames.ts';
import { configuration } from './awsClients.ts';
import { sendOn } from './identityCenterClients.testing.ts';

/** What an official client made of an answer: nothing, or an error with its name and status. */
interface Outcome {
  readonly name?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/** A client package: a class that ends in `Client`, and one a command. */
type Package = Readonly<Record<string, unknown>>;

const services = [
  { service: 'sts', client: 'STSClient', commands: sts as Package, actions: stsActions },
  { service: 'iam', client: 'IAMClient', commands: iam as Package, actions: iamActions },
  {
    service: 'cognito-identity',
    client: 'CognitoIdentityClient',
    commands: cognitoIdentity as Package,
    actions: cognitoIdentityActions,
  },
  {
    service: 'cognito-idp',
    client: 'CognitoIdentityProviderClient',
    commands: cognitoIdp as Package,
    actions: cognitoIdpActions,
  },
] as const;

const nobodysKey = { ...adminKey, accessKeyId: 'AKIANOBODYNOBODYNOB2' };

/** A user whom no policy allows anything. */
const withNobody = changeAccount(dataAccount, (account) => ({
  ...account,
  users: {
    ...account.users,
    nobody: makeUser({
      userId: 'AIDANOBODYNOBODYNOBO2',
      accessKeys: [{ ...nobodysKey }],
    }),
  },
}));

type Made = new (given: unknown) => object;

/** Sends the command of that name as the official client sends it. */
async function send(
  { service, client, commands }: (typeof services)[number],
  action: string,
  input: object,
  key = adminKey,
): Promise<Outcome> {
  const lab = new Lab(withNobody);
  const scene = {
    region: 'us-east-1',
    send: sendOn(lab),
    now: () => new Date(lab.world.clock),
    invocationId: () => '00000000-0000-4000-8000-000000000001',
  };
  const Client = commands[client] as new (given: object) => {
    send: (command: object) => Promise<Outcome>;
  };
  const Command = commands[`${action}Command`] as Made;
  const sender = new Client(configuration(scene, service, { ...key }));
  return sender.send(new Command(input)).catch((error: Outcome) => error);
}

/** Actions that need no permission: they answer by what the caller is, or holds. */
const forEverybody = ['GetCallerIdentity', 'GetSessionToken'];

describe.each(services)('every action of $service', (service) => {
  const names = service.actions.map(({ name }) => name);

  it('has a command of its name in the official client', () => {
    expect(
      names.filter((name) => typeof service.commands[`${name}Command`] !== 'function'),
    ).toEqual([]);
  });

  it.each(names)('%s answers without input as the client understands', async (name) => {
    const { name: error = '', $metadata } = await send(service, name, {});
    expect($metadata?.httpStatusCode).toBeGreaterThanOrEqual(200);
    expect($metadata?.httpStatusCode).toBeLessThan(500);
    expect(['InvalidAction', 'UnknownOperationException', 'UnknownError']).not.toContain(error);
  });

  it('gives a user without policies nothing', async () => {
    const allowed: string[] = [];
    for (const { name, signed } of service.actions) {
      if (!signed || forEverybody.includes(name)) continue;
      const { $metadata } = await send(service, name, {}, nobodysKey);
      if ($metadata?.httpStatusCode === 200) allowed.push(name);
    }
    expect(allowed).toEqual([]);
  });
});

it('STS has every operation that its API has', () => {
  const commands = Object.keys(sts).filter((name) => /^[A-Z]\w+Command$/.test(name));
  expect(commands.length).toBe(11);
  expect(stsActions.map(({ name }) => `${name}Command`).toSorted()).toEqual(commands.toSorted());
});
