import { describe, expect, it } from 'vitest';
import type { SpotQuestion, Visit } from './question.ts';
import { spot } from './spot.ts';

const from = (account: string): Visit => ({
  principal: {
    kind: 'role-session',
    account,
    arn: `arn:aws:sts::${account}:assumed-role/R/s`,
    roleArn: `arn:aws:iam::${account}:role/R`,
    userId: 'AROAEXAMPLE:s',
  },
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::b/o',
  resourceAccount: '111122223333',
  also: {
    identity: [
      { id: 'own', document: { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] } },
    ],
  },
});

const partner = { AWS: 'arn:aws:iam::444455556666:root' };

const open: SpotQuestion = {
  id: 'q',
  kind: 'spot',
  scene: '',
  asks: '',
  statements: [],
  study: { outcome: 'T4' },
  policy: {
    id: 'Bucket policy',
    kind: 'resource',
    document: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { AWS: '*' }, Action: 's3:GetObject', Resource: '*' },
      ],
    },
  },
  stranger: from('777788889999'),
  rightful: from('444455556666'),
  options: [
    { key: '/Statement/0/Principal', becomes: partner, because: 'who' },
    { key: '/Statement/0/Action', becomes: 's3:PutObject', because: 'what' },
    { key: '/Statement/0', because: 'all' },
  ],
};

describe('the line that lets a stranger in', () => {
  it('is the one whose repair keeps only the stranger out', () => {
    expect(spot(open).settled).toEqual({ right: '/Statement/0/Principal' });
  });

  it('is shown with its number, and with what it becomes', () => {
    const { options, exhibit } = spot(open);
    expect(options.map(({ text, becomes }) => ({ text, becomes }))).toEqual([
      {
        text: 'Lines 6 to 8: "Principal": { "AWS": "*" }',
        becomes: '{"AWS":"arn:aws:iam::444455556666:root"}',
      },
      { text: 'Line 9: "Action": "s3:GetObject"', becomes: '"s3:PutObject"' },
      {
        text: expect.stringMatching(/^Lines 4 to 11: \{ "Effect".* \}$/) as unknown,
        becomes: undefined,
      },
    ]);
    expect(exhibit).toMatchObject({ kind: 'document', title: 'Bucket policy' });
    expect(options[1]?.lines).toEqual({ first: 8, last: 8 });
  });

  it('may stand in a policy of the caller', () => {
    const allowing = (resource: string) => ({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: resource }],
    });
    const own = { ...from('111122223333'), also: {} };
    const { settled } = spot({
      ...open,
      policy: { id: 'Policy', kind: 'identity', document: allowing('arn:aws:s3:::b*') },
      stranger: { ...own, resource: 'arn:aws:s3:::bank/o' },
      rightful: own,
      options: [
        { key: '/Statement/0/Resource', becomes: 'arn:aws:s3:::b/*', because: 'where' },
        { key: '/Statement/0/Action', becomes: 's3:Get*', because: 'what' },
      ],
    });
    expect(settled.right).toBe('/Statement/0/Resource');
  });

  it('is refused where none or two lines do, or a place is missing', () => {
    const [who, ...others] = open.options;
    expect(() => spot({ ...open, options: others })).toThrow('0 right');
    const twice = [who, { key: '/Statement/0/Principal/AWS', becomes: partner.AWS, because: '' }];
    expect(() => spot({ ...open, options: twice.flatMap((one) => one ?? []) })).toThrow('2 right');
    const nowhere = [...open.options, { key: '/Statement/0/Condition', because: '' }];
    expect(() => spot({ ...open, options: nowhere })).toThrow('nothing at');
  });

  it('is refused where someone is kept out from the beginning', () => {
    const stranger = { ...from('777788889999'), also: {} };
    expect(() => spot({ ...open, stranger })).toThrow('refused already');
    const rightful = { ...from('444455556666'), action: 's3:PutObject' };
    expect(() => spot({ ...open, rightful })).toThrow('refused already');
  });
});
