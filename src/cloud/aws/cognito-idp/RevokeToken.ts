import { check } from '../../../kit/why.ts';
import { required, text } from '../../../wire/aws/members.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import type { World } from '../../world/world.ts';
import { awsAction } from '../awsAction.ts';
import { type Checked, checked, failed, passed, reasonsOf } from '../reasons.ts';
import { notAuthorized } from './errors.ts';
import { clientIdMember, tokenMember } from './members.ts';
import { cognitoIdpRules } from './rules.ts';
import { revokeRefreshToken } from './signOut.ts';
import { findClient, type FoundClient } from './userPools.ts';

const unsupported = (message: string): AwsError =>
  awsError('UnsupportedTokenTypeException', 400, message);

/** Whether this client may revoke this token: only refresh tokens of its own can be. */
export function checkRevocable(
  { cognito }: World,
  { clientId, client }: FoundClient,
  token: string,
): Checked<undefined> {
  if (token.split('.').length === 3)
    return failed(
      check(cognitoIdpRules.refreshKnown, false, { saw: 'three parts' }),
      unsupported('Unsupported token type.'),
    );
  if (!client.enableTokenRevocation)
    return failed(
      check(cognitoIdpRules.revocation, false),
      awsError('UnsupportedOperationException', 400, 'Revoke operation is not supported.'),
    );
  const found = cognito.refreshTokens.get(token);
  // RFC 7009 section 2.2: an unknown token is as good as revoked.
  return found && found.client !== clientId
    ? failed(check(cognitoIdpRules.refreshKnown, false), notAuthorized('Invalid token.'))
    : passed(check(cognitoIdpRules.refreshKnown, found ? true : null), undefined);
}

/** RevokeToken (Amazon Cognito user pools API Reference). The codes are AWS's, the texts are not published. */
export const revokeToken = awsAction({
  name: 'RevokeToken',
  signed: false,
  members: {
    Token: required(tokenMember),
    ClientId: required(clientIdMember),
    ClientSecret: text({ length: [1, 64], pattern: String.raw`[\w+]+`, sensitive: true }),
  },
  reference: {
    checks: [
      'the app client exists and gives its secret',
      'the token is a refresh token of this client',
    ],
    errors: [
      'NotAuthorizedException',
      'ResourceNotFoundException',
      'UnsupportedOperationException',
      'UnsupportedTokenTypeException',
    ],
    differs: [],
  },
  run: ({ Token, ClientId, ClientSecret }, { world, region }) => {
    const reasons = reasonsOf(cognitoIdpRules.revoke);
    const found = reasons.take(findClient(world, region, ClientId));
    if (found.error) return reasons.refuse(world, found.error);
    const { secret } = found.value.client;
    const proven = reasons.take(
      checked(
        check(cognitoIdpRules.clientSecret, secret === undefined ? null : ClientSecret === secret),
        notAuthorized('Invalid client secret.'),
      ),
    );
    if (proven.error) return reasons.refuse(world, proven.error);
    const revocable = reasons.take(checkRevocable(world, found.value, Token));
    if (revocable.error) return reasons.refuse(world, revocable.error);
    return reasons.answer(revokeRefreshToken(world, Token), {});
  },
});
