import { performAll, startRun } from '../../src/lab/run/run.ts';
import { worldNetwork } from '../../src/cloud/parties.ts';
import { authorizeStranger } from '../../src/cloud/aws/authorize.ts';
import { dataAccount } from '../../src/cloud/world/defaultNames.ts';
import { defaultWorld } from '../../src/cloud/world/defaultWorld.ts';
import type { Exchange } from '../../src/cloud/network.ts';
import { flows } from '../../src/flows/index.ts';
import { verifySigV4 } from '../../src/wire/sigv4/verifySigV4.ts';
import type { Figure } from './figure.ts';
import { growth } from './growth.ts';
import { measureRate, measureTime } from './measure.ts';
import { policies } from './policies.ts';
import { stsInProcess } from './stsInProcess.ts';

const role = `arn:aws:iam::${dataAccount}:role/DataReader`;

async function played(id: string): Promise<readonly (Exchange | undefined)[]> {
  const card = flows.find((each) => each.id === id);
  if (!card) throw new Error(`There is no flow ${id}.`);
  const flow = await card.load();
  const run = await performAll(flow, worldNetwork, await startRun(flow));
  return run.trace.map(({ exchange }) => exchange);
}

/** What the engine does without a browser: rates of single decisions, and the replay of whole flows. */
export async function inProcess(): Promise<readonly Figure[]> {
  const trace = await played('saml-api');
  const assume = trace.find((one) => one?.host.startsWith('sts.'));
  const signed = trace.findLast((one) => one?.host.startsWith('sts.'));
  if (!assume || !signed) throw new Error('The flow saml-api has calls to STS.');
  const session = signed.trail[0]?.['userIdentity'];
  if (session === undefined) throw new Error('A signed call leaves its caller in CloudTrail.');

  const world = { ...defaultWorld(), clock: assume.sentAt };
  const figures: Figure[] = [
    ...policies(),
    measureRate('decisions of a role trust policy, organization included', () => {
      authorizeStranger(
        world,
        { kind: 'saml', providerArn: `arn:aws:iam::${dataAccount}:saml-provider/ADFS` },
        {
          action: 'sts:AssumeRoleWithSAML',
          resource: role,
          resourceAccount: dataAccount,
          resourcePolicy: {
            id: 'trust',
            kind: 'role-trust',
            document: world.accounts[dataAccount]?.roles['DataReader']?.trustPolicy,
          },
          region: 'us-east-1',
          context: { 'saml:aud': 'https://signin.aws.amazon.com/saml' },
        },
      );
    }),
    measureRate('SigV4 verifications', () => {
      verifySigV4(signed.request, {
        secretAccessKey: 'x'.repeat(40),
        now: signed.sentAt,
        service: 'sts',
        regions: ['us-east-1'],
        serviceKind: 'query',
      });
    }),
    ...(await stsInProcess()),
  ];
  for (const { id } of flows)
    figures.push(
      await measureTime(`replay of ${id}, all steps`, 'ms', async () => void (await played(id))),
    );
  return [...figures, ...(await growth())];
}
