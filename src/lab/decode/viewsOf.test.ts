import { describe, expect, it } from 'vitest';
import { toBase64, utf8 } from '../../kit/bytes.ts';
import type { Evidence } from '../../cloud/network.ts';
import { formType, writeForm } from '../../wire/http/form.ts';
import { type Headers, noBody } from '../../wire/http/records.ts';
import { everyExchange } from '../explain/everyRun.testing.ts';
import type { View } from './view.ts';
import { type Inspected, viewsOf } from './viewsOf.ts';

const request = (url: string, headers: Headers = [], body = noBody, method = 'POST') => ({
  host: new URL(url).host,
  request: { method, url, headers, body },
  evidence: [] as readonly Evidence[],
});

const response = (headers: Headers, body: string, host = 'a.example'): Inspected => ({
  ...request(`https://${host}/`),
  response: { status: 200, headers, body: utf8(body) },
});

const view = (views: readonly View[], id: View['id']): View | undefined =>
  views.find((one) => one.id === id);

const pairs = (one: View | undefined) => one?.fields.map(({ name, value }) => [name, value]);

describe('viewsOf a request', () => {
  it('shows the message as it travelled', () => {
    const [first] = viewsOf(
      request('https://a.example/x%20y?b=1&a', [['Host', 'a.example']], utf8('hello')),
      'request',
    );
    expect(first).toMatchObject({
      kind: 'http',
      startLine: 'POST /x%20y?b=1&a HTTP/1.1',
      headers: [['Host', 'a.example']],
      body: { kind: 'text', text: 'hello' },
    });
    expect(pairs(first)).toEqual([
      ['POST', '/x%20y?b=1&a'],
      ['Host', 'a.example'],
    ]);
  });

  it('says of a body that it is binary, or that there is none', () => {
    const bodyOf = (body: Uint8Array<ArrayBuffer>) =>
      viewsOf(request('https://a.example/', [], body), 'request')[0];
    expect(bodyOf(new Uint8Array([0xff, 0xfe, 0]))).toMatchObject({
      body: { kind: 'binary', byteCount: 3 },
    });
    expect(bodyOf(noBody)).toMatchObject({ body: { kind: 'none' } });
  });

  it('decodes the parameters of the address and of the form', () => {
    const views = viewsOf(
      request(
        'https://a.example/?q=a%26b&q=2',
        [['Content-Type', `${formType}; charset=utf-8`]],
        utf8('RoleArn=arn%3Aaws&Empty='),
      ),
      'request',
    );
    expect(pairs(view(views, 'query'))).toEqual([
      ['q', 'a&b'],
      ['q', '2'],
    ]);
    expect(pairs(view(views, 'form'))).toEqual([
      ['RoleArn', 'arn:aws'],
      ['Empty', ''],
    ]);
  });

  it('has no view for what is not there', () => {
    const views = viewsOf(request('https://a.example/', [], utf8('a=1')), 'request');
    expect(views.map(({ id }) => id)).toEqual(['http']);
  });

  it('shows cookies whose values hold an equals sign', () => {
    const views = viewsOf(request('https://a.example/', [['Cookie', 'a=b=c; d=e']]), 'request');
    expect(pairs(view(views, 'cookies'))).toEqual([
      ['a', 'b=c'],
      ['d', 'e'],
    ]);
  });

  it('takes the Authorization header apart, and shows a credential that cannot be', () => {
    const header = (credential: string) =>
      request('https://a.example/', [
        [
          'Authorization',
          `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host;x-amz-date, Signature=ab`,
        ],
      ]);
    const whole = viewsOf(header('AKID/20260914/us-east-1/sts/aws4_request'), 'request');
    expect(pairs(view(whole, 'authorization'))).toEqual([
      ['Algorithm', 'AWS4-HMAC-SHA256'],
      ['Access key ID', 'AKID'],
      ['Date', '20260914'],
      ['Region', 'us-east-1'],
      ['Service', 'sts'],
      ['Terminator', 'aws4_request'],
      ['SignedHeaders', 'host;x-amz-date'],
      ['Signature', 'ab'],
    ]);
    const broken = viewsOf(header('AKID/20260914'), 'request');
    expect(pairs(view(broken, 'authorization'))?.[1]).toEqual(['Credential', 'AKID/20260914']);
  });

  const evidence: readonly Evidence[] = [
    {
      id: 'sigv4',
      kind: 'sigv4',
      title: 'Signature Version 4',
      parts: {
        canonicalRequest: 'GET\n/\n\nhost:a\nx-amz-date:b\n\nhost;x-amz-date\ne3b0',
        stringToSign: 'AWS4-HMAC-SHA256\nb\nscope\nhash',
        kDate: '01',
        signature: '02',
      },
    },
  ];

  it('says of each line of the canonical request and the string to sign what it is', () => {
    const signed = request('https://a.example/', [['Authorization', 'AWS4-HMAC-SHA256']]);
    const views = viewsOf({ ...signed, evidence }, 'request');
    expect(pairs(view(views, 'canonical-request'))).toEqual([
      ['HTTP method', 'GET'],
      ['Canonical URI', '/'],
      ['Canonical query string', ''],
      ['Canonical header', 'host:a'],
      ['Canonical header', 'x-amz-date:b'],
      ['End of the headers', ''],
      ['Signed headers', 'host;x-amz-date'],
      ['Hashed payload', 'e3b0'],
    ]);
    expect(pairs(view(views, 'string-to-sign'))).toEqual([
      ['Algorithm', 'AWS4-HMAC-SHA256'],
      ['Request date and time', 'b'],
      ['Credential scope', 'scope'],
      ['Hashed request', 'hash'],
    ]);
    expect(pairs(view(views, 'signing-key'))).toEqual([
      ['kDate', '01'],
      ['signature', '02'],
    ]);
  });

  it('does not show a signature that another request carried', () => {
    const views = viewsOf({ ...request('https://a.example/'), evidence }, 'request');
    expect(views.map(({ id }) => id)).toEqual(['http']);
  });
});

