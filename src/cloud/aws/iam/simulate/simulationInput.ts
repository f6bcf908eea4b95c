import { parsePolicyText } from '../../../../iam/parsePolicyText.ts';
import type { ContextValue } from '../../../../iam/request.ts';
import { type InputOf, list, required, structure, text } from '../../../../wire/aws/members.ts';
import { invalidInput } from '../iamErrors.ts';
import { paging, policyDocument } from '../iamMembers.ts';
import { iamApiRules } from '../rules.ts';
import { must, type Steps } from '../steps.ts';
import type { SimulatedPolicy } from './simulation.ts';

const types = [
  'string',
  'stringList',
  'numeric',
  'numericList',
  'boolean',
  'booleanList',
  'ip',
  'ipList',
  'binary',
  'binaryList',
  'date',
  'dateList',
] as const;

/** What both simulations are asked. */
export const simulationMembers = {
  PermissionsBoundaryPolicyInputList: list(policyDocument),
  ActionNames: required(list(text({ length: [3, 128] }))),
  ResourceArns: list(text({ length: [1, 2048] })),
  ResourcePolicy: policyDocument,
  ResourceOwner: text({ length: [1, 2048] }),
  CallerArn: text({ length: [1, 2048] }),
  ContextEntries: list(
    structure({
      ContextKeyName: text({ length: [5, 256] }),
      ContextKeyValues: list(text()),
      ContextKeyType: text({ values: types }),
    }),
  ),
  ...paging,
} as const;

type Input = InputOf<typeof simulationMembers>;

/** The policies of one member of the input, each by its place: `PolicyInputList.1`. */
export function* readInputs(
  kind: 'identity' | 'permissions-boundary' | 'resource',
  member: string,
  texts: readonly string[],
): Steps<readonly SimulatedPolicy[]> {
  const policies: SimulatedPolicy[] = [];
  for (const [index, each] of texts.entries()) {
    const id = kind === 'resource' ? 'ResourcePolicy' : `${member}.${index + 1}`;
    const parsed = parsePolicyText(kind, each);
    const faults = parsed.ok ? [] : parsed.faults;
    yield* must(
      iamApiRules.policyDocument,
      parsed.ok,
      invalidInput(faults[0]?.message ?? 'Syntax errors in policy.'),
      {
        ...(faults.length > 0 && { saw: faults.map(({ detail }) => detail) }),
        at: { document: `request/${id}`, pointer: faults[0]?.pointer ?? '' },
      },
    );
    policies.push({ id, text: each, document: JSON.parse(each) as unknown });
  }
  return policies;
}

/** A list type keeps its list; any other has the one value, or the list where there are more. */
const valueOf = (type: string | undefined, values: readonly string[]): ContextValue =>
  type?.endsWith('List') || values.length !== 1 ? values : (values[0] ?? '');

/** The context keys of the request. */
const contextOf = ({ ContextEntries = [] }: Input): Readonly<Record<string, ContextValue>> =>
  Object.fromEntries(
    ContextEntries.flatMap(({ ContextKeyName, ContextKeyValues = [], ContextKeyType }) =>
      ContextKeyName === undefined
        ? []
        : [[ContextKeyName, valueOf(ContextKeyType, ContextKeyValues)] as const],
    ),
  );

const actionForm = /^[A-Za-z0-9.-]+:[A-Za-z0-9_-]+$/;

/** The actions, resources, boundary and context of a simulation. AWS publishes the code, not the texts. */
export function* readQuestion(input: Input): Steps<{
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly context: Readonly<Record<string, ContextValue>>;
  readonly boundary: SimulatedPolicy | undefined;
  readonly resource: SimulatedPolicy | undefined;
}> {
  const { ActionNames, ResourceArns = [], PermissionsBoundaryPolicyInputList = [] } = input;
  const odd = ActionNames.find((each) => !actionForm.test(each));
  yield* must(
    iamApiRules.argument,
    odd === undefined,
    invalidInput(`Invalid service action name: ${odd}`),
    { saw: ActionNames, wanted: 'actions such as s3:GetObject, without wildcards' },
  );
  const wrong = ResourceArns.find((each) => each !== '*' && !/^arn:(?:[^:]*:){4}./.test(each));
  yield* must(
    iamApiRules.argument,
    wrong === undefined,
    invalidInput(`Invalid resource: ${wrong}`),
    { saw: ResourceArns, wanted: 'ARNs or *' },
  );
  yield* must(
    iamApiRules.argument,
    PermissionsBoundaryPolicyInputList.length <= 1,
    invalidInput('There can be one permissions boundary only.'),
  );
  const [boundary] = yield* readInputs(
    'permissions-boundary',
    'PermissionsBoundaryPolicyInputList',
    PermissionsBoundaryPolicyInputList,
  );
  const [resource] = yield* readInputs(
    'resource',
    'ResourcePolicy',
    input.ResourcePolicy === undefined ? [] : [input.ResourcePolicy],
  );
  return {
    actions: ActionNames,
    resources: ResourceArns,
    context: contextOf(input),
    boundary,
    resource,
  };
}
