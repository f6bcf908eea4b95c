import { svgElement } from './svgElement.ts';

const lineHeight = 20;

/** Lines of text around the origin of their group. Mermaid would show entities in its own text as code. */
export function centredText(lines: readonly string[], part: string): SVGTextElement {
  const text = svgElement('text', { 'text-anchor': 'middle', 'data-part': part });
  lines.forEach((line, index) => {
    const y = (index - (lines.length - 1) / 2) * lineHeight;
    const row = svgElement('tspan', { x: 0, y, 'dominant-baseline': 'central' });
    row.textContent = line;
    text.append(row);
  });
  return text;
}
