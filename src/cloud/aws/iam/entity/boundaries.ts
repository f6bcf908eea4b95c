import { required } from '../../../../wire/aws/members.ts';
import { parseIamArn } from '../../arns.ts';
import type { AwsAction } from '../../awsAction.ts';
import { managedPolicy } from '../../policiesFor.ts';
import type { IamCall } from '../iamAction.ts';
import { noSuchEntity, validation } from '../iamErrors.ts';
import { arn } from '../iamMembers.ts';
import { iamApiRules } from '../rules.ts';
import { must, type Steps } from '../steps.ts';
import { entityAction } from './entityAction.ts';
import type { HolderKind, Holding } from './holder.ts';

interface Bounded extends Holding {
  readonly permissionsBoundary?: string | undefined;
}

/** The ARN must be that of a managed policy that can limit things of this account. */
export function* boundary(
  { world, accountId }: Pick<IamCall, 'world' | 'accountId'>,
  policyArn: string,
): Steps<void> {
  const parts = parseIamArn(policyArn);
  yield* must(
    iamApiRules.arnForm,
    parts?.type === 'policy',
    validation(`Scope ARN: ${policyArn} is not valid.`),
    { saw: policyArn },
  );
  yield* must(
    iamApiRules.attachable,
    (parts?.account === 'aws' || parts?.account === accountId) &&
      managedPolicy(world, policyArn) !== undefined,
    noSuchEntity(`Scope ARN: ${policyArn} does not exist or is not attachable.`),
    { saw: policyArn },
  );
}

/** A permissions boundary in answers. */
export const boundaryMember = ({ permissionsBoundary }: Bounded) =>
  permissionsBoundary === undefined
    ? {}
    : {
        PermissionsBoundary: {
          PermissionsBoundaryType: 'Policy',
          PermissionsBoundaryArn: permissionsBoundary,
        },
      };

/** PutRolePermissionsBoundary and its like. */
export const putBoundaryAction = <Thing extends Bounded>(holder: HolderKind<Thing>): AwsAction =>
  entityAction(holder.kind, {
    name: `Put${holder.title}PermissionsBoundary`,
    members: { PermissionsBoundary: required(arn) },
    reference: {
      checks: ['the policy exists and may be a boundary'],
      errors: ['ValidationError'],
      differs: [],
    },
    changes: true,
    // The boundary that is asked for counts, not the one that is there.
    context: ({ PermissionsBoundary }) => ({ 'iam:PermissionsBoundary': PermissionsBoundary }),
    run: function* ({ PermissionsBoundary }, { thing, changed, ...call }) {
      yield* boundary(call, PermissionsBoundary);
      return { world: changed({ ...thing, permissionsBoundary: PermissionsBoundary }) };
    },
  });

/** DeleteRolePermissionsBoundary and its like. */
export const deleteBoundaryAction = <Thing extends Bounded>(holder: HolderKind<Thing>): AwsAction =>
  entityAction(holder.kind, {
    name: `Delete${holder.title}PermissionsBoundary`,
    members: {},
    reference: { checks: ['there is a boundary'], errors: [], differs: [] },
    changes: true,
    run: function* (_input, { key, thing, changed }) {
      yield* must(
        iamApiRules.entityExists,
        thing.permissionsBoundary !== undefined,
        noSuchEntity(`${holder.title} ${key} does not have a permissions boundary.`),
      );
      const { permissionsBoundary: _gone, ...rest } = thing;
      // What is left is the thing without what it need not have.
      return { world: changed(rest as unknown as Thing) };
    },
  });
