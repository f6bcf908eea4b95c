import { minutes } from '../../../kit/time.ts';
import { allOf, check, type Why } from '../../../kit/why.ts';
import type { HttpRequest } from '../../../wire/http/records.ts';
import type { Evidence } from '../../network.ts';
import { mintUuid } from '../../world/mint.ts';
import type { RoleSessionIn, World } from '../../world/world.ts';
import { authorizeStranger } from '../authorize.ts';
import { findRole } from '../iamObjects.ts';
import { awsRules } from '../rules.ts';
import { issueSession } from '../sts/issueSession.ts';
import { roleSessionTerms } from '../sts/roleSessionTerms.ts';
import { assumedRoleInTrail, credentialsInTrail } from '../sts/trailMembers.ts';
import { trustAsks } from '../sts/trustAsks.ts';
import { recordEvent } from '../trail.ts';
import { directoryServiceRules as rules } from './rules.ts';

/** Credentials that a service gets live an hour here. */
const lifetime = minutes(60);

export interface ServiceAssumed {
  readonly world: World;
  readonly why: Why;
  readonly evidence: readonly Evidence[];
  /** Undefined where the role does not let the service in. */
  readonly session: RoleSessionIn | undefined;
}

/**
 * Begins a session of a role for a service of AWS, if the role trusts it. How a service proves to STS who
 * it is has not been published, so no call to STS travels; the trust policy is evaluated as always, and
 * CloudTrail hears of an AssumeRole by the service.
 * @param service such as `ds.amazonaws.com`
 */
export function assumeForService(
  world: World,
  request: HttpRequest,
  asked: { readonly service: string; readonly roleArn: string; readonly sessionName: string },
): ServiceAssumed {
  const { service, roleArn: arn, sessionName } = asked;
  const found = findRole(world, arn);
  const exists = check(awsRules.roleExists, found !== undefined, { wanted: arn });
  if (!found)
    return { world, why: allOf(rules.serviceRole, [exists]), evidence: [], session: undefined };
  const cargo = {
    sessionName,
    tags: {},
    transitiveTagKeys: [],
    inheritedTags: {},
    sourceIdentity: undefined,
  };
  const region = 'us-east-1';
  const [ask] = trustAsks('AssumeRole', { arn, found }, cargo, region, {});
  if (!ask) throw new Error('Assuming a role is at least one action.');
  const { decision, evidence } = authorizeStranger(world, { kind: 'service', service }, ask);
  const why = allOf(rules.serviceRole, [exists, decision.why]);
  if (!decision.allowed) return { world, why, evidence, session: undefined };

  const none = { why, terms: { sessionPolicyArns: [] } };
  const terms = roleSessionTerms('AssumeRole', found, cargo, world.clock + lifetime, none);
  const issued = issueSession<RoleSessionIn>(world, terms);
  const [requestID, minted] = mintUuid(issued.world);
  return {
    world: recordEvent(minted, request, {
      eventSource: 'sts.amazonaws.com',
      eventName: 'AssumeRole',
      awsRegion: region,
      recipientAccountId: found.account,
      requestID,
      readOnly: true,
      userIdentity: { type: 'AWSService', invokedBy: service },
      requestParameters: { roleArn: arn, roleSessionName: sessionName },
      responseElements: {
        credentials: credentialsInTrail(issued.session),
        assumedRoleUser: assumedRoleInTrail(issued.session),
      },
      resources: [{ ARN: arn, accountId: found.account, type: 'AWS::IAM::Role' }],
    }),
    why,
    evidence,
    session: issued.session,
  };
}