const saml = `<Response xmlns="urn:x"><Attribute Name="Role"><AttributeValue>a</AttributeValue><AttributeValue>b</AttributeValue></Attribute><Attribute Name="None"/></Response>`;

describe('viewsOf a SAML response', () => {
  it('decodes it from a form and lists what it claims', () => {
    const body = writeForm([['SAMLAssertion', toBase64(utf8(saml))]]);
    const views = viewsOf(
      request('https://a.example/', [['Content-Type', formType]], body),
      'request',
    );
    const found = view(views, 'saml');
    expect(found).toMatchObject({ kind: 'saml', carriedIn: 'SAMLAssertion', xml: saml });
    expect(found?.kind === 'saml' && pairs({ ...found, fields: found.claims.fields })).toEqual([
      ['Role', ['a', 'b']],
      ['None', []],
    ]);
    expect(found?.fields.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'saml-element /Response',
      'saml-attribute /Response/@xmlns',
      'saml-element /Response/Attribute[1]',
      'saml-attribute /Response/Attribute[1]/@Name',
      'saml-element /Response/Attribute[1]/AttributeValue[1]',
      'saml-element /Response/Attribute[1]/AttributeValue[2]',
      'saml-element /Response/Attribute[2]',
      'saml-attribute /Response/Attribute[2]/@Name',
      'saml-claim /Response/Attribute[1]#claim',
      'saml-claim /Response/Attribute[2]#claim',
    ]);
  });

  it('says why it cannot be read', () => {
    const body = writeForm([['SAMLResponse', toBase64(utf8('<a>'))]]);
    const views = viewsOf(
      request('https://a.example/', [['Content-Type', formType]], body),
      'request',
    );
    const found = view(views, 'saml');
    expect(found?.kind === 'unreadable' && found.reason).toMatch(/^line 1, column \d+: /);
  });

  it('finds it in the hidden field of a page', () => {
    const html = `<!DOCTYPE html><html><head><title>Working...</title></head><body><form method="post" action="https://b.example/saml"><input type="hidden" name="SAMLResponse" value="${toBase64(utf8(saml))}"/><input type="submit" value="Go"/></form></body></html>`;
    const views = viewsOf(
      response([['Content-Type', 'text/html; charset=utf-8']], html),
      'response',
    );
    expect(views.map(({ id }) => id)).toEqual(['http', 'saml', 'page']);
    expect(pairs(view(views, 'page'))).toEqual([
      ['title', 'Working...'],
      ['method', 'POST'],
      ['action', 'https://b.example/saml'],
      ['SAMLResponse', toBase64(utf8(saml))],
    ]);
  });
});

