import { page } from '../identity-center/adminSteps.ts';
import { userAttributes, userResult } from './users.ts';
import { filtered } from './lookUp.ts';
import { filtersMember, inStore, paging } from './members.ts';
import { storeAction } from './storeAction.ts';

/** ListUsers (Identity Store API Reference). */
export const listUsers = storeAction({
  name: 'ListUsers',
  members: { ...inStore, ...paging, Filters: filtersMember },
  reference: {
    checks: ['the attribute of the filter', 'the page token'],
    errors: ['ValidationException'],
    differs: [],
  },
  *run({ Filters, ...paged }, { instance }) {
    const found = yield* filtered(instance.users, userAttributes, Filters);
    const { items, next } = yield* page(found, paged);
    return { result: { Users: items.map(([id, one]) => userResult(instance, id, one)), ...next } };
  },
});
