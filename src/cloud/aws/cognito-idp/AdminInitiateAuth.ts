import { own } from '../../../kit/own.ts';
import { check } from '../../../kit/why.ts';
import { required, text } from '../../../wire/aws/members.ts';
import { awsAction } from '../awsAction.ts';
import { adminTurn } from './adminTurn.ts';
import { resourceNotFound } from './errors.ts';
import { clientIdMember, poolIdMember, secretTexts, texts } from './members.ts';
import { cognitoIdpRules } from './rules.ts';
import { authFlows, startAuth } from './startAuth.ts';

/** AdminInitiateAuth (Amazon Cognito user pools API Reference): a server signs somebody in. */
export const adminInitiateAuth = awsAction({
  name: 'AdminInitiateAuth',
  signed: true,
  members: {
    UserPoolId: required(poolIdMember),
    ClientId: required(clientIdMember),
    AuthFlow: required(text({ values: authFlows })),
    AuthParameters: secretTexts,
    ClientMetadata: texts,
  },
  reference: {
    checks: [
      'the caller may do this with the pool',
      'the app client is the pool’s and takes the flow',
      'as InitiateAuth',
    ],
    errors: [
      'InvalidParameterException',
      'NotAuthorizedException',
      'ResourceNotFoundException',
      'UserNotConfirmedException',
      'UserNotFoundException',
    ],
    differs: ['A challenge is answered by RespondToAuthChallenge.'],
  },
  run: ({ UserPoolId, ClientId, AuthFlow, AuthParameters }, call) =>
    adminTurn(call, 'AdminInitiateAuth', UserPoolId, (found, reasons) => {
      const client = own(found.pool.clients, ClientId);
      reasons.add(check(cognitoIdpRules.client, client !== undefined, { saw: ClientId }));
      if (!client)
        return reasons.refuse(
          call.world,
          resourceNotFound(`User pool client ${ClientId} does not exist.`),
        );
      const at = { ...found, clientId: ClientId, client };
      return startAuth(call, at, AuthFlow, AuthParameters ?? new Map(), reasons);
    }),
});
