import { parseIsoTime } from '../../../kit/time.ts';
import { check } from '../../../kit/why.ts';
import { required } from '../../../wire/aws/members.ts';
import { readMember } from '../../../wire/aws/readAnswer.ts';
import { formType, writeForm } from '../../../wire/http/form.ts';
import { awsAction } from '../awsAction.ts';
import { reasonsOf } from '../reasons.ts';
import { checkLogins } from './checkLogins.ts';
import { chooseRole, tagsFor } from './chooseRole.ts';
import { badConfiguration } from './errors.ts';
import { guestManagedPolicy, guestPolicy } from './guestPolicy.ts';
import { findIdentity } from './identityPools.ts';
import { amrOf } from './login.ts';
import { identityIdMember, loginsMember, roleArnMember } from './members.ts';
import { signPoolToken } from './poolToken.ts';
import { actAs } from './resolveIdentity.ts';
import { cognitoIdentityRules } from './rules.ts';

/** Seconds that the pool's own token is good: it goes straight to STS. */
const tokenLifetime = 600;

/** Credentials that STS wrote into its answer. */
function credentialsIn(response: Parameters<typeof readMember>[0]) {
  const [AccessKeyId, SecretKey, SessionToken, until] = [
    'AccessKeyId',
    'SecretAccessKey',
    'SessionToken',
    'Expiration',
  ].map((name) => readMember(response, name));
  const expiration = until === undefined ? undefined : parseIsoTime(until);
  return expiration === undefined
    ? undefined
    : { AccessKeyId, SecretKey, SessionToken, Expiration: new Date(expiration) };
}

/**
 * GetCredentialsForIdentity (Amazon Cognito Federated Identities API Reference): the enhanced flow. Cognito
 * itself calls STS with a token of its own; whatever STS refuses is told as a bad configuration.
 */
export const getCredentialsForIdentity = awsAction({
  name: 'GetCredentialsForIdentity',
  signed: false,
  members: {
    IdentityId: required(identityIdMember),
    Logins: loginsMember,
    CustomRoleArn: roleArnMember,
  },
  reference: {
    checks: [
      'the identity exists',
      'every token in Logins, one of them linked to the identity',
      'a role: asked for, mapped from the token or by rules, or the pool’s own',
      'STS lets the identity have the role',
    ],
    errors: [
      'InvalidIdentityPoolConfigurationException',
      'NotAuthorizedException',
      'ResourceConflictException',
      'ResourceNotFoundException',
    ],
    differs: ['With several logins the first chooses the role and the tags.'],
  },
  run: async ({ IdentityId, Logins, CustomRoleArn }, { world, region, network }) => {
    const reasons = reasonsOf(cognitoIdentityRules.getCredentials);
    const found = reasons.take(findIdentity(world, region, IdentityId));
    if (found.error) return reasons.refuse(world, found.error);
    const { pool, poolId } = found.value;
    const shown = await checkLogins(network, world, found.value, Logins ?? new Map());
    reasons.add(shown.why);
    reasons.show(shown.evidence);
    if (shown.error) return reasons.refuse(shown.world, shown.error);
    const linked = reasons.take(actAs(shown.world, found.value, shown.logins));
    if (linked.error) return reasons.refuse(shown.world, linked.error);
    const role = reasons.take(chooseRole(pool, shown.logins, CustomRoleArn));
    if (role.error) return reasons.refuse(shown.world, role.error);

    const [login] = shown.logins;
    const token = await signPoolToken(shown.world, {
      identityId: IdentityId,
      poolId,
      amr: amrOf(shown.logins),
      lifetime: tokenLifetime,
      ...(login && { principalTags: tagsFor(pool, login) }),
    });
    const host = `sts.${region}.amazonaws.com`;
    const { exchange, world: after } = await network.send(
      {
        method: 'POST',
        url: `https://${host}/`,
        headers: [
          ['Host', host],
          ['Content-Type', formType],
        ],
        body: writeForm([
          ['Action', 'AssumeRoleWithWebIdentity'],
          ['Version', '2011-06-15'],
          ['RoleArn', role.value],
          ['RoleSessionName', 'CognitoIdentityCredentials'],
          ['WebIdentityToken', token],
          ...(login
            ? []
            : ([
                ['Policy', guestPolicy],
                ['PolicyArns.member.1.arn', guestManagedPolicy],
              ] as const)),
        ]),
      },
      linked.value,
    );
    const Credentials = exchange.response && credentialsIn(exchange.response);
    reasons.show(exchange.evidence);
    reasons.add({
      ...check(cognitoIdentityRules.assumeRole, Credentials !== undefined, { saw: role.value }),
      ...(exchange.why && { parts: [exchange.why] }),
    });
    if (!Credentials) return reasons.refuse(after, badConfiguration);
    return reasons.answer(after, { IdentityId, Credentials });
  },
});
