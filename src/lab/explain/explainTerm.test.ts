import { describe, expect, it } from 'vitest';
import { noBody } from '../../wire/http/records.ts';
import { namespaces } from '../../wire/saml/names.ts';
import { termExplainer } from './explainTerm.ts';

const exchange = (url: string, method = 'POST') => ({
  host: new URL(url).host,
  request: { method, url, headers: [], body: noBody },
});

const sts = exchange('https://sts.us-east-1.amazonaws.com/');

describe('termExplainer', () => {
  it('tells the headers of a request from those of its answer', () => {
    const sent = termExplainer(sts, 'request')('header', 'Content-Type');
    const received = termExplainer(sts, 'response')('header', 'Content-Type');
    expect(sent?.text).not.toBe(received?.text);
    expect(termExplainer(sts, 'response')('header', 'Host')).toBeUndefined();
  });

  it('looks for a parameter in the address first, then in the form', () => {
    const s3 = exchange('https://reports.s3.us-east-1.amazonaws.com/?prefix=a', 'GET');
    expect(termExplainer(s3, 'request')('parameter', 'prefix')?.source).toContain('S3');
    expect(termExplainer(sts, 'request')('parameter', 'RoleArn')?.source).toContain('STS');
    expect(termExplainer(sts, 'request')('parameter', 'prefix')).toBeUndefined();
  });

  it('tells elements of one name apart by their namespace', () => {
    const explain = termExplainer(sts, 'response');
    expect(explain('element', 'Issuer', namespaces.assertion)?.source).toContain('SAML 2.0');
    expect(explain('element', 'Issuer', 'https://sts.amazonaws.com/doc/2011-06-15/')?.source).toBe(
      'STS API Reference, AssumeRoleWithSAML',
    );
    expect(explain('element', 'SignedInfo', namespaces.signature)).toBeDefined();
  });

  it('knows a namespace declaration by any prefix', () => {
    const explain = termExplainer(sts, 'response');
    expect(explain('attribute', 'samlp', 'http://www.w3.org/2000/xmlns/')?.title).toBe(
      'Namespace of the names',
    );
    expect(explain('attribute', 'Recipient')?.text).toContain('saml:aud');
  });

  it('explains start lines, claims and the rows of tables', () => {
    const explain = termExplainer(sts, 'response');
    expect(explain('method', 'POST')).toBeDefined();
    expect(explain('status', '403')).toBeDefined();
    expect(explain('claim', 'https://aws.amazon.com/SAML/Attributes/Role')).toBeDefined();
    expect(explain('field', 'SignedHeaders')).toBeDefined();
    expect(explain('field', 'aws-creds')).toBeDefined();
    expect(explain('header-value', 'Host')).toBeUndefined();
  });
});
