import { seconds } from '../../../kit/time.ts';
import { allOf, check, type Why } from '../../../kit/why.ts';
import { own } from '../../../kit/own.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import { type InputOf, integer, required, structure, text } from '../../../wire/aws/members.ts';
import type { RootSessionIn, World } from '../../world/world.ts';
import { rootArn } from '../arns.ts';
import { awsAction, type AwsOutcome, type SignedCall } from '../awsAction.ts';
import { accountOf, principalOf, sessionOf } from '../caller.ts';
import { awsRootTaskPolicies } from '../iam/awsRootTaskPolicies.ts';
import { accountIn } from '../iamObjects.ts';
import { checkPermission } from './checkPermission.ts';
import { checkRegional } from './checkRegional.ts';
import { issueSession } from './issueSession.ts';
import { stsRules } from './rules.ts';
import { credentialsMember } from './sessionMembers.ts';
import { recordStsEvent } from './stsEvent.ts';
import { credentialsInTrail, trailMembers } from './trailMembers.ts';

/** Constraints of the STS API model (FACTS 4.9). */
const members = {
  TargetPrincipal: required(text({ length: [12, 2048] })),
  TaskPolicyArn: required(structure({ arn: text({ length: [20, 2048] }) })),
  DurationSeconds: integer({ range: [0, 900] }),
} as const;

const defaultDuration = 900;

const invalid = (what: string): AwsError => awsError('ValidationError', 400, `${what} is invalid`);

/** The account that a target names, by its number or by the ARN of its root user. */
function targetOf(target: string): string | undefined {
  const found = /^(?:(\d{12})|arn:aws:iam::(\d{12}):root)$/.exec(target);
  return found?.[1] ?? found?.[2];
}

/** Whether an account may take root sessions of the organization's members at all. */
const administers = ({ organization }: World, account: string): boolean =>
  organization.rootSessions &&
  (account === organization.managementAccount ||
    organization.rootSessionAdministrators.includes(account));

/** A member account of the organization, the management account left out: it has no central root access. */
const isMember = (world: World, account: string): boolean =>
  own(world.organization.accounts, account) !== undefined &&
  account !== world.organization.managementAccount &&
  accountIn(world, account) !== undefined;

/**
 * AssumeRoot (STS API Reference): a short session of a member account's root user, limited to one task
 * policy (IAM User Guide, "Centrally manage root access for member accounts"). The root user has no policy
 * of its own to ask, so the caller's policies decide. AWS publishes the code of a refusal, not its text.
 */
function run(input: InputOf<typeof members>, call: SignedCall): AwsOutcome {
  const { caller, world } = call;
  const account = accountOf(caller);
  const event = { eventName: 'AssumeRoot', requestParameters: trailMembers(input) };
  const parts: Why[] = [];
  const refuse = (error: AwsError, evidence: AwsOutcome['evidence'] = []): AwsOutcome => ({
    world: recordStsEvent(world, call, { ...event, error }),
    why: { ...allOf(stsRules.assumeRoot, parts), holds: false },
    evidence,
    answer: { error },
  });

  const regional = checkRegional(call, 'AssumeRoot');
  parts.push(regional.why);
  if (regional.error) return refuse(regional.error);

  const target = targetOf(input.TargetPrincipal);
  const policy = input.TaskPolicyArn.arn ?? '';
  const known = own(awsRootTaskPolicies, policy) !== undefined;
  parts.push(
    check(stsRules.rootTarget, target !== undefined, {
      saw: input.TargetPrincipal,
      wanted: 'the number of an account or the ARN of its root user',
    }),
    check(stsRules.taskPolicy, known, { saw: policy, wanted: Object.keys(awsRootTaskPolicies) }),
  );
  if (target === undefined) return refuse(invalid(input.TargetPrincipal));
  if (!known) return refuse(invalid(policy));

  const arn = rootArn(target);
  const permission = checkPermission(call, 'sts:AssumeRoot', arn, { 'sts:TaskPolicyArn': policy });
  const central = [
    check(stsRules.rootAdministrator, administers(world, account), { saw: account }),
    check(stsRules.rootMember, isMember(world, target), { saw: target }),
  ];
  parts.push(permission.why, ...central);
  if (permission.error) return refuse(permission.error, permission.evidence);
  if (central.some(({ holds }) => holds === false))
    return refuse(
      awsError(
        'AccessDenied',
        403,
        `User: ${principalOf(world, caller).arn} is not authorized to perform: sts:AssumeRoot on resource: ${arn}`,
      ),
      permission.evidence,
    );

  const sourceIdentity = sessionOf(caller)?.sourceIdentity;
  const issued = issueSession<RootSessionIn>(world, {
    kind: 'root',
    issuedBy: 'AssumeRoot',
    account: target,
    expiresAt: world.clock + seconds(input.DurationSeconds ?? defaultDuration),
    tags: {},
    sessionPolicyArns: [policy],
    ...(sourceIdentity !== undefined && { sourceIdentity }),
  });
  return {
    world: recordStsEvent(issued.world, call, {
      ...event,
      responseElements: { credentials: credentialsInTrail(issued.session) },
    }),
    why: allOf(stsRules.assumeRoot, parts),
    evidence: permission.evidence,
    answer: {
      result: { Credentials: credentialsMember(issued.session), SourceIdentity: sourceIdentity },
    },
  };
}

export const assumeRoot = awsAction({
  name: 'AssumeRoot',
  signed: true,
  members,
  reference: {
    checks: [
      'the endpoint is regional',
      'the target is an account, the policy one of the five task policies',
      'the caller may do it',
      'the caller’s account administers root access, and the target is a member account',
    ],
    errors: ['AccessDenied', 'InvalidAction', 'ValidationError'],
    differs: [
      'AWS publishes neither code nor text for the global endpoint, for a target that is no account and for a policy that is no task policy.',
    ],
  },
  run,
});
