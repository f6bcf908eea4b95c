import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../kit/bytes.ts';
import { writeForm } from '../../wire/http/form.ts';
import type { HttpRequest, HttpResponse } from '../../wire/http/records.ts';
import { Explanations } from '../widgets/Explanations.tsx';
import type { Explain } from './explain.ts';
import { HttpMessage } from './HttpMessage.tsx';

const request: HttpRequest = {
  method: 'POST',
  url: 'https://sts.amazonaws.com/path?a=1&b',
  headers: [['Content-Type', 'application/x-www-form-urlencoded']],
  body: writeForm([
    ['Action', 'AssumeRoleWithSAML'],
    ['Tags.member.1.Key', 'a b'],
  ]),
};
const response: HttpResponse = {
  status: 403,
  headers: [
    ['Set-Cookie', 'one=1'],
    ['Set-Cookie', 'two=2'],
  ],
  body: Uint8Array.of(0xff, 0xfe),
};

/** What was asked for, and the text as a reader sees it. */
function shown(message: HttpRequest | HttpResponse) {
  const asked: string[] = [];
  const explain: Explain = (kind, name) => {
    asked.push(`${kind} ${name}`);
    return { title: name, text: 'what it is', source: 'RFC' };
  };
  const html = renderToStaticMarkup(
    <Explanations>
      <HttpMessage message={message} explain={explain} />
    </Explanations>,
  );
  return { asked, text: html.replaceAll(/<[^>]+>/g, '').replaceAll('&amp;', '&') };
}

describe('HttpMessage', () => {
  it('shows a request as it travels', () => {
    const { text } = shown(request);
    expect(text).toContain('POST /path?a=1&b HTTP/1.1');
    expect(text).toContain('Content-Type: application/x-www-form-urlencoded');
    expect(text).toContain('Action=AssumeRoleWithSAML&Tags.member.1.Key=a+b');
  });

  it('asks what every name on it means', () => {
    expect(shown(request).asked.toSorted()).toEqual([
      'header Content-Type',
      'header-value Content-Type',
      'method POST',
      'parameter Action',
      'parameter Tags.member.1.Key',
      'parameter a',
      'parameter b',
    ]);
    expect(shown(response).asked).toContain('status 403');
  });

  it('shows a header that stands twice twice, and counts a body that is not text', () => {
    const { text } = shown(response);
    expect(text).toContain('HTTP/1.1 403 Forbidden');
    expect(text).toMatch(/one=1.*two=2/);
    expect(text).toContain('2 bytes that are not text');
  });

  it('keeps the end of a long body one press away', () => {
    const { text } = shown({ ...response, body: utf8('x'.repeat(2000)) });
    expect(text).toContain('Show 1,520 more characters');
  });
});
