import { listed, type ListedService } from './actionTable.ts';
import { stsActions } from './sts/index.ts';

const invalidAction = '`InvalidAction`';

/** Every service of the mock that has actions, for the table in `docs/`. */
export const services: readonly ListedService[] = [
  {
    title: 'AWS Security Token Service',
    host: 'sts.{region}.amazonaws.com',
    protocol: 'AWS query protocol, 2011-06-15',
    unknownAction: invalidAction,
    actions: stsActions.map(listed),
  },
];
