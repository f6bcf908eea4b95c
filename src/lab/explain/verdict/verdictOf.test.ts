import { describe, expect, it } from 'vitest';
import { allOf, check, type Why } from '../../../kit/why.ts';
import { noBody } from '../../../wire/http/records.ts';
import { isRefused } from '../../run/run.ts';
import { everyExchange } from '../everyRun.testing.ts';
import { verdictOf } from './verdictOf.ts';

const refused = (why: Why) => ({
  host: 'sts.us-east-1.amazonaws.com',
  response: { status: 403, headers: [], body: noBody },
  why,
  evidence: [],
});

const sentence = (why: Why): string | undefined => verdictOf(refused(why))?.sentence;

describe('verdictOf', () => {
  it('is given for every refused exchange of every flow, and for no other', async () => {
    const wrong = (await everyExchange()).filter(({ exchange }) => {
      const verdict = verdictOf(exchange);
      if (!isRefused(exchange)) return verdict !== undefined;
      return (
        !/^Refused: .*[^.]\.$/.test(verdict?.sentence ?? '') ||
        /undefined|NaN|\[object| {2}/.test(verdict?.sentence ?? '') ||
        verdict?.path.at(-1) !== verdict?.decisive
      );
    });
    expect(wrong.map(({ where }) => where)).toEqual([]);
  }, 120_000);

  it.each([
    ['saml-console', 'wrong-audience', 'is addressed to urn:amazon:webservices:govcloud'],
    ['saml-console', 'session-too-long', 'a session of 8 h was asked for; the role allows 2 h'],
    ['saml-console', 'session-over', 'the console session ended at'],
    ['saml-console', 'role-may-not-list', 'no policy of the caller allows s3:ListBucket on'],
    ['saml-console', 'forgotten-scp', 'statement NoDownloads of the organization policy'],
    [
      'saml-api',
      'regional-recipient',
      'the trust policy of DataReader demands StringEquals SAML:aud',
    ],
    [
      'saml-api',
      'no-tag-session',
      'does not allow sts:TagSession; it allows sts:AssumeRoleWithSAML',
    ],
    ['saml-api', 'bucket-policy-denies', 'statement EditorsOnly of the bucket policy of'],
    ['cross-account-role', 'user-made-anew', 'the caller is arn:aws:iam::777788889999:user/'],
    ['mfa-session', 'no-code', 'a session of GetSessionToken does not do; it takes credentials'],
    ['saml-api', 'certificate-rolled-over', 'the metadata at AWS holds'],
  ])('tells the values that decided: %s, %s', async (flow, fault, words) => {
    const of = (await everyExchange()).filter(({ where }) =>
      where.startsWith(`${flow}, ${fault},`),
    );
    const verdict = of.map(({ exchange }) => verdictOf(exchange)).find(Boolean);
    expect(verdict?.sentence).toContain(words);
  });

  it('counts the age of an assertion', () => {
    const aged = (saw: string) =>
      sentence(check('saml.issue-instant', false, { saw, wanted: 'issued in the last 300 s' }));
    expect(aged('issued 2026-09-14T08:30:02Z, 362 s before now')).toBe(
      'Refused: the assertion was issued 6 min 2 s ago; AWS accepts 5 min.',
    );
    expect(aged('issued 2026-09-14T08:30:02Z, -90 s before now')).toBe(
      'Refused: by AWS’s clock the assertion will be issued in 1 min 30 s.',
    );
    expect(aged('')).toBe('Refused: the assertion does not say when it was issued.');
  });

  it('says how long ago a deadline was', () => {
    const why = check('saml.not-on-or-after', false, {
      saw: '2026-09-14T08:36:06Z',
      wanted: 'before 2026-09-14T08:35:02.120Z',
    });
    expect(sentence(why)).toBe(
      'Refused: the end of the assertion’s validity was 2026-09-14 08:35:02 UTC, 1 min 4 s ago.',
    );
  });

  it('names the statement that came nearest', () => {
    const at = { document: 'p', pointer: '/Statement/1/Condition/Bool/aws:SecureTransport' };
    const why = allOf(
      'iam.decision',
      [allOf('iam.identity', [check('policy.condition', false, { wanted: ['true'], at })])],
      { saw: ['s3:GetObject', 'arn:aws:s3:::b/k'] },
    );
    const document = { Statement: [{}, { Sid: 'Tls' }] };
    const evidence = [
      { id: 'p', kind: 'policy', title: 'AWS managed policy p', document },
    ] as const;
    expect(verdictOf({ ...refused(why), evidence })?.sentence).toBe(
      'Refused: no policy of the caller allows s3:GetObject on arn:aws:s3:::b/k; statement Tls of the AWS managed policy p comes nearest, but it demands Bool aws:SecureTransport true, and the request has no such value.',
    );
  });

  it('falls back to the rule’s own words, with what was seen and wanted', () => {
    expect(
      sentence(check('sigv4.scope.region', false, { saw: 'eu-west-1', wanted: 'us-east-1' })),
    ).toBe(
      'Refused: the region in the scope is not the region of the endpoint (saw eu-west-1, wanted us-east-1).',
    );
    expect(sentence(check('saml.base64', false, { wanted: 'x'.repeat(200) }))).toBe(
      'Refused: the message is not base64.',
    );
    expect(sentence(check('no.such', false))).toBe('Refused: no.such does not hold.');
  });

  it('says that nothing answered', () => {
    const verdict = verdictOf({ host: 'sts.nowhere.example', evidence: [] });
    expect(verdict).toEqual({
      sentence: 'Nothing answered: there is no host sts.nowhere.example.',
      path: [],
    });
  });
});
