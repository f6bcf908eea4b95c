import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from './readPage.ts';

describe('readPage', () => {
  it('reads title, text, links and forms with their labels', () => {
    const page =
      readPage(`<!DOCTYPE html><html><head><title> Sign &amp; go </title><style>p{}</style></head>
      <body><h1>Sign <em>in</em></h1><script>if (a<b) "</p>"</script>
      <p>Wrong
         password.</p><a href="/help">Get <b>help</b></a>
      <FORM ID="f" METHOD=Post action=" /go "><label for="u">User</label><INPUT id="u" NAME="user">
      <label>Stay <input type="checkbox" name="stay" checked></label>
      <select name="site"><option value="1">One</option><option selected>Two</option></select>
      <textarea name="note">
a &lt; b</textarea><button>Go</button></FORM><input name="late" form="f" type=hidden value="x" /></body></html>`);
    expect(page).toMatchObject({
      title: 'Sign & go',
      text: 'Sign in\nWrong password.\nGet help\nUser\nStay\nOne\nTwo\na < b\nGo',
      links: [{ text: 'Get help', href: '/help' }],
    });
    expect(page.forms).toHaveLength(1);
    expect(page.forms[0]).toMatchObject({ id: 'f', method: 'post', action: '/go' });
    expect(
      page.forms[0]?.controls.map(({ type, name, value, label }) => [type, name, value, label]),
    ).toEqual([
      ['text', 'user', '', 'User'],
      ['checkbox', 'stay', 'on', 'Stay'],
      ['select', 'site', 'Two', undefined],
      ['textarea', 'note', 'a < b', undefined],
      ['submit', '', '', undefined],
      ['hidden', 'late', 'x', undefined],
    ]);
  });

  it('reads what stands in noscript: no script runs here', () => {
    const { forms } = readPage('<form><noscript><input type="submit" name="n"/></noscript></form>');
    expect(forms[0]?.controls[0]).toMatchObject({ type: 'submit', name: 'n' });
  });

  it.each(['', 'just text', '<a><b></a></b>', '<form a=1 a=2></form>', '<input value="x'])(
    'says why it cannot read %j',
    (html) => {
      expect(readPage(html)).toMatchObject({ forms: [], fault: expect.any(String) });
    },
  );

  it('does not mistake comments, scripts or escaped text for markup', () => {
    const { forms } = readPage(
      '<div><!-- <form action="/1"></form> --><script>"<form action=/2></form>"</script>&lt;form&gt;</div>',
    );
    expect(forms).toEqual([]);
  });

  it('survives markup that is very deep', () => {
    expect(readPage('<div>'.repeat(20_000) + '<form></form>').forms).toHaveLength(1);
  });

  it('never throws, whatever the page', () => {
    const piece = fc.constantFrom(
      '<form',
      ' action="x"',
      '>',
      '</form>',
      '<input name="a">',
      '<select>',
      '&#0;',
      '&x;',
      '<!DOCTYPE x [<!ENTITY y "z">]>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '<label for="a">',
      '<?x',
      '<script>',
      '</SCRIPT>',
      '\u0000',
      '"',
      '<svg:a/>',
      'xmlns:a="b"',
      '<a xmlns="">',
    );
    const soup = fc
      .array(fc.oneof(piece, fc.string({ unit: 'binary' })))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(soup, (html) => {
        expect(() => readPage(html)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
