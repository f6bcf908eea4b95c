import { isoTime } from '../../../kit/time.ts';
import type { AwsError } from '../../../wire/aws/awsError.ts';
import type { RoleSessionIn, World } from '../../world/world.ts';
import { assumedRoleArn, parseIamArn } from '../arns.ts';
import type { AwsCall } from '../awsAction.ts';
import { accountIn } from '../iamObjects.ts';
import { recordEvent } from '../trail.ts';
import type { WebIdentity } from './webIdentity.ts';

/**
 * Leaves the CloudTrail event of an AssumeRoleWithWebIdentity, in the account that owns the role. An
 * account that does not exist keeps no trail. Source: IAM User Guide, "Logging IAM and AWS STS API calls
 * with AWS CloudTrail".
 */
export function recordWebIdentity(
  world: World,
  { request, requestId, region }: AwsCall,
  told: {
    readonly roleArn: string;
    readonly roleSessionName: string;
    readonly durationSeconds: number | undefined;
    readonly identity: WebIdentity | undefined;
    readonly session?: RoleSessionIn;
    readonly error?: AwsError;
  },
): World {
  const { roleArn, roleSessionName, durationSeconds, identity, session, error } = told;
  const account = parseIamArn(roleArn)?.account ?? '';
  if (!accountIn(world, account)) return world;
  return recordEvent(world, request, {
    eventSource: 'sts.amazonaws.com',
    eventName: 'AssumeRoleWithWebIdentity',
    awsRegion: region,
    recipientAccountId: account,
    requestID: requestId,
    readOnly: true,
    userIdentity: {
      type: 'WebIdentityUser',
      ...(identity && {
        principalId: `${identity.provider.principal}:${identity.audience}:${identity.subject}`,
        userName: identity.subject,
        identityProvider: identity.provider.principal,
      }),
    },
    requestParameters: {
      roleArn,
      roleSessionName,
      ...(durationSeconds !== undefined && { durationSeconds }),
      ...(identity &&
        Object.keys(identity.tags).length > 0 && {
          principalTags: identity.tags,
          transitiveTagKeys: identity.transitiveTagKeys,
        }),
      ...(identity?.sourceIdentity !== undefined && { sourceIdentity: identity.sourceIdentity }),
    },
    ...(session &&
      identity && {
        responseElements: {
          provider: identity.providerName,
          audience: identity.audience,
          subjectFromWebIdentityToken: identity.subject,
          credentials: {
            accessKeyId: session.accessKeyId,
            sessionToken: session.sessionToken,
            expiration: isoTime(session.expiresAt),
          },
          assumedRoleUser: {
            assumedRoleId: `${session.roleId}:${session.sessionName}`,
            arn: assumedRoleArn(session.account, session.roleName, session.sessionName),
          },
        },
      }),
    ...(error && { errorCode: error.code, errorMessage: error.message }),
    resources: [{ ARN: roleArn, accountId: account, type: 'AWS::IAM::Role' }],
  });
}
