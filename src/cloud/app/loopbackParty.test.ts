import { beforeEach, describe, expect, it } from 'vitest';
import { failures } from '../../kit/why.ts';
import { Lab } from '../aws/cloud.testing.ts';

const base = 'http://127.0.0.1:51234/oauth/callback';

let lab: Lab;
beforeEach(() => {
  lab = new Lab((world) => ({
    ...world,
    loopbackListeners: {
      '127.0.0.1:51234': { name: 'a command line', path: '/oauth/callback', state: 'mine' },
    },
  }));
});

const rulesFailing = async (url: string) => {
  const { why, response } = await lab.get(url);
  return [response?.status, ...(why ? failures(why).map(({ rule }) => rule) : [])];
};

describe('a program that listens at a loopback address', () => {
  it('takes a code with its own state', async () => {
    expect(await rulesFailing(`${base}?code=abc&state=mine`)).toEqual([200]);
  });

  it('takes nothing else', async () => {
    expect(await rulesFailing(`${base}?code=abc&state=another`)).toEqual([
      400,
      'client.callback-state',
    ]);
    expect(await rulesFailing(`${base}?code=abc`)).toEqual([400, 'client.callback-state']);
    expect(await rulesFailing(`${base}?error=access_denied&state=mine`)).toEqual([
      400,
      'client.callback-code',
    ]);
    expect(await rulesFailing('http://127.0.0.1:51234/?code=abc&state=mine')).toEqual([
      404,
      'client.callback-page',
    ]);
  });

  it('is at one port only', async () => {
    const { response } = await lab.get('http://127.0.0.1:4/oauth/callback?code=abc&state=mine');
    expect(response).toBeUndefined();
  });
});
