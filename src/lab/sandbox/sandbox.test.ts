import { describe, expect, it } from 'vitest';
import { closeWorld } from '../../cloud/world/worldFile.ts';
import { flows } from '../../flows/index.ts';
import { editFile, editWorld } from './edit.ts';
import { type Piece, pieceAt } from './piecesOf.ts';
import { pieceText } from './pieceText.ts';
import { isWithin } from './pointer.ts';
import { readPiece } from './readPiece.ts';
import { relevantPieces } from './relevantPieces.ts';
import { editedPieces, sandboxOf, takeOver, textsOf, withoutEditsOf } from './sandbox.ts';

const worldOfFlow = async (id: string) => {
  const flow = await flows.find((card) => card.id === id)?.load();
  if (!flow) throw new Error(`No flow ${id}.`);
  return { flow, world: await flow.world() };
};

/** Places of a JSON value that look like something, by their pointers. */
function placesIn(
  value: unknown,
  looks: (value: unknown, name: string) => boolean,
  pointer = '',
  name = '',
): readonly string[] {
  if (looks(value, name)) return [pointer];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([member, within]) =>
    placesIn(
      within,
      looks,
      `${pointer}/${member.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      member,
    ),
  );
}

const isPolicy = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'Statement' in value;

const isDuration = (value: unknown, name: string): boolean =>
  typeof value === 'number' && /duration|lifetime|validity|skew|window|interval/i.test(name);

const sts = (piece: Piece, account = '111122223333'): boolean =>
  piece.account === account && piece.title === 'Trust policy';

describe('the world of a flow', async () => {
  const worlds = await Promise.all(
    flows.map(async ({ id }) => {
      const { flow, world } = await worldOfFlow(id);
      return { id, flow, world, sandbox: sandboxOf(world) };
    }),
  );

  it.each(worlds)('stands unchanged without an edit: $id', ({ world }) => {
    const opened = editWorld(world, []);
    expect(opened.ok && closeWorld(opened.value)).toEqual(closeWorld(world));
  });

  it.each(worlds)(
    'has every policy, claim rule and duration among its pieces: $id',
    ({ sandbox }) => {
      const { file, pieces } = sandbox;
      const places = [
        ...placesIn(file, isPolicy),
        ...placesIn(file, isDuration),
        ...placesIn(file, (_, name) => name === 'rule'),
        '/clock',
      ];
      // Tokens and sessions that a flow begins with are not set by anybody.
      const state = /^\/(?:sessions|cognito|openIdGrants|identityCenterGrants)\//;
      expect(places.filter((place) => !state.test(place) && !pieceAt(pieces, place))).toEqual([]);
    },
  );

  it.each(worlds)('reads every piece as it is written, which is no edit: $id', ({ sandbox }) => {
    const { file, pieces } = sandbox;
    for (const piece of pieces)
      expect([piece.pointer, readPiece(file, piece, pieceText(file, piece))]).toEqual([
        piece.pointer,
        { ok: true, value: [] },
      ]);
  });

  it.each(worlds)('shows no key and no password, and names each piece once: $id', ({ sandbox }) => {
    const { file, pieces } = sandbox;
    const texts = pieces.map((piece) => pieceText(file, piece)).join('\n');
    expect(texts).not.toMatch(/PRIVATE KEY|"password"|secretAccessKey|"secret"|totpSecret/);
    const names = pieces.map(({ account, owner, title }) => `${account} ${owner} ${title}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(worlds)('has a handful of pieces that matter: $id', ({ flow, world, sandbox }) => {
    const found = relevantPieces(sandbox, flow, world);
    expect(found.length).toBeGreaterThanOrEqual(4);
    expect(found.length).toBeLessThanOrEqual(sandbox.pieces.length / 4);
  });

  it('count a piece in among those that matter because a fault changes it', async () => {
    const { flow, world } = await worldOfFlow('github-actions');
    const found = relevantPieces(sandboxOf(world), flow, world);
    expect(found.map(({ owner, title }) => `${owner}: ${title}`)).toContain(
      'Role SiteDeploy: Trust policy',
    );
    expect(found.some(({ pointer }) => isWithin(pointer, '/userPools'))).toBe(false);
  });
});

