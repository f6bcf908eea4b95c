import { listed, type ListedService } from './actionTable.ts';
import { iamActions } from './iam/index.ts';
import { s3Operations } from './s3/index.ts';
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
  {
    title: 'AWS Identity and Access Management',
    host: 'iam.amazonaws.com',
    protocol: 'AWS query protocol, 2010-05-08',
    unknownAction: invalidAction,
    actions: iamActions.map(listed),
  },
  {
    title: 'Amazon S3',
    host: 's3.{region}.amazonaws.com',
    protocol: 'REST-XML, path style and host style',
    unknownAction: '`NotImplemented`',
    actions: s3Operations.map(({ name, needs, reference }) => ({
      name,
      signed: needs === 'account' ? 'yes' : 'either',
      parameters: reference.parameters,
      reference,
    })),
  },
];
