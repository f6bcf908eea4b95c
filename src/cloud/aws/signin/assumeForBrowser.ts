import { readAwsError, readMember } from '../../../wire/aws/readAnswer.ts';
import { formType, writeForm } from '../../../wire/http/form.ts';
import type { RoleOffer, SamlAssertion } from '../../../wire/saml/samlAssertion.ts';
import type { Exchange, Scene } from '../../network.ts';
import type { RoleSessionIn, World } from '../../world/world.ts';
import { findRole } from '../iamObjects.ts';
import { asServiceCall } from '../serviceCall.ts';
import type { SignInFault } from './signInError.ts';

export interface Assumed {
  readonly world: World;
  readonly exchange: Exchange;
  readonly outcome: { readonly session: RoleSessionIn } | { readonly fault: SignInFault };
}

/**
 * Seconds of session that the sign-in page asks STS for. Whether a SessionDuration above the role's
 * maximum is refused or cut is not known for sure of AWS (FACTS 1.9), so it is a setting of the world.
 */
function durationOf(
  world: World,
  offer: RoleOffer,
  { sessionDuration }: SamlAssertion,
): number | undefined {
  if (sessionDuration === undefined || world.settings.consoleHonoursMaxSessionDuration)
    return sessionDuration;
  return Math.min(
    sessionDuration,
    findRole(world, offer.roleArn)?.role.maxSessionDuration ?? Infinity,
  );
}

/**
 * The sign-in page's own call to STS in its region, by which it gets the credentials behind a console
 * session.
 */
export async function assumeForBrowser(
  { world, network }: Scene,
  samlResponse: string,
  offer: RoleOffer,
  assertion: SamlAssertion,
  region: string,
): Promise<Assumed> {
  const host = `sts.${region}.amazonaws.com`;
  const duration = durationOf(world, offer, assertion);
  const delivery = await network.send(
    asServiceCall({
      method: 'POST',
      url: `https://${host}/`,
      headers: [
        ['Host', host],
        ['User-Agent', 'signin.amazonaws.com'],
        ['Content-Type', `${formType}; charset=utf-8`],
      ],
      body: writeForm([
        ['Action', 'AssumeRoleWithSAML'],
        ['Version', '2011-06-15'],
        ['RoleArn', offer.roleArn],
        ['PrincipalArn', offer.providerArn],
        ['SAMLAssertion', samlResponse],
        ...(duration === undefined ? [] : [['DurationSeconds', String(duration)] as const]),
      ]),
    }),
    world,
  );
  const answer = delivery.exchange.response;
  const error = answer && readAwsError(answer);
  const session = answer && delivery.world.sessions.get(readMember(answer, 'AccessKeyId') ?? '');
  return {
    ...delivery,
    outcome:
      session?.kind === 'role'
        ? { session }
        : {
            fault: {
              message: error?.message ?? 'The sign-in service could not reach STS.',
              status: answer?.status ?? 502,
              ...error,
            },
          },
  };
}
