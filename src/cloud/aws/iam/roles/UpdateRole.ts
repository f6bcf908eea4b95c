import { integer } from '../../../../wire/aws/members.ts';
import { entityAction } from '../entity/entityAction.ts';
import { roles } from '../entity/kinds.ts';
import { description } from '../iamMembers.ts';
import { done } from '../steps.ts';

/** UpdateRole (IAM API Reference). What is not given stays; MaxSessionDuration too. */
export const updateRole = entityAction(roles, {
  name: 'UpdateRole',
  members: { Description: description, MaxSessionDuration: integer({ range: [3600, 43_200] }) },
  reference: { checks: [], errors: ['UnmodifiableEntity'], differs: [] },
  changes: true,
  run: ({ Description, MaxSessionDuration }, { thing, changed }) =>
    done({
      world: changed({
        ...thing,
        ...(Description !== undefined && { description: Description }),
        ...(MaxSessionDuration !== undefined && { maxSessionDuration: MaxSessionDuration }),
      }),
      result: {},
    }),
});
