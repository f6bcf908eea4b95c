import { page } from '../identity-center/adminSteps.ts';
import { groupAttributes, groupResult } from './groups.ts';
import { filtered } from './lookUp.ts';
import { filtersMember, inStore, paging } from './members.ts';
import { storeAction } from './storeAction.ts';

/** ListGroups (Identity Store API Reference). */
export const listGroups = storeAction({
  name: 'ListGroups',
  members: { ...inStore, ...paging, Filters: filtersMember },
  reference: {
    checks: ['the attribute of the filter', 'the page token'],
    errors: ['ValidationException'],
    differs: [],
  },
  *run({ Filters, ...paged }, { instance }) {
    const found = yield* filtered(instance.groups, groupAttributes, Filters);
    const { items, next } = yield* page(found, paged);
    return {
      result: { Groups: items.map(([id, one]) => groupResult(instance, id, one)), ...next },
    };
  },
});
