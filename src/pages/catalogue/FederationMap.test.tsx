import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { flows } from '../../flows/index.ts';
import { AcrossDrawing } from './AcrossDrawing.tsx';
import { DownDrawing } from './DownDrawing.tsx';
import { playableFlows, ways } from './ways.ts';

const mapped = ways.flatMap((way) =>
  way.line ? [{ ...way, line: way.line, playable: playableFlows(way, flows) }] : [],
);

describe.each([
  ['across', AcrossDrawing, 1216],
  ['across a smaller page', AcrossDrawing, 720],
  ['down', DownDrawing, 288],
] as const)('the map %s', (_, Drawing, width) => {
  const html = renderToStaticMarkup(
    <MemoryRouter>
      <Drawing ways={mapped} width={width} />
    </MemoryRouter>,
  );

  it('names every way', () => {
    for (const way of mapped) expect(html).toContain(`>${way.name}<`);
  });

  it('leads from each way that can be played to its first flow, and nowhere else', () => {
    const links = [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href);
    expect(links).toEqual(
      mapped.flatMap(({ playable }) => playable.slice(0, 1).map(({ id }) => `/flows/${id}/`)),
    );
  });

  it('says of every other that it is not in the lab yet', () => {
    const missing = mapped.filter(({ playable }) => playable.length === 0);
    expect(html.split('Not in the lab yet')).toHaveLength(missing.length + 1);
  });
});
