import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ankiFile, type AnkiNote } from './ankiFile.ts';

const note: AnkiNote = {
  id: 'who-calls',
  theme: 'cognito',
  scene: 'An app has a <token>.',
  asks: 'Who calls STS?',
  exhibits: [{ title: 'Policy', text: '{\n\t"a": 1\n}' }],
  options: ['Cognito', 'The app & its SDK'],
  right: [{ text: 'Cognito', because: 'The "enhanced" flow.' }],
  statements: ['N31', 'T1'],
};

/** The fields of each note. */
const fieldsOf = (file: string): readonly (readonly string[])[] =>
  file
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

const notes = fc.array(
  fc.record({
    id: fc.stringMatching(/^[a-z-]+$/),
    theme: fc.constantFrom('saml', 'web'),
    scene: fc.string(),
    asks: fc.string(),
    exhibits: fc.array(fc.record({ title: fc.string(), text: fc.string() }), { maxLength: 2 }),
    options: fc.array(fc.string()),
    right: fc.array(fc.record({ text: fc.string(), because: fc.string() })),
    statements: fc.array(fc.constantFrom('N01', 'T6')),
  }),
);

describe('the file for Anki', () => {
  it('says how it is to be read, and names its columns', () => {
    const head = ankiFile([]).split('\n');
    expect(head).toEqual([
      '#separator:tab',
      '#html:true',
      '#notetype:Basic',
      '#deck:AWS federation',
      '#columns:Id\tFront\tBack\tTags',
      '#guid column:1',
      '#tags column:4',
      '',
    ]);
  });

  it('asks on the front and gives the reason on the back', () => {
    expect(fieldsOf(ankiFile([note]))).toEqual([
      [
        'federation-lab-who-calls',
        '<p>An app has a &lt;token&gt;.</p><p>Policy</p><pre>{<br>    &quot;a&quot;: 1<br>}</pre>' +
          '<p><b>Who calls STS?</b></p><ol><li>Cognito</li><li>The app &amp; its SDK</li></ol>',
        '<p><b>Cognito</b><br>The &quot;enhanced&quot; flow.</p>',
        'federation-lab::cognito federation-lab::N31 federation-lab::T1',
      ],
    ]);
  });

  it('lists every step in order on the back', () => {
    const right = ['First', 'Second'].map((text) => ({ text, because: 'So.' }));
    expect(fieldsOf(ankiFile([{ ...note, right }]))[0]?.[2]).toBe(
      '<ol><li><b>First</b><br>So.</li><li><b>Second</b><br>So.</li></ol>',
    );
  });

  it('has one line of four fields for each note, whatever its words', () => {
    fc.assert(
      fc.property(notes, (all) => {
        const fields = fieldsOf(ankiFile(all));
        expect(fields).toHaveLength(all.length);
        for (const line of fields) {
          expect(line).toHaveLength(4);
          expect(line.join('').replaceAll(/<\/?(p|b|br|ol|li|pre)>/g, '')).not.toMatch(/[<>"\r]/);
        }
      }),
    );
  });
});
