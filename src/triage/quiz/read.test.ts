import { describe, expect, it } from 'vitest';
import type { Known, ReadQuestion } from './question.ts';
import { read } from './read.ts';

const option = (key: string) => ({ key, because: key });
const assertion = '/samlp:Response/Assertion';
const recipient = `${assertion}/Subject/SubjectConfirmation/SubjectConfirmationData/@Recipient`;
const audience = `${assertion}/Conditions/AudienceRestriction/Audience`;
const roles = `${assertion}/AttributeStatement/Attribute[2]#claim`;

const asked: ReadQuestion = {
  id: 'q',
  kind: 'read',
  scene: '',
  asks: '',
  statements: [],
  study: { flow: 'saml-api', step: 'assume-role' },
  flow: 'saml-api',
  step: 'assume-role',
  shows: { side: 'request', view: 'saml' },
  options: [option(audience), option(recipient), option(roles)],
  finds: { sameAs: { check: 'trust.condition' } },
};

const finding = async (known: Known, ...keys: readonly string[]) =>
  (await read({ ...asked, options: keys.map(option), finds: { sameAs: known } })).settled.right;

describe('a field that is asked for', () => {
  it('is the one that a check saw, or wanted', async () => {
    expect((await read(asked)).settled.right).toBe(recipient);
    expect(await finding({ check: 'saml.audience' }, audience, recipient)).toBe(audience);
    const token: ReadQuestion = {
      ...asked,
      flow: 'github-actions',
      shows: { side: 'request', view: 'jwt WebIdentityToken' },
      options: [option('/claims/iat'), option('/claims/exp')],
      finds: { sameAs: { check: 'oidc.exp', part: 'wanted' } },
    };
    expect((await read(token)).settled.right).toBe('/claims/exp');
    const seen = { sameAs: { check: 'oidc.exp' } };
    await expect(read({ ...token, finds: seen })).rejects.toThrow('0 right');
  });

  it('may have several values', async () => {
    expect(await finding({ check: 'saml.role.pair' }, audience, roles)).toBe(roles);
  });

  it('is the one that stands in another message, or in CloudTrail', async () => {
    const name = `${assertion}/Subject/NameID`;
    expect(
      await finding({ trail: '/userIdentity/userName', step: 'assume-role' }, name, audience),
    ).toBe(name);
    const token = '/AssumeRoleWithSAMLResponse/AssumeRoleWithSAMLResult/Credentials/SessionToken';
    const key = token.replace('SessionToken', 'AccessKeyId');
    const known: Known = { step: 'read-report', side: 'request', view: 'http', path: '/headers/7' };
    const { settled, exhibit } = await read({
      ...asked,
      shows: { side: 'response', view: 'credentials' },
      options: [option(key), option(token)],
      finds: { sameAs: known },
    });
    expect(settled.right).toBe(token);
    expect(exhibit).toMatchObject({
      kind: 'message',
      side: 'response',
      view: { id: 'credentials' },
    });
  });

  it('is the one that was typed, where no value can tell it', async () => {
    expect((await read({ ...asked, finds: { right: audience } })).settled.right).toBe(audience);
    await expect(read({ ...asked, finds: { right: '/nowhere' } })).rejects.toThrow('0 right');
  });

  it('is shown by its name, with its value where that is short', async () => {
    expect((await read(asked)).options.map(({ text }) => text)).toEqual([
      'Audience: urn:amazon:webservices',
      'Recipient: https://signin.aws.amazon.com/saml',
      'https://aws.amazon.com/SAML/Attributes/Role',
    ]);
  });

  it('may be in a step that stands on another way than the first', async () => {
    const shows = { side: 'request', view: 'http' } as const;
    const { exhibit } = await read({
      ...asked,
      flow: 'broker-federation-token',
      step: 'log-in',
      shows,
      options: [option('/method')],
      finds: { right: '/method' },
    });
    expect(exhibit).toMatchObject({ step: 'Follow the login URL' });
  });

  it('comes from the run with its fault', async () => {
    const { options } = await read({ ...asked, fault: 'regional-recipient' });
    expect(options[1]?.text).toMatch(/^Recipient: https:\/\/[a-z]+-[a-z]+-\d\.signin/);
    await expect(read({ ...asked, fault: 'no-such-fault' })).rejects.toThrow('No fault');
  });

  it('is refused where none or two have the value, or there is no such field, view, check or step', async () => {
    await expect(read({ ...asked, options: [option(audience)] })).rejects.toThrow('0 right');
    const twice = [option(recipient), option('/samlp:Response/@Destination')];
    await expect(read({ ...asked, options: twice })).rejects.toThrow('2 right');
    await expect(read({ ...asked, options: [option('/nowhere')] })).rejects.toThrow('no field');
    const shows = { side: 'response', view: 'saml' } as const;
    await expect(read({ ...asked, shows })).rejects.toThrow('no view');
    await expect(finding({ check: 'no.check' }, audience)).rejects.toThrow('No check');
    await expect(finding({ trail: '/no', step: 'assume-role' }, audience)).rejects.toThrow(
      'No event',
    );
    await expect(read({ ...asked, step: 'take-response' })).rejects.toThrow('Nothing travels');
  });
});
