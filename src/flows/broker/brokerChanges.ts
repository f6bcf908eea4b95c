import type { BrokerIn, UserIn } from '../../cloud/world/world.ts';
import { dataAccount } from '../../cloud/world/defaultNames.ts';
import type { Change } from '../worldChanges.ts';
import { brokerHost, brokerUser } from './brokerNames.ts';

/** Changes how the broker is set up. */
export const changeBroker =
  (change: (broker: BrokerIn) => BrokerIn): Change =>
  (world) => {
    const broker = world.brokers[brokerHost];
    if (!broker) throw new Error(`This world has no broker at ${brokerHost}.`);
    return { ...world, brokers: { ...world.brokers, [brokerHost]: change(broker) } };
  };

/** Changes what the broker gives people who ask for `reports`. */
export const changeReportsAccess = (
  change: (access: BrokerIn['access'][string]) => BrokerIn['access'][string],
): Change =>
  changeBroker((broker) => {
    const access = broker.access['reports'];
    if (!access) throw new Error('The broker gives no access to reports.');
    return { ...broker, access: { ...broker.access, reports: change(access) } };
  });

/** Changes the IAM user whose key the broker holds. */
export const changeBrokerUser =
  (change: (user: UserIn) => UserIn): Change =>
  (world) => {
    const account = world.accounts[dataAccount];
    const user = account?.users[brokerUser];
    if (!account || !user) throw new Error(`This world has no user ${brokerUser}.`);
    const users = { ...account.users, [brokerUser]: change(user) };
    return { ...world, accounts: { ...world.accounts, [dataAccount]: { ...account, users } } };
  };