describe('taking over a text', async () => {
  const { world } = await worldOfFlow('saml-api');
  const sandbox = sandboxOf(world);
  const trust = sandbox.pieces.find((piece) => sts(piece) && piece.owner === 'Role DataReader');
  const settings = sandbox.pieces.find(
    ({ owner, title }) => owner === 'Role DataReader' && title === 'Settings',
  );
  const clock = sandbox.pieces.find(({ pointer }) => pointer === '');
  if (!trust || !settings || !clock) throw new Error('The default world has changed.');
  const faultsOf = (piece: Piece, text: string) => {
    const taken = takeOver(sandbox, piece, text, []);
    return taken.ok ? [] : taken.faults;
  };

  it('makes an edit of each member that differs, and of no other', () => {
    const { original } = textsOf(sandbox, settings, []);
    const text = original.replace('7200', '3600');
    expect(takeOver(sandbox, settings, text, [])).toEqual({
      ok: true,
      value: [{ pointer: `${settings.pointer}/maxSessionDuration`, value: 3600 }],
    });
  });

  it('keeps the edits of other pieces, and drops its own once the text is as it was', () => {
    const edits = [
      { pointer: `${settings.pointer}/maxSessionDuration`, value: 3600 },
      { pointer: '/clientAddress', value: '192.0.2.1' },
    ];
    expect(editedPieces(sandbox, edits)).toEqual([clock, settings]);
    const { original, edited } = textsOf(sandbox, settings, edits);
    expect(edited).not.toBe(original);
    expect(takeOver(sandbox, settings, original, edits)).toEqual({ ok: true, value: [edits[1]] });
    expect(withoutEditsOf(sandbox, clock, edits)).toEqual([edits[0]]);
  });

  it('writes the clock as people read it', () => {
    const { original } = textsOf(sandbox, clock, []);
    expect(original).toContain('"clock": "2026-09-14T08:30:00.000Z"');
    const text = original.replace('2026-09-14T08:30:00.000Z', '2026-09-15T08:30:00Z');
    expect(takeOver(sandbox, clock, text, [])).toEqual({
      ok: true,
      value: [{ pointer: '/clock', value: Date.UTC(2026, 8, 15, 8, 30) }],
    });
    expect(faultsOf(clock, original.replace('2026-09-14T08:30:00.000Z', 'noon'))).toEqual([
      { offset: original.indexOf('"2026'), message: expect.stringContaining('number') as string },
    ]);
  });

  it('says where a text is broken', () => {
    const { original } = textsOf(sandbox, trust, []);
    const comma = original.replace('"Allow",', '"Allow"');
    expect(faultsOf(trust, comma)[0]?.offset).toBe(comma.indexOf('"Principal"'));
    const misspelled = original.replace('"Effect"', '"Efect"');
    expect(faultsOf(trust, misspelled).map(({ offset }) => offset)).toContain(
      misspelled.indexOf('"Allow"'),
    );
    expect(faultsOf(trust, '')).not.toEqual([]);
  });

  it('says where the world would not stand', () => {
    const { original } = textsOf(sandbox, settings, []);
    const long = original.replace('7200', '50000');
    expect(faultsOf(settings, long)).toEqual([
      { offset: long.indexOf('50000'), message: expect.stringContaining('43200') as string },
    ]);
    const unknown = original.replace('{', '{ "roleName": "x",');
    expect(faultsOf(settings, unknown)[0]?.message).toContain('There is no roleName here.');
    const missing = original.replace(
      '"attachedPolicies": []',
      '"attachedPolicies": ["arn:aws:iam::aws:policy/NoSuch"]',
    );
    expect(faultsOf(settings, missing)).toEqual([
      { offset: missing.indexOf('"arn:'), message: expect.stringContaining('NoSuch') as string },
    ]);
  });

  it('reads claim rules and metadata with their own grammars', () => {
    const rule = sandbox.pieces.find(({ form }) => form === 'claim-rule');
    const metadata = sandbox.pieces.find(({ form }) => form === 'metadata');
    if (!rule || !metadata) throw new Error('The default world has changed.');
    expect(faultsOf(rule, 'c:[Type == "x"]\n => isue(claim = c);')[0]?.offset).toBe(20);
    expect(
      faultsOf(rule, '=> issue(Type = "a", Value = "b"); => issue(Type = "a", Value = "b");'),
    ).toHaveLength(1);
    expect(faultsOf(metadata, '<x/>')).toHaveLength(1);
  });

  it('adds what is optional and takes it away', async () => {
    const guest = await worldOfFlow('cognito-guest');
    const photos = sandboxOf(guest.world);
    const policy = photos.pieces.find(
      ({ owner, title }) => owner === 'Bucket corp-example-photos' && title === 'Bucket policy',
    );
    if (!policy) throw new Error('The default world has changed.');
    expect(textsOf(photos, policy, []).original).toBe('');
    const text = JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: 'arn:aws:s3:::corp-example-photos/*',
      },
    });
    const added = takeOver(photos, policy, text, []);
    expect(added).toMatchObject({ ok: true, value: [{ pointer: policy.pointer }] });
    expect(takeOver(photos, policy, ' ', added.ok ? added.value : [])).toEqual({
      ok: true,
      value: [],
    });
  });
});

describe('edits of a file', () => {
  it.each([
    ['/accounts/none/roles/x', 1],
    ['/__proto__/polluted', 1],
    ['/list/7', 1],
    ['', 1],
  ])('name a place that is there: %s', (pointer, value) => {
    expect(editFile({ accounts: {}, list: [1] }, [{ pointer, value }])).toMatchObject({
      ok: false,
      faults: [{ pointer }],
    });
  });

  it('leave the file as it was', () => {
    const file = { a: { b: 1 }, list: [{ c: 2 }] };
    expect(editFile(file, [{ pointer: '/list/0/c' }, { pointer: '/a/b', value: 3 }])).toEqual({
      ok: true,
      value: { a: { b: 3 }, list: [{}] },
    });
    expect(file).toEqual({ a: { b: 1 }, list: [{ c: 2 }] });
  });
});
