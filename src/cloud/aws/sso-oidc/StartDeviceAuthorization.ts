import { seconds } from '../../../kit/time.ts';
import { check } from '../../../kit/why.ts';
import { type InputOf, required, text } from '../../../wire/aws/members.ts';
import { mintBytes } from '../../world/mint.ts';
import type { World } from '../../world/world.ts';
import { awsAction, type AwsCall, type AwsOutcome } from '../awsAction.ts';
import { issueGrant, keepGrant } from '../identity-center/grants.ts';
import { instanceIn, isStartUrl } from '../identity-center/instance.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';
import { checkClient } from './checkClient.ts';
import { answered } from '../identity-center/outcome.ts';
import { refused } from './refused.ts';

const members = {
  clientId: required(text()),
  clientSecret: required(text({ sensitive: true })),
  startUrl: required(text()),
} as const;

/** Seconds that a device code lives (FACTS 7.3). */
const expiresIn = 600;

/** RFC 8628 section 6.1: letters that make no words and are not mistaken for one another. */
const letters = 'BCDFGHJKLMNPQRSTVWXZ';

function mintUserCode(world: World): readonly [code: string, world: World] {
  const [bytes, next] = mintBytes(world, 8);
  const code = [...bytes].map((byte) => letters[byte % letters.length]).join('');
  return [`${code.slice(0, 4)}-${code.slice(4)}`, next];
}

/** StartDeviceAuthorization (IAM Identity Center OIDC API Reference; RFC 8628 section 3.1). */
function run(input: InputOf<typeof members>, { world, region }: AwsCall): AwsOutcome {
  const { client, parts: about } = checkClient(world, region, input);
  const instance = instanceIn(world, region);
  const parts = [
    ...about,
    check(
      rules.startUrl,
      client ? instance !== undefined && isStartUrl(instance, input.startUrl) : null,
      {
        saw: input.startUrl,
        wanted: `the address of an access portal in ${region}`,
      },
    ),
  ];
  const rule = rules.startDeviceAuthorization;
  if (!client) return refused(world, rule, parts, 'InvalidClientException');
  if (parts.at(-1)?.holds === false) return refused(world, rule, parts, 'InvalidRequestException');
  const interval = world.settings.deviceAuthorizationInterval;
  const [userCode, afterCode] = mintUserCode(world);
  const [deviceCode, next] = issueGrant(afterCode, {
    kind: 'device',
    clientId: input.clientId,
    userCode,
    expiresAt: world.clock + seconds(expiresIn),
    interval,
  });
  const verificationUri = `https://device.sso.${region}.amazonaws.com/`;
  return answered(keepGrant(next, userCode, { kind: 'user-code', deviceCode }), rule, parts, {
    deviceCode,
    userCode,
    verificationUri,
    verificationUriComplete: `${verificationUri}?user_code=${userCode}`,
    expiresIn,
    interval,
  });
}

export const startDeviceAuthorization = awsAction({
  name: 'StartDeviceAuthorization',
  signed: false,
  members,
  reference: {
    checks: ['the client and its secret', 'startUrl is an access portal of this region'],
    errors: ['InvalidClientException', 'InvalidRequestException'],
    differs: [],
  },
  run,
});
