import type { Mermaid, MermaidConfig } from 'mermaid';
import { readingFont } from './readingFont.ts';

let loading: Promise<Mermaid> | undefined;
let queue: Promise<unknown> = Promise.resolve();
let drawn = 0;

/** Longer than this no drawing waits for its font: the fallback fonts have the same widths. */
const fontPatience = 1_000;

/** Fetches Mermaid, once. A page that will draw may call it early, to lose no time. */
export async function loadMermaid(): Promise<Mermaid> {
  loading ??= import('mermaid').then((module) => module.default);
  return loading;
}

async function fontReady(family: string): Promise<void> {
  const patience = new Promise((resolve) => {
    setTimeout(resolve, fontPatience);
  });
  // Settled, not fulfilled: without its font a diagram is drawn in the fallback.
  await Promise.race([Promise.allSettled([document.fonts.load(`16px ${family}`)]), patience]);
}

async function draw<Drawing>(
  source: string,
  config: MermaidConfig,
  take: (svg: SVGSVGElement) => Drawing,
): Promise<Drawing> {
  const fontFamily = readingFont();
  const [mermaid] = await Promise.all([loadMermaid(), fontReady(fontFamily)]);
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    htmlLabels: false,
    suppressErrorRendering: true,
    logLevel: 'fatal',
    maxTextSize: 1_000_000,
    theme: 'base',
    look: 'classic',
    // Mermaid 12 would fetch the ELK layout engine, 460 KB, for every state diagram.
    layout: 'dagre',
    fontFamily,
    ...config,
  });
  drawn += 1;
  const bench = document.createElement('div');
  // In the render tree, so that text can be measured, but out of sight and out of the layout.
  bench.style.cssText =
    'position:absolute;inset:0 auto auto 0;inline-size:0;block-size:0;overflow:hidden;visibility:hidden';
  bench.style.font = `600 16px ${fontFamily}`;
  bench.setAttribute('aria-hidden', 'true');
  document.body.append(bench);
  try {
    const { svg } = await mermaid.render(`mermaid-${drawn}`, source, bench);
    // Mermaid has passed it through DOMPurify (securityLevel strict).
    bench.innerHTML = svg;
    const root = bench.querySelector('svg');
    if (root === null) throw new Error('Mermaid drew nothing.');
    for (const part of root.querySelectorAll('style, defs')) part.remove();
    root.removeAttribute('style');
    return take(root);
  } finally {
    bench.remove();
  }
}

/**
 * Draws Mermaid source and hands the SVG over while it can still be measured. The colours are left out:
 * the lab's own style sheet gives them, so that a change of theme needs no new drawing.
 * One drawing at a time, because Mermaid keeps its configuration in one place.
 * Rejects with Mermaid's error when the source is wrong or Mermaid cannot be fetched.
 */
export async function drawWithMermaid<Drawing>(
  source: string,
  config: MermaidConfig,
  take: (svg: SVGSVGElement) => Drawing,
): Promise<Drawing> {
  const turn = queue.then(async () => draw(source, config, take));
  queue = turn.catch(() => undefined);
  return turn;
}
