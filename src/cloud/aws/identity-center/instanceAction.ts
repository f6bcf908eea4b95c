import type { AwsStructure } from '../../../wire/aws/awsValue.ts';
import type { InputOf, Structure } from '../../../wire/aws/members.ts';
import type { IdentityCenterIn, World } from '../../world/world.ts';
import { type ActionReference, awsAction, type AwsOutcome, type SignedCall } from '../awsAction.ts';
import { accountOf } from '../caller.ts';
import { type Steps, take } from '../iam/steps.ts';
import { reasonsOf } from '../reasons.ts';
import { checkAdministrator } from './checkAdministrator.ts';

/** An administrator's call about the organization's instance. */
export interface InstanceCall extends SignedCall {
  readonly instance: IdentityCenterIn;
}

/** What an operation did. */
export interface Effect {
  /** Absent: nothing was changed. */
  readonly world?: World;
  /** Absent: the output has no members. */
  readonly result?: AwsStructure;
}

type Input = Readonly<Record<string, unknown>>;

/** One of the two services by which Identity Center is administered. */
export interface InstanceService {
  /** Of its actions in policies. */
  readonly prefix: 'sso' | 'identitystore';
  /** The rule above the reasons for what an operation did. */
  readonly rule: string;
  /** The ARNs that the caller's policies are asked about. */
  readonly resources: (input: Input, account: string) => readonly string[];
  /** The instance that the request is about. */
  readonly find: (input: Input, call: SignedCall) => Steps<IdentityCenterIn>;
}

export interface InstanceOperation<Members extends Structure> {
  readonly name: string;
  readonly members: Members;
  readonly reference: ActionReference;
  readonly run: (input: InputOf<Members>, call: InstanceCall) => Steps<Effect>;
}

/** Declares an operation on the instance of Identity Center, which the management account alone may call. */
export function instanceAction<Members extends Structure>(
  { prefix, rule, resources, find }: InstanceService,
  { name, members, reference, run }: InstanceOperation<Members>,
) {
  function* steps(input: InputOf<Members>, call: SignedCall): Steps<Effect> {
    const instance = yield* find(input, call);
    return yield* run(input, { ...call, instance });
  }
  return awsAction({
    name,
    signed: true,
    members,
    reference: {
      ...reference,
      checks: [
        `the caller may ${name}`,
        'the caller is of the management account',
        'the instance is there',
        ...reference.checks,
      ],
      errors: [
        ...new Set(['AccessDeniedException', 'ResourceNotFoundException', ...reference.errors]),
      ].sort(),
    },
    run: async (input: InputOf<Members>, call: SignedCall): Promise<AwsOutcome> => {
      const { world, caller } = call;
      const reasons = reasonsOf(rule);
      const asked = resources(input, accountOf(caller));
      const denied = checkAdministrator(call, `${prefix}:${name}`, asked, reasons);
      if (denied) return reasons.refuse(world, denied);
      const taken = await take(steps(input, call));
      reasons.add(...taken.parts);
      return taken.error
        ? reasons.refuse(world, taken.error)
        : reasons.answer(taken.value.world ?? world, taken.value.result);
    },
  });
}
