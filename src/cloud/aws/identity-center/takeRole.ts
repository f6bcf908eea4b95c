import { readMember } from '../../../wire/aws/readAnswer.ts';
import { formType, writeForm } from '../../../wire/http/form.ts';
import type { Exchange, Scene } from '../../network.ts';
import type { IdentityCenterIn, RoleSessionIn, World } from '../../world/world.ts';
import { asServiceCall } from '../serviceCall.ts';
import type { Access } from './accessOf.ts';
import type { SignedInUser } from './portalSession.ts';
import { accessArns, reservedRoleAssertion } from './reservedRoleAssertion.ts';

/**
 * Identity Center's own call to STS for a person: it vouches for them in an assertion that STS verifies
 * against the account's SAML provider and the role's trust policy, as it does for everybody. Only that
 * the role is reserved does not stand in the way: the call is Identity Center's.
 * @returns the session, or undefined where STS refused
 */
export async function takeRole(
  { world: before, network }: Scene,
  identityCenter: IdentityCenterIn,
  access: Access,
  person: SignedInUser,
): Promise<{
  readonly world: World;
  /** Absent where the key of the instance cannot sign an assertion. */
  readonly exchange?: Exchange;
  readonly session: RoleSessionIn | undefined;
}> {
  const { world, samlResponse } = await reservedRoleAssertion(
    before,
    identityCenter,
    access,
    person,
  );
  if (samlResponse === undefined) return { world, session: undefined };
  const { roleArn, providerArn } = accessArns(identityCenter, access);
  const host = `sts.${identityCenter.region}.amazonaws.com`;
  const delivery = await network.send(
    asServiceCall({
      method: 'POST',
      url: `https://${host}/`,
      headers: [
        ['Host', host],
        ['User-Agent', 'sso.amazonaws.com'],
        ['Content-Type', `${formType}; charset=utf-8`],
      ],
      body: writeForm([
        ['Action', 'AssumeRoleWithSAML'],
        ['Version', '2011-06-15'],
        ['RoleArn', roleArn],
        ['PrincipalArn', providerArn],
        ['SAMLAssertion', samlResponse],
        ['DurationSeconds', String(access.sessionDuration)],
      ]),
    }),
    world,
  );
  const answer = delivery.exchange.response;
  const session = answer && delivery.world.sessions.get(readMember(answer, 'AccessKeyId') ?? '');
  return { ...delivery, session: session?.kind === 'role' ? session : undefined };
}
