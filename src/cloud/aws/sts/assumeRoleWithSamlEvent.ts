import type { AwsError } from '../../../wire/aws/awsError.ts';
import { nameQualifierOf } from '../../../wire/saml/nameQualifier.ts';
import type { SamlAssertion } from '../../../wire/saml/samlAssertion.ts';
import type { RoleSessionIn, World } from '../../world/world.ts';
import { parseIamArn } from '../arns.ts';
import type { AwsCall } from '../awsAction.ts';
import { accountIn } from '../iamObjects.ts';
import { recordEvent } from '../trail.ts';
import { assumedRoleInTrail, credentialsInTrail } from './trailMembers.ts';

/**
 * Leaves the CloudTrail event of an AssumeRoleWithSAML, in the account that owns the role. An account
 * that does not exist keeps no trail.
 */
export function recordAssumeRoleWithSaml(
  world: World,
  { request, requestId, region }: AwsCall,
  told: {
    readonly roleArn: string;
    readonly principalArn: string;
    readonly durationSeconds: number | undefined;
    readonly assertion: SamlAssertion | undefined;
    readonly session?: RoleSessionIn;
    readonly error?: AwsError;
  },
): World {
  const { roleArn, principalArn, durationSeconds, assertion, session, error } = told;
  const account = parseIamArn(roleArn)?.account ?? '';
  const provider = parseIamArn(principalArn);
  if (!accountIn(world, account)) return world;
  const qualifier =
    assertion &&
    nameQualifierOf(assertion.issuer, {
      accountId: provider?.account ?? '',
      name: provider?.name ?? '',
    });
  return recordEvent(world, request, {
    eventSource: 'sts.amazonaws.com',
    eventName: 'AssumeRoleWithSAML',
    awsRegion: region,
    recipientAccountId: account,
    requestID: requestId,
    readOnly: true,
    userIdentity: {
      type: 'SAMLUser',
      ...(assertion && {
        principalId: `${qualifier}:${assertion.nameId}`,
        userName: assertion.nameId,
        identityProvider: qualifier,
      }),
    },
    requestParameters: {
      roleArn,
      principalArn,
      ...(durationSeconds !== undefined && { durationSeconds }),
      ...(assertion && {
        sAMLAssertionID: assertion.id,
        roleSessionName: assertion.roleSessionName,
        ...(assertion.principalTags.length > 0 && {
          principalTags: Object.fromEntries(
            assertion.principalTags.map(({ key, value }) => [key, value]),
          ),
        }),
        ...(assertion.transitiveTagKeys.length > 0 && {
          transitiveTagKeys: assertion.transitiveTagKeys,
        }),
        ...(assertion.sourceIdentity !== undefined && {
          sourceIdentity: assertion.sourceIdentity,
        }),
      }),
    },
    ...(session && {
      responseElements: {
        credentials: credentialsInTrail(session),
        assumedRoleUser: assumedRoleInTrail(session),
      },
    }),
    ...(error && { errorCode: error.code, errorMessage: error.message }),
    resources: [{ ARN: roleArn, accountId: account, type: 'AWS::IAM::Role' }],
  });
}
