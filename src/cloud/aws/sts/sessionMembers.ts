import type { AwsStructure } from '../../../wire/aws/awsValue.ts';
import type { RoleSessionIn, SessionIn } from '../../world/world.ts';
import { assumedRoleArn } from '../arns.ts';

/** The `Credentials` member of an answer. */
export const credentialsMember = (session: SessionIn): AwsStructure => ({
  AccessKeyId: session.accessKeyId,
  SecretAccessKey: session.secretAccessKey,
  SessionToken: session.sessionToken,
  Expiration: new Date(session.expiresAt),
});

/** The `AssumedRoleUser` member of an answer. */
export const assumedRoleUser = (session: RoleSessionIn): AwsStructure => ({
  AssumedRoleId: `${session.roleId}:${session.sessionName}`,
  Arn: assumedRoleArn(session.account, session.roleName, session.sessionName),
});