describe('viewsOf an answer', () => {
  const xmlType: Headers = [['Content-Type', 'text/xml']];

  it('has no views where nothing answered', () => {
    expect(viewsOf(request('https://a.example/'), 'response')).toEqual([]);
  });

  it('shows XML as a tree, and the credentials in it', () => {
    const body =
      '<R xmlns="urn:r"><Credentials><AccessKeyId>ASIA</AccessKeyId><Expiration>t</Expiration></Credentials></R>';
    const views = viewsOf(response(xmlType, body), 'response');
    expect(views.map(({ id }) => id)).toEqual(['http', 'credentials', 'xml']);
    expect(pairs(view(views, 'credentials'))).toEqual([
      ['AccessKeyId', 'ASIA'],
      ['Expiration', 't'],
    ]);
    expect(view(views, 'http')).toMatchObject({ body: { kind: 'text', xml: { name: 'R' } } });
    expect(view(views, 'xml')?.fields[1]).toEqual({
      kind: 'xml-attribute',
      name: 'xmlns',
      value: 'urn:r',
      path: '/R/@xmlns',
      namespace: 'http://www.w3.org/2000/xmlns/',
    });
  });

  it('shows what claims to be XML and is not as text', () => {
    const views = viewsOf(response(xmlType, '<R>'), 'response');
    expect(views.map(({ id }) => id)).toEqual(['http']);
    const [http] = views;
    expect(http?.kind === 'http' && http.body).toEqual({ kind: 'text', text: '<R>' });
  });

  it('takes each Set-Cookie header apart, names as written', () => {
    const headers: Headers = [
      ['Set-Cookie', 'a=b=c; Path=/adfs; Secure'],
      ['Set-Cookie', 'd=e; SameSite=None'],
    ];
    const found = view(viewsOf(response(headers, ''), 'response'), 'set-cookies');
    expect(found).toMatchObject({ groups: [{ caption: 'Cookie a' }, { caption: 'Cookie d' }] });
    expect(pairs(found)).toEqual([
      ['a', 'b=c'],
      ['Path', '/adfs'],
      ['Secure', ''],
      ['d', 'e'],
      ['SameSite', 'None'],
    ]);
  });

  const console = (identity: string, host: string) =>
    viewsOf(
      response(
        [['Content-Type', 'text/html']],
        `<!DOCTYPE html><html><body><p id="identity">${identity}</p><p id="until">Signed in until 2026-09-14T09:30:06Z</p></body></html>`,
        host,
      ),
      'response',
    );

  it('reads whom the console sees, and believes no other host', () => {
    const identity = 'Reader/ana@corp.example @ corp (111122223333)';
    expect(pairs(view(console(identity, 'console.aws.amazon.com'), 'identity'))).toEqual([
      ['Role', 'Reader'],
      ['Session name', 'ana@corp.example'],
      ['Account', 'corp (111122223333)'],
      ['Signed in until', '2026-09-14T09:30:06Z'],
    ]);
    expect(view(console(identity, 'a.example'), 'identity')).toBeUndefined();
  });
});

describe('the views of every flow', () => {
  it('have ids that differ within a message, and paths that differ within a view', async () => {
    const repeats = (all: readonly string[]): boolean => new Set(all).size !== all.length;
    const wrong = (await everyExchange()).filter(({ exchange }) =>
      (['request', 'response'] as const).some((side) => {
        const views = viewsOf(exchange, side);
        return (
          repeats(views.map(({ id }) => id)) ||
          views.some(({ fields }) => repeats(fields.map(({ path }) => path)))
        );
      }),
    );
    expect(wrong.map(({ where }) => where)).toEqual([]);
  }, 120_000);
});
