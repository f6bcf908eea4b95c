import type { IdentityCenterIn, World } from '../../cloud/world/world.ts';
import type { Change } from '../worldChanges.ts';
import { changeInstance, instanceOf } from './identityCenterChanges.ts';

type ApplicationIn = IdentityCenterIn['applications'][string];

/** The host at which people do their expenses. */
export const expensesHost = 'expenses.corp.example';

/** The application that takes its assertions at this host, and its id. */
export function expensesIn(world: World): readonly [id: string, application: ApplicationIn] {
  const found = Object.entries(instanceOf(world).applications).find(
    ([, { assertionConsumerService }]) => new URL(assertionConsumerService).host === expensesHost,
  );
  if (!found) throw new Error(`Identity Center has no application at ${expensesHost}.`);
  return found;
}

/** Changes what Identity Center, or the application itself, is set up with. */
export const changeExpenses =
  (change: (application: ApplicationIn) => ApplicationIn): Change =>
  (world) => {
    const [id, application] = expensesIn(world);
    return changeInstance((instance) => ({
      ...instance,
      applications: { ...instance.applications, [id]: change(application) },
    }))(world);
  };

/** Changes what the application itself is set up with. */
export const expensesExpects = (change: Partial<ApplicationIn['itself']>): Change =>
  changeExpenses((application) => ({
    ...application,
    itself: { ...application.itself, ...change },
  }));
