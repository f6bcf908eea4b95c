import { own } from '../kit/own.ts';
import { consoleParty } from './aws/console/consoleParty.ts';
import { type AwsService, awsHost } from './aws/hosts.ts';
import { iamParty } from './aws/iam/iamParty.ts';
import { s3Party } from './aws/s3/s3Party.ts';
import { signInParty } from './aws/signin/signInParty.ts';
import { stsParty } from './aws/sts/stsParty.ts';
import { adfs } from './idp/adfs.ts';
import { createNetwork, type Party } from './network.ts';
import type { World } from './world/world.ts';

const awsParties: Readonly<Record<AwsService, Party>> = {
  sts: stsParty,
  iam: iamParty,
  s3: s3Party,
  signin: signInParty,
  console: consoleParty,
};

/** Who answers for a host name in a world; undefined where the name does not resolve. */
export function partyOf(host: string, world: World): Party | undefined {
  const aws = awsHost(host);
  if (aws) return awsParties[aws.service];
  return own(world.samlIdentityProviders, host) ? adfs : undefined;
}

/** The network on which every host of a world can be reached. */
export const worldNetwork = createNetwork(partyOf);
