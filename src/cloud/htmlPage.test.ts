import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../kit/bytes.ts';
import { element } from '../kit/xml.ts';
import { headerOf } from '../wire/http/records.ts';
import { messageLimits, parseXml } from '../wire/xml/parseXml.ts';
import { hiddenField, htmlPage, paragraph, redirectTo } from './htmlPage.ts';

const hostile = '</title><script>alert("1")</script>\'"&amp;<!--';

const holding = (text: string) =>
  htmlPage(200, text, [
    paragraph(text, text),
    hiddenField(text, text),
    element('a', { href: text }, text),
  ]);
const tags = (html: string): number => html.split('<').length;

describe('a page', () => {
  it('says how long it is, in bytes, and that nobody may keep it', () => {
    const page = htmlPage(200, 'Café', [paragraph('é')]);
    expect(headerOf(page, 'content-length')).toBe(String(page.body.length));
    expect(page.body.length).toBeGreaterThan(textOf(page.body).length);
    expect(headerOf(page, 'cache-control')).toBe('no-store');
  });

  it('holds text and values as text, whatever they are', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant(hostile)), (text) => {
        const html = textOf(holding(text).body);
        expect(html).not.toContain('<script');
        expect(tags(html)).toBe(tags(textOf(holding('plain').body)));
        const parsed = parseXml(html.replace('<!DOCTYPE html>', ''), messageLimits);
        expect(parsed.ok).toBe(true);
      }),
    );
  });

  it('can send elsewhere', () => {
    const answer = redirectTo('https://console.aws.amazon.com/', [['Set-Cookie', 'a=b']]);
    expect(answer.status).toBe(302);
    expect(headerOf(answer, 'location')).toBe('https://console.aws.amazon.com/');
    expect(headerOf(answer, 'content-length')).toBe('0');
    expect(headerOf(answer, 'set-cookie')).toBe('a=b');
  });
});
